using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Deployment.Properties;

/// <summary>Questions about property values that the engine asks in several places.</summary>
internal static class PropertyValues
{
    /// <summary>The value without the wrappers that say something about it: secret and output.</summary>
    public static PropertyValue Bare(this PropertyValue value) => value switch
    {
        PropertyValue.SecretValue secret => secret.Element.Bare(),
        PropertyValue.OutputValue output => output.Element?.Bare() ?? PropertyValue.Unknown,
        _ => value,
    };

    /// <summary>Whether the value is, or holds, a secret.</summary>
    public static bool HasSecrets(this PropertyValue value) =>
        Any(value, part => part is PropertyValue.SecretValue or PropertyValue.OutputValue { IsSecret: true });

    /// <summary>Whether the value is, or holds, something that is not known yet.</summary>
    public static bool HasUnknowns(this PropertyValue value) =>
        Any(value, part => part is PropertyValue.UnknownValue or PropertyValue.OutputValue { Element: null });

    /// <summary>Whether any of the properties is, or holds, something that is not known yet.</summary>
    public static bool HasUnknowns(this PropertyMap properties) => properties.Values.Any(HasUnknowns);

    /// <summary>The value marked as secret, once.</summary>
    public static PropertyValue AsSecret(this PropertyValue value) =>
        value is PropertyValue.SecretValue ? value : new PropertyValue.SecretValue(value);

    /// <summary>The properties without any secret wrapper, at any depth.</summary>
    public static PropertyMap WithoutSecrets(this PropertyMap properties) => Map(properties, Plain);

    /// <summary>
    /// The properties with output values in their plainer forms (a secret, an unknown, the value itself); what they
    /// depend on is said by the registration's dependencies.
    /// </summary>
    public static PropertyMap WithoutOutputs(this PropertyMap properties) => Map(properties, Settle);

    /// <summary>Every output value inside <paramref name="value"/>.</summary>
    public static IEnumerable<PropertyValue.OutputValue> Outputs(this PropertyValue value) =>
        Parts(value).OfType<PropertyValue.OutputValue>();

    private static PropertyMap Map(PropertyMap properties, Func<PropertyValue, PropertyValue> convert) =>
        PropertyMap.From(properties.Select(pair => KeyValuePair.Create(pair.Key, convert(pair.Value))));

    private static PropertyValue Plain(PropertyValue value) => value switch
    {
        PropertyValue.SecretValue secret => Plain(secret.Element),
        PropertyValue.OutputValue { IsSecret: true } output => Plain(output.Element ?? PropertyValue.Unknown),
        _ => MapChildren(value, Plain),
    };

    private static PropertyValue Settle(PropertyValue value) => value switch
    {
        PropertyValue.OutputValue output when output.IsSecret => Settle(output.Element ?? PropertyValue.Unknown).AsSecret(),
        PropertyValue.OutputValue output => Settle(output.Element ?? PropertyValue.Unknown),
        _ => MapChildren(value, Settle),
    };

    private static PropertyValue MapChildren(PropertyValue value, Func<PropertyValue, PropertyValue> convert) => value switch
    {
        PropertyValue.ListValue list => new PropertyValue.ListValue(PropertyList.From(list.Items.Select(convert))),
        PropertyValue.MapValue map => new PropertyValue.MapValue(Map(map.Properties, convert)),
        PropertyValue.SecretValue secret => convert(secret.Element).AsSecret(),
        _ => value,
    };

    private static bool Any(PropertyValue value, Func<PropertyValue, bool> test) => Parts(value).Any(test);

    private static IEnumerable<PropertyValue> Parts(PropertyValue value)
    {
        IEnumerable<PropertyValue> children = value switch
        {
            PropertyValue.SecretValue secret => [secret.Element],
            PropertyValue.OutputValue { Element: { } element } => [element],
            PropertyValue.ListValue list => list.Items,
            PropertyValue.MapValue map => map.Properties.Values,
            PropertyValue.ArchiveValue { Members: { } members } => members.Values,
            _ => [],
        };
        return children.SelectMany(Parts).Prepend(value);
    }
}
