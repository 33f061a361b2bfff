using static Pulumi.Protocol.Properties.PropertyValue;

namespace Pulumi.Protocol.Properties;

/// <summary>Questions about, and simplifications of, values at any depth.</summary>
public static class PropertyValueExtensions
{
    /// <summary>The value inside secrets and outputs, at this level only; an unknown output is unknown.</summary>
    public static PropertyValue Unwrap(this PropertyValue value) => value switch
    {
        SecretValue secret => secret.Element.Unwrap(),
        OutputValue output => output.Element?.Unwrap() ?? Unknown,
        _ => value,
    };

    /// <summary>Whether the value is unknown or has anything unknown inside.</summary>
    public static bool ContainsUnknowns(this PropertyValue value) => value switch
    {
        UnknownValue or OutputValue { Element: null } or ResourceReferenceValue { Id: "" } => true,
        _ => value.Children().Any(ContainsUnknowns),
    };

    /// <summary>Whether any property is unknown or has anything unknown inside.</summary>
    public static bool ContainsUnknowns(this PropertyMap properties) => properties.Values.Any(ContainsUnknowns);

    /// <summary>Whether the value is secret or has anything secret inside.</summary>
    public static bool ContainsSecrets(this PropertyValue value) => value switch
    {
        SecretValue or OutputValue { IsSecret: true } => true,
        _ => value.Children().Any(ContainsSecrets),
    };

    /// <summary>Whether any property is secret or has anything secret inside.</summary>
    public static bool ContainsSecrets(this PropertyMap properties) => properties.Values.Any(ContainsSecrets);

    /// <summary>The value with secrets and outputs replaced by what they hold, at every depth.</summary>
    public static PropertyValue StripSecrets(this PropertyValue value) => value.Unwrap() switch
    {
        ListValue list => new ListValue(PropertyList.From(list.Items.Select(StripSecrets))),
        MapValue map => new MapValue(map.Properties.StripSecrets()),
        ArchiveValue { Members: { } members } archive => archive with { Members = members.StripSecrets() },
        var plain => plain,
    };

    /// <summary>The properties with secrets and outputs replaced by what they hold, at every depth.</summary>
    public static PropertyMap StripSecrets(this PropertyMap properties) =>
        PropertyMap.From(properties.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.StripSecrets())));

    private static IEnumerable<PropertyValue> Children(this PropertyValue value) => value switch
    {
        SecretValue secret => [secret.Element],
        OutputValue { Element: { } element } => [element],
        ListValue list => list.Items,
        MapValue map => map.Properties.Values,
        ArchiveValue { Members: { } members } => members.Values,
        _ => [],
    };
}
