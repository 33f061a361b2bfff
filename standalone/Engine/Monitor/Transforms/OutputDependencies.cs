using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Monitor.Transforms;

/// <summary>
/// Moves what properties depend on into the values and out again: a transform sees values only, and may put one in
/// another place.
/// </summary>
/// <remarks>Source of the rule: pulumi <c>pkg/resource/deploy/source_eval.go</c>, upgradeOutputValues.</remarks>
internal static class OutputDependencies
{
    /// <summary><paramref name="properties"/> as outputs that say what they depend on, where they depend on anything.</summary>
    /// <param name="properties">The properties.</param>
    /// <param name="dependencies">URNs by property.</param>
    public static PropertyMap Attach(PropertyMap properties, IReadOnlyDictionary<string, IReadOnlyList<string>> dependencies) =>
        PropertyMap.From(properties.Select(pair => KeyValuePair.Create(
            pair.Key,
            dependencies.TryGetValue(pair.Key, out var urns) && urns.Count > 0 ? Attach(pair.Value, urns) : pair.Value)));

    /// <summary>What the outputs in <paramref name="value"/> depend on, at any depth.</summary>
    public static IEnumerable<string> Of(PropertyValue value) => value switch
    {
        PropertyValue.OutputValue { Element: { } element } output => output.Dependencies.Concat(Of(element)),
        PropertyValue.OutputValue output => output.Dependencies,
        PropertyValue.SecretValue secret => Of(secret.Element),
        PropertyValue.ListValue list => list.Items.SelectMany(Of),
        PropertyValue.MapValue map => map.Properties.Values.SelectMany(Of),
        PropertyValue.ArchiveValue { Members: { } members } => members.Values.SelectMany(Of),
        _ => [],
    };

    private static PropertyValue.OutputValue Attach(PropertyValue value, IReadOnlyList<string> urns) => value switch
    {
        PropertyValue.OutputValue output => output with { Dependencies = DependencySet.From(output.Dependencies.Concat(urns)) },
        PropertyValue.SecretValue secret => Attach(secret.Element, urns) with { IsSecret = true },
        PropertyValue.UnknownValue => new PropertyValue.OutputValue(null, false, DependencySet.From(urns)),
        _ => new PropertyValue.OutputValue(value, false, DependencySet.From(urns)),
    };
}
