using static Pulumi.Protocol.Properties.PropertyValue;

namespace Pulumi.Protocol.Properties;

/// <summary>
/// Finds where two property maps differ. Secrets and outputs are compared by what they hold, null counts as absent, an
/// unknown value differs from everything (also from another unknown), and assets with the same hash are the same.
/// </summary>
public static class PropertyComparer
{
    /// <summary>The differences from <paramref name="olds"/> to <paramref name="news"/>, in the order of the paths' keys.</summary>
    public static IReadOnlyList<PropertyDifference> Compare(PropertyMap olds, PropertyMap news)
    {
        var differences = new List<PropertyDifference>();
        CompareMaps(olds, news, PropertyPath.Root, differences);
        return differences;
    }

    private static void CompareMaps(PropertyMap olds, PropertyMap news, PropertyPath path, List<PropertyDifference> differences)
    {
        foreach (var key in olds.Keys.Union(news.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            CompareValues(olds.Get(key), news.Get(key), path.Append(key), differences);
        }
    }

    private static void CompareLists(PropertyList olds, PropertyList news, PropertyPath path, List<PropertyDifference> differences)
    {
        for (var i = 0; i < Math.Max(olds.Count, news.Count); i++)
        {
            // Unlike in a map, an item that is null is there: the length of a list has a meaning.
            if (i >= olds.Count)
            {
                differences.Add(new PropertyDifference(path.Append(i), DifferenceKind.Add));
            }
            else if (i >= news.Count)
            {
                differences.Add(new PropertyDifference(path.Append(i), DifferenceKind.Delete));
            }
            else
            {
                CompareValues(olds[i], news[i], path.Append(i), differences);
            }
        }
    }

    private static void CompareValues(
        PropertyValue oldValue, PropertyValue newValue, PropertyPath path, List<PropertyDifference> differences)
    {
        switch (oldValue.Unwrap(), newValue.Unwrap())
        {
            case (MapValue olds, MapValue news):
                CompareMaps(olds.Properties, news.Properties, path, differences);
                break;
            case (ListValue olds, ListValue news):
                CompareLists(olds.Items, news.Items, path, differences);
                break;
            case (NullValue, NullValue):
                break;
            case (NullValue, _):
                differences.Add(new PropertyDifference(path, DifferenceKind.Add));
                break;
            case (_, NullValue):
                differences.Add(new PropertyDifference(path, DifferenceKind.Delete));
                break;
            case (var olds, var news) when !AreSame(olds, news):
                differences.Add(new PropertyDifference(path, DifferenceKind.Update));
                break;
        }
    }

    private static bool AreSame(PropertyValue oldValue, PropertyValue newValue) => (oldValue, newValue) switch
    {
        (UnknownValue, _) or (_, UnknownValue) => false,
        (AssetValue { Hash: { } olds }, AssetValue { Hash: { } news }) => olds == news,
        (ArchiveValue { Hash: { } olds }, ArchiveValue { Hash: { } news }) => olds == news,
        (ArchiveValue, ArchiveValue) => !newValue.ContainsUnknowns() && oldValue.StripSecrets() == newValue.StripSecrets(),
        // A version is how a reference is resolved, not what it refers to.
        (ResourceReferenceValue olds, ResourceReferenceValue news) => olds.Urn == news.Urn && olds.Id == news.Id && news.Id != "",
        _ => oldValue == newValue,
    };
}
