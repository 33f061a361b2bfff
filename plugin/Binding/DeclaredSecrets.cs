using Pulumi.Protocol.Properties;

namespace Pulumi.Plugin.Binding;

/// <summary>The properties that are declared secret, wherever they stand in a value.</summary>
internal static class DeclaredSecrets
{
    /// <summary>Wraps every declared secret that is not wrapped yet, in its place; everything else stays as it is.</summary>
    public static PropertyMap Mark(RecordShape shape, PropertyMap properties) => PropertyMap.From(
        properties.Select(pair => shape.Find(pair.Key) is { } property
            ? KeyValuePair.Create(pair.Key, MarkProperty(property, pair.Value))
            : pair));

    private static PropertyValue MarkProperty(PropertyShape property, PropertyValue value) =>
        property.Declaration.Secret
            ? value is PropertyValue.SecretValue or PropertyValue.NullValue or PropertyValue.UnknownValue ? value : new PropertyValue.SecretValue(value)
            : MarkValue(property.Value, value);

    private static PropertyValue MarkValue(ValueShape shape, PropertyValue value) => (shape, value) switch
    {
        (_, PropertyValue.SecretValue secret) => new PropertyValue.SecretValue(MarkValue(shape, secret.Element)),
        (ValueShape.ObjectShape inner, PropertyValue.MapValue members) =>
            new PropertyValue.MapValue(Mark(inner.Record, members.Properties)),
        (ValueShape.MapShape map, PropertyValue.MapValue members) => new PropertyValue.MapValue(PropertyMap.From(
            members.Properties.Select(pair => KeyValuePair.Create(pair.Key, MarkValue(map.Item, pair.Value))))),
        (ValueShape.ListShape list, PropertyValue.ListValue items) => new PropertyValue.ListValue(
            PropertyList.From(items.Items.Select(item => MarkValue(list.Item, item)))),
        _ => value,
    };
}
