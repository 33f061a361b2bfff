using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Storage;

/// <summary>Takes the secret wrappers out of values.</summary>
internal static class Secrecy
{
    /// <summary>The value without wrappers at any depth; a secret inside a secret hides nothing more.</summary>
    public static PropertyValue Strip(PropertyValue value) => value switch
    {
        PropertyValue.SecretValue secret => Strip(secret.Element),
        PropertyValue.OutputValue { Element: { } element } => Strip(element),
        PropertyValue.ListValue list => new PropertyValue.ListValue(PropertyList.From(list.Items.Select(Strip))),
        PropertyValue.MapValue map => new PropertyValue.MapValue(Strip(map.Properties)),
        _ => value,
    };

    private static PropertyMap Strip(PropertyMap map) =>
        PropertyMap.From(map.Select(pair => KeyValuePair.Create(pair.Key, Strip(pair.Value))));
}
