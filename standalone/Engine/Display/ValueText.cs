using Pulumi.Engine.Configuration;
using Pulumi.Engine.Storage;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Display;

/// <summary>Property values as people read them, in the stock CLI's notation.</summary>
/// <param name="showSecrets">Whether secrets are shown; otherwise they are <c>[secret]</c>.</param>
internal sealed class ValueText(bool showSecrets)
{
    private const int Indent = 4;

    /// <summary>The value on one line.</summary>
    public string Inline(PropertyValue value) => value switch
    {
        PropertyValue.NullValue => "<null>",
        PropertyValue.BoolValue boolean => boolean.Value ? "true" : "false",
        PropertyValue.NumberValue number => GoJson.FormatNumber(number.Value),
        PropertyValue.StringValue text => JsonText.Quote(text.Value),
        PropertyValue.ListValue { Items.Count: 0 } => "[]",
        PropertyValue.ListValue list => $"[{string.Join(", ", list.Items.Select(Inline))}]",
        PropertyValue.MapValue { Properties.Count: 0 } => "{}",
        PropertyValue.MapValue map => $"{{{string.Join(", ", Visible(map.Properties).Select(pair => $"{pair.Key}: {Inline(pair.Value)}"))}}}",
        PropertyValue.SecretValue secret => showSecrets ? Inline(secret.Element) : ConfigText.Blinded,
        PropertyValue.UnknownValue or PropertyValue.OutputValue { Element: null } => "output<string>",
        PropertyValue.OutputValue { IsSecret: true } when !showSecrets => ConfigText.Blinded,
        PropertyValue.OutputValue { Element: { } element } => Inline(element),
        PropertyValue.AssetValue asset => Source("asset", asset.Hash, asset.Path, asset.Uri, "text"),
        PropertyValue.ArchiveValue archive => Source("archive", archive.Hash, archive.Path, archive.Uri, "assets"),
        PropertyValue.ResourceReferenceValue reference => reference.Id is { Length: > 0 } id ? $"{reference.Urn}::{id}" : reference.Urn,
        _ => throw new ArgumentOutOfRangeException(nameof(value), value.GetType().Name, null),
    };

    /// <summary>The lines of <c>name: value</c>, objects and lists opened over several.</summary>
    /// <param name="name">What the value is called.</param>
    /// <param name="value">The value.</param>
    /// <param name="indent">How far the first line is indented.</param>
    public IEnumerable<string> Lines(string name, PropertyValue value, int indent)
    {
        var head = $"{new string(' ', indent)}{name}: ";
        return Revealed(value) switch
        {
            PropertyValue.ListValue { Items.Count: > 0 } list =>
                [head + "[", .. list.Items.SelectMany((item, i) => Lines($"[{i}]", item, indent + Indent)), new string(' ', indent) + "]"],
            PropertyValue.MapValue { Properties.Count: > 0 } map =>
                [head + "{", .. Visible(map.Properties).SelectMany(pair => Lines(pair.Key, pair.Value, indent + Indent)), new string(' ', indent) + "}"],
            var leaf => [head + Inline(leaf)],
        };
    }

    // Names with two underscores are how providers and the engine talk to themselves.
    private static IEnumerable<KeyValuePair<string, PropertyValue>> Visible(PropertyMap map) =>
        map.Where(pair => !pair.Key.StartsWith("__", StringComparison.Ordinal));

    private PropertyValue Revealed(PropertyValue value) =>
        showSecrets && value is PropertyValue.SecretValue secret ? Revealed(secret.Element) : value;

    // With the hash, because what most often changes about a file is what is in it.
    private static string Source(string kind, string? hash, string? path, string? uri, string otherwise) => (path, uri) switch
    {
        ({ } file, _) => $"{kind}(file:{Digest(hash)}) {{ {file} }}",
        (_, { } address) => $"{kind}(uri:{Digest(hash)}) {{ {address} }}",
        _ => $"{kind}({otherwise}:{Digest(hash)})",
    };

    private static string Digest(string? hash) => hash is { Length: > 7 } ? hash[..7] : "…";
}
