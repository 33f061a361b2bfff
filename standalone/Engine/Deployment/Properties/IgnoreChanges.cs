using System.Collections.Immutable;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Deployment.Properties;

/// <summary>Puts old values back where the program asked that changes be ignored.</summary>
/// <remarks>Source of the rule: pulumi <c>PropertyPath.Reset</c>.</remarks>
internal static class IgnoreChanges
{
    private const string Wildcard = "*";

    /// <summary>
    /// <paramref name="inputs"/> with the values of <paramref name="oldInputs"/> at <paramref name="paths"/>. A value that
    /// is only in the old inputs comes back if what holds it still exists; one that is only in the new inputs goes.
    /// </summary>
    /// <exception cref="FormatException">A path is malformed.</exception>
    public static PropertyMap Apply(PropertyMap inputs, PropertyMap oldInputs, IEnumerable<string> paths)
    {
        var oldRoot = new PropertyValue.MapValue(oldInputs);
        foreach (var path in paths.Select(PropertyPath.Parse).Where(path => !path.Segments.IsEmpty))
        {
            inputs = ResetMap(oldRoot, new PropertyValue.MapValue(inputs), path.Segments).Properties;
        }

        return inputs;
    }

    /// <summary><c>null</c> stands for a value that is absent.</summary>
    private static PropertyValue? Reset(
        PropertyValue? oldValue, PropertyValue? newValue, ImmutableArray<PropertyPathSegment> path)
    {
        if (path.IsEmpty)
        {
            return oldValue;
        }

        return newValue switch
        {
            PropertyValue.SecretValue secret => Reset(oldValue, secret.Element, path) is { } element
                ? new PropertyValue.SecretValue(element)
                : null,
            PropertyValue.MapValue map => ResetMap(oldValue?.Unwrap() as PropertyValue.MapValue, map, path),
            PropertyValue.ListValue list => ResetList(oldValue?.Unwrap() as PropertyValue.ListValue, list, path),
            _ => newValue,
        };
    }

    private static PropertyValue.MapValue ResetMap(
        PropertyValue.MapValue? oldMap, PropertyValue.MapValue newMap, ImmutableArray<PropertyPathSegment> path)
    {
        var oldProperties = oldMap?.Properties ?? PropertyMap.Empty;
        var result = newMap.Properties;
        IEnumerable<string> keys = path[0].Key switch
        {
            Wildcard => result.Keys.Union(oldProperties.Keys).ToList(),
            { } key => [key],
            null => [],
        };
        foreach (var key in keys)
        {
            var oldValue = oldProperties.TryGetValue(key, out var old) ? old : null;
            var newValue = newMap.Properties.TryGetValue(key, out var current) ? current : null;
            var value = Reset(oldValue, newValue, path[1..]);
            result = value is null ? result.Without(key) : result.With(key, value);
        }

        return new PropertyValue.MapValue(result);
    }

    private static PropertyValue.ListValue ResetList(
        PropertyValue.ListValue? oldList, PropertyValue.ListValue newList, ImmutableArray<PropertyPathSegment> path)
    {
        var items = newList.Items.ToList();
        var oldItems = oldList?.Items ?? PropertyList.Empty;
        for (var index = 0; index < Math.Min(items.Count, oldItems.Count); index++)
        {
            if (path[0].Key == Wildcard || path[0] == PropertyPathSegment.OfIndex(index))
            {
                items[index] = Reset(oldItems[index], items[index], path[1..]) ?? items[index];
            }
        }

        return new PropertyValue.ListValue(PropertyList.From(items));
    }
}
