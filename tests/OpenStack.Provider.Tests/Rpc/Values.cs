using Pulumi.Protocol.Properties;

namespace OpenStack.Provider.Tests.Rpc;

/// <summary>Property values, written as a program would.</summary>
internal static class Values
{
    public static PropertyValue Map(params (string Name, PropertyValue Value)[] members) =>
        new PropertyValue.MapValue(PropertyMap.Of(members));

    public static PropertyValue List(params IEnumerable<PropertyValue> items) =>
        new PropertyValue.ListValue(PropertyList.From(items));

    public static PropertyValue Secret(PropertyValue value) => new PropertyValue.SecretValue(value);

    /// <summary>A member of a value, and of its members: <c>value.At("binding", "vnicType")</c>.</summary>
    public static PropertyValue At(this PropertyMap map, params string[] path) => path.Length == 1
        ? map.Get(path[0])
        : ((PropertyValue.MapValue)map[path[0]]).Properties.At(path[1..]);
}
