using System.Collections.Immutable;
using Pulumi.Engine.Model;
using Pulumi.Engine.Secrets;

namespace Pulumi.Engine.Configuration;

/// <summary>The configuration of one stack in the clear, as a deployment needs it.</summary>
internal sealed record StackConfiguration(
    string Organization,
    string Stack,
    IReadOnlyDictionary<string, string> Config,
    IReadOnlySet<string> SecretKeys) : IStackSettings
{
    /// <summary>Decrypts the stack's values and puts them over the project's defaults.</summary>
    /// <param name="organization">The stack's organization.</param>
    /// <param name="stack">The stack's short name.</param>
    /// <param name="defaults">What <c>Pulumi.yaml</c> gives every stack.</param>
    /// <param name="values">What the stack's own settings say.</param>
    /// <param name="cipher">Opens the stack's secrets.</param>
    public static StackConfiguration Decrypt(
        string organization,
        string stack,
        IReadOnlyDictionary<ConfigKey, ConfigNode> defaults,
        IReadOnlyDictionary<ConfigKey, ConfigNode> values,
        ISecretCipher cipher)
    {
        var merged = Merge(defaults, values);
        return new(
            organization,
            stack,
            merged.ToImmutableSortedDictionary(
                entry => entry.Key.ToString(), entry => ConfigText.Render(entry.Value, cipher), StringComparer.Ordinal),
            merged.Where(entry => entry.Value.HasSecrets).Select(entry => entry.Key.ToString())
                .ToImmutableSortedSet(StringComparer.Ordinal));
    }

    /// <summary>The stack's values, and the project's defaults for those that the stack leaves out.</summary>
    public static IReadOnlyDictionary<ConfigKey, ConfigNode> Merge(
        IReadOnlyDictionary<ConfigKey, ConfigNode> defaults, IReadOnlyDictionary<ConfigKey, ConfigNode> values) =>
        defaults.ToImmutableDictionary().SetItems(values);
}
