using System.Collections.Immutable;
using Pulumi.Protocol.Properties;

namespace Pulumi.Plugin.Errors;

/// <summary>
/// Takes known secrets out of every text that leaves the provider. Nothing should put one there; this is the net below,
/// because the words of a host's command are not ours.
/// </summary>
internal sealed class SecretScrubber
{
    private const string Replacement = "[secret]";

    /// <summary>Replacing anything shorter would garble the text and protect nothing.</summary>
    private const int ShortestSecret = 4;

    // Longest first, so that a secret that contains another is replaced as a whole.
    private ImmutableSortedSet<string> _secrets = ImmutableSortedSet.Create<string>(
        Comparer<string>.Create((a, b) => a.Length != b.Length ? b.Length - a.Length : string.CompareOrdinal(a, b)));

    /// <summary>Remembers every string that is wrapped as a secret.</summary>
    public void Learn(PropertyMap properties)
    {
        foreach (var value in properties.Values)
        {
            Learn(value, isSecret: false);
        }
    }

    /// <summary>Remembers a secret.</summary>
    public void Learn(string secret)
    {
        // A key of many lines may be quoted in part; its armour is known to everyone.
        var parts = secret.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith("-----", StringComparison.Ordinal))
            .Append(secret)
            .Where(part => part.Length >= ShortestSecret)
            .ToList();
        ImmutableInterlocked.Update(ref _secrets, known => known.Union(parts));
    }

    /// <summary>The text without the known secrets.</summary>
    public string Scrub(string text)
    {
        foreach (var secret in Volatile.Read(ref _secrets))
        {
            text = text.Replace(secret, Replacement, StringComparison.Ordinal);
        }

        return text;
    }

    private void Learn(PropertyValue value, bool isSecret)
    {
        switch (value)
        {
            case PropertyValue.SecretValue secret:
                Learn(secret.Element, isSecret: true);
                break;
            case PropertyValue.OutputValue { Element: { } element } output:
                Learn(element, isSecret || output.IsSecret);
                break;
            case PropertyValue.MapValue map:
                foreach (var member in map.Properties.Values)
                {
                    // An object that is secret as a whole (a connection made from a secret key) also holds a host and a
                    // login, which every message needs; the secrets among its members are marked by themselves.
                    Learn(member, isSecret: false);
                }

                break;
            case PropertyValue.ListValue list:
                foreach (var item in list.Items)
                {
                    Learn(item, isSecret);
                }

                break;
            case PropertyValue.StringValue text when isSecret:
                Learn(text.Value);
                break;
        }
    }
}
