using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Deployment.Properties;

/// <summary>Puts old values back where the program asked that changes be ignored.</summary>
/// <remarks>Source of the rule: pulumi <c>PropertyPath.Reset</c>.</remarks>
internal static class IgnoreChanges
{
    /// <summary>
    /// <paramref name="inputs"/> with the values of <paramref name="oldInputs"/> at <paramref name="paths"/>. A value that
    /// is only in the old inputs comes back if what holds it still exists; one that is only in the new inputs goes.
    /// </summary>
    public static PropertyMap Apply(PropertyMap inputs, PropertyMap oldInputs, IEnumerable<string> paths)
    {
        foreach (var path in paths.Select(PropertyPath.Parse))
        {
            var reset = Reset(new PropertyValue.MapValue(oldInputs), new PropertyValue.MapValue(inputs), path.Segments, 0);
            inputs = reset is PropertyValue.MapValue map ? map.Properties : inputs;
        }

        return inputs;
    }

    /// <summary><c>null</c> stands for a value that is absent.</summary>
    private static PropertyValue? Reset(
        PropertyValue? oldValue, PropertyValue? newValue, IReadOnlyList<PathSegment> path, int depth)
    {
        if (depth == path.Count)
        {
            return oldValue;
        }

        if (oldValue is PropertyValue.SecretValue oldSecret)
        {
            oldValue = oldSecret.Element;
        }

        return newValue switch
        {
            PropertyValue.SecretValue secret => Reset(oldValue, secret.Element, path, depth) is { } element
                ? new PropertyValue.SecretValue(element)
                : null,
            PropertyValue.MapValue map => ResetMap(oldValue as PropertyValue.MapValue, map, path, depth),
            PropertyValue.ListValue list => ResetList(oldValue as PropertyValue.ListValue, list, path, depth),
            _ => newValue,
        };
    }

    private static PropertyValue.MapValue ResetMap(
        PropertyValue.MapValue? oldMap, PropertyValue.MapValue newMap, IReadOnlyList<PathSegment> path, int depth)
    {
        var oldProperties = oldMap?.Properties ?? PropertyMap.Empty;
        var result = newMap.Properties;
        IEnumerable<string> keys = path[depth] switch
        {
            PathSegment.Key key => [key.Name],
            PathSegment.Any => result.Keys.Union(oldProperties.Keys).ToList(),
            _ => [],
        };
        foreach (var key in keys)
        {
            var oldValue = oldProperties.TryGetValue(key, out var old) ? old : null;
            var newValue = newMap.Properties.TryGetValue(key, out var current) ? current : null;
            var value = Reset(oldValue, newValue, path, depth + 1);
            result = value is null ? result.Without(key) : result.With(key, value);
        }

        return new PropertyValue.MapValue(result);
    }

    private static PropertyValue.ListValue ResetList(
        PropertyValue.ListValue? oldList, PropertyValue.ListValue newList, IReadOnlyList<PathSegment> path, int depth)
    {
        var items = newList.Items.ToList();
        var oldItems = oldList?.Items ?? PropertyList.Empty;
        for (var index = 0; index < Math.Min(items.Count, oldItems.Count); index++)
        {
            if (path[depth].Covers(new PathSegment.Index(index)))
            {
                items[index] = Reset(oldItems[index], items[index], path, depth + 1) ?? items[index];
            }
        }

        return new PropertyValue.ListValue(PropertyList.From(items));
    }
}
