using Pulumi.Plugin;
using Pulumi.Plugin.Binding;
using Pulumi.Protocol.Properties;

namespace OpenStack.Provider.Lifecycle;

/// <summary>
/// What a service has, in the form in which the user wrote it: without what was left to the service, lists without an order
/// in the user's order, and values that mean the same exactly as written, secrets included. Differences, refreshed inputs
/// and the state after a change all come from this one comparison.
/// </summary>
internal static class Mirror
{
    /// <summary>The inputs that a state amounts to, as the user would write them.</summary>
    /// <param name="shape">The inputs' record.</param>
    /// <param name="seen">The state.</param>
    /// <param name="written">What the user wrote.</param>
    public static PropertyMap Of(RecordShape shape, PropertyMap seen, PropertyMap written) => PropertyMap.From(
        shape.Properties
            .Select(property => KeyValuePair.Create(
                property.Name, OfProperty(property.Value, property.Declaration, seen.Get(property.Name), written.Get(property.Name))))
            .Where(pair => pair.Value is not PropertyValue.NullValue));

    private static PropertyValue OfProperty(
        ValueShape shape, PropertyAttribute declaration, PropertyValue seen, PropertyValue written)
    {
        if (written is PropertyValue.NullValue)
        {
            return declaration.Computed ? PropertyValue.Null : WithoutEmpty(seen);
        }

        var mirrored = OfValue(shape, seen, written.Unwrap(), declaration.Unordered);
        return mirrored.StripSecrets() == written.StripSecrets() ? written : mirrored;
    }

    private static PropertyValue OfValue(ValueShape shape, PropertyValue seen, PropertyValue written, bool isUnordered) =>
        (shape, seen.Unwrap(), written.Unwrap()) switch
        {
            (ValueShape.ObjectShape inner, PropertyValue.MapValue has, PropertyValue.MapValue wrote) =>
                new PropertyValue.MapValue(Of(inner.Record, has.Properties, wrote.Properties)),
            (ValueShape.ListShape list, PropertyValue.ListValue has, PropertyValue.ListValue wrote) =>
                new PropertyValue.ListValue(PropertyList.From(isUnordered
                    ? InUsersOrder(list.Item, has.Items, wrote.Items)
                    : has.Items.Select((item, index) => OfValue(
                        list.Item, item, index < wrote.Items.Count ? wrote.Items[index] : PropertyValue.Null, isUnordered: false)))),
            (ValueShape.ObjectShape inner, PropertyValue.MapValue has, _) =>
                new PropertyValue.MapValue(Of(inner.Record, has.Properties, PropertyMap.Empty)),
            var (_, has, _) => has,
        };

    private static IEnumerable<PropertyValue> InUsersOrder(ValueShape shape, PropertyList has, PropertyList wrote)
    {
        var left = has.ToList();
        foreach (var item in wrote)
        {
            var found = left.FindIndex(candidate =>
                OfValue(shape, candidate, item, isUnordered: false).StripSecrets() == item.StripSecrets());
            if (found >= 0)
            {
                left.RemoveAt(found);
                yield return item;
            }
        }

        foreach (var item in left)
        {
            yield return OfValue(shape, item, PropertyValue.Null, isUnordered: false);
        }
    }

    // To a user who wrote nothing, an empty list or map of the service is nothing, too.
    private static PropertyValue WithoutEmpty(PropertyValue seen) => seen switch
    {
        PropertyValue.ListValue { Items.Count: 0 } => PropertyValue.Null,
        PropertyValue.MapValue { Properties.Count: 0 } => PropertyValue.Null,
        _ => seen,
    };
}
