using System.Collections;
using Pulumi.Protocol.Properties;

namespace Pulumi.Plugin.Binding;

/// <summary>Writes a typed record as property values: nulls are left out, declared secrets are wrapped.</summary>
internal static class PropertyWriter
{
    public static PropertyMap Write(object record) => Write(RecordShape.Of(record.GetType()), record);

    private static PropertyMap Write(RecordShape shape, object record) => PropertyMap.From(
        from property in shape.Properties
        let value = property.Property.GetValue(record)
        where value is not null
        select KeyValuePair.Create(property.Name, Protect(property, WriteValue(property.Value, value))));

    private static PropertyValue Protect(PropertyShape property, PropertyValue value) =>
        property.Declaration.Secret ? new PropertyValue.SecretValue(value) : value;

    private static PropertyValue WriteValue(ValueShape shape, object value) => shape switch
    {
        ValueShape.TextShape => (string)value,
        ValueShape.BooleanShape => (bool)value,
        ValueShape.NumberShape or ValueShape.IntegerShape => Convert.ToDouble(value),
        ValueShape.EnumShape => WireName.Of(value.ToString()!),
        ValueShape.ListShape list => new PropertyValue.ListValue(
            PropertyList.From(((IEnumerable)value).Cast<object>().Select(item => WriteValue(list.Item, item)))),
        ValueShape.MapShape map => new PropertyValue.MapValue(WriteMap(map.Item, (IEnumerable)value)),
        ValueShape.ObjectShape inner => new PropertyValue.MapValue(Write(inner.Record, value)),
        _ => throw new NotSupportedException($"{shape} can't be written."),
    };

    private static PropertyMap WriteMap(ValueShape item, IEnumerable value)
    {
        // Enumerated as a sequence, a dictionary gives typed pairs; its value type is known by reflection only.
        var dictionary = (IDictionary)value;
        return PropertyMap.From(dictionary.Keys.Cast<string>()
            .Select(key => KeyValuePair.Create(key, WriteValue(item, dictionary[key]!))));
    }
}
