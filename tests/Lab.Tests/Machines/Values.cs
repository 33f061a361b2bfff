using Pulumi.Protocol.Properties;

namespace Pulumi.Sriov.Lab.Tests.Machines;

/// <summary>Property values, written as a program would.</summary>
internal static class Values
{
    public static PropertyValue Map(params (string Name, PropertyValue Value)[] members) =>
        new PropertyValue.MapValue(PropertyMap.Of(members));

    public static PropertyValue List(params IEnumerable<PropertyValue> items) =>
        new PropertyValue.ListValue(PropertyList.From(items));

    /// <summary>A member of a value, and of its members: <c>value.At("physicalFunction", "numVfs")</c>.</summary>
    public static PropertyValue At(this PropertyMap map, params string[] path) => path.Length == 1
        ? map[path[0]]
        : ((PropertyValue.MapValue)map[path[0]]).Properties.At(path[1..]);

    /// <summary>The members of a list of objects.</summary>
    public static IReadOnlyList<PropertyMap> Objects(this PropertyValue list) =>
        [.. ((PropertyValue.ListValue)list).Items.Select(item => ((PropertyValue.MapValue)item).Properties)];
}
