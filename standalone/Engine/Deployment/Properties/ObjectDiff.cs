using Pulumi.Engine.Model;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Deployment.Properties;

/// <summary>Compares properties where no provider does: components, and providers that leave it to the engine.</summary>
internal static class ObjectDiff
{
    /// <summary>The differences by path. Secretness is no difference; an unknown value always is one.</summary>
    public static IReadOnlyDictionary<string, PropertyDiff> Compare(PropertyMap oldValues, PropertyMap newValues)
    {
        var differences = new SortedDictionary<string, PropertyDiff>(StringComparer.Ordinal);
        CompareMaps(oldValues, newValues, PropertyPath.Root, differences);
        return differences;
    }

    private static void CompareMaps(
        PropertyMap oldValues, PropertyMap newValues, PropertyPath path, IDictionary<string, PropertyDiff> differences)
    {
        foreach (var key in oldValues.Keys.Union(newValues.Keys))
        {
            Compare(
                oldValues.TryGetValue(key, out var oldValue) ? oldValue : null,
                newValues.TryGetValue(key, out var newValue) ? newValue : null,
                path.Key(key),
                differences);
        }
    }

    private static void CompareLists(
        PropertyList oldItems, PropertyList newItems, PropertyPath path, IDictionary<string, PropertyDiff> differences)
    {
        for (var index = 0; index < Math.Max(oldItems.Count, newItems.Count); index++)
        {
            Compare(
                index < oldItems.Count ? oldItems[index] : null,
                index < newItems.Count ? newItems[index] : null,
                path.Index(index),
                differences);
        }
    }

    private static void Compare(
        PropertyValue? oldValue, PropertyValue? newValue, PropertyPath path, IDictionary<string, PropertyDiff> differences)
    {
        switch (oldValue?.Bare(), newValue?.Bare())
        {
            case (null, null):
                break;
            case (null, _):
                differences[path.ToString()] = new PropertyDiff(PropertyDiffKind.Add, InputDiff: true);
                break;
            case (_, null):
                differences[path.ToString()] = new PropertyDiff(PropertyDiffKind.Delete, InputDiff: true);
                break;
            case (PropertyValue.MapValue oldMap, PropertyValue.MapValue newMap):
                CompareMaps(oldMap.Properties, newMap.Properties, path, differences);
                break;
            case (PropertyValue.ListValue oldList, PropertyValue.ListValue newList):
                CompareLists(oldList.Items, newList.Items, path, differences);
                break;
            case var (oldBare, newBare) when newBare is PropertyValue.UnknownValue || !oldBare.Equals(newBare):
                differences[path.ToString()] = new PropertyDiff(PropertyDiffKind.Update, InputDiff: true);
                break;
        }
    }
}
