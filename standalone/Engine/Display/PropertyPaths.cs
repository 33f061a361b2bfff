using System.Collections.Immutable;
using Pulumi.Engine.Configuration;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Display;

/// <summary>Finds values by the paths of detailed diffs.</summary>
internal static class PropertyPaths
{
    /// <summary>The value at <paramref name="path"/>, secret if anything on the way is; <c>null</c> = not there.</summary>
    public static PropertyValue? Find(PropertyMap? root, string path)
    {
        if (root is null)
        {
            return null;
        }

        var isSecret = false;
        PropertyValue? value = new PropertyValue.MapValue(root);
        foreach (var segment in Segments(path))
        {
            value = (Unwrap(value, ref isSecret), segment) switch
            {
                (PropertyValue.MapValue map, { Name: { } name }) when map.Properties.TryGetValue(name, out var child) => child,
                (PropertyValue.ListValue list, { Name: null, Index: var index }) when index < list.Items.Count => list.Items[index],
                _ => null,
            };
        }

        return value is not null && isSecret && value is not PropertyValue.SecretValue ? new PropertyValue.SecretValue(value) : value;
    }

    private static ImmutableArray<ConfigPath.Segment> Segments(string path)
    {
        try
        {
            return ConfigPath.Parse(path).Segments;
        }
        catch (UserErrorException)
        {
            // A provider may name a property in a way that is no path; then it is the name of a property.
            return [new(path, -1)];
        }
    }

    private static PropertyValue? Unwrap(PropertyValue? value, ref bool isSecret)
    {
        while (value is PropertyValue.SecretValue or PropertyValue.OutputValue)
        {
            isSecret |= value is PropertyValue.SecretValue or PropertyValue.OutputValue { IsSecret: true };
            value = value is PropertyValue.SecretValue secret ? secret.Element : ((PropertyValue.OutputValue)value).Element;
        }

        return value;
    }
}
