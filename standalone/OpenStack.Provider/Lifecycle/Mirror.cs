using Pulumi.Plugin;
using Pulumi.Plugin.Binding;
using Pulumi.Protocol.Properties;

namespace OpenStack.Provider.Lifecycle;

/// <summary>
/// What a service has, in the form in which the user wrote it: lists without an order in the user's order, and values that
/// mean the same exactly as written, secrets included. Differences, refreshed inputs and the state after a change all come
/// from this one comparison.
/// </summary>
internal sealed class Mirror
{
    private static readonly Mirror Inputs = new(isWhole: false);
    private static readonly Mirror State = new(isWhole: true);

    private readonly bool _isWhole;

    private Mirror(bool isWhole) => _isWhole = isWhole;

    /// <summary>The inputs that a state amounts to, as the user would write them: without what was left to the service.</summary>
    /// <param name="shape">The inputs' record.</param>
    /// <param name="seen">The state.</param>
    /// <param name="written">What the user wrote.</param>
    public static PropertyMap InputsOf(RecordShape shape, PropertyMap seen, PropertyMap written) =>
        Inputs.Of(shape, seen, written);

    /// <summary>All of what the service has, in the user's words where there are any.</summary>
    /// <inheritdoc cref="InputsOf"/>
    public static PropertyMap StateOf(RecordShape shape, PropertyMap seen, PropertyMap written) =>
        seen.With(State.Of(shape, seen, written));

    /// <summary>Whether a value stands for what nobody asked for: services say "" or [] or false, or nothing at all.</summary>
    public static bool IsNothing(PropertyValue value) => value is PropertyValue.NullValue
        or PropertyValue.BoolValue { Value: false }
        or PropertyValue.StringValue { Value: "" }
        or PropertyValue.ListValue { Items.Count: 0 }
        or PropertyValue.MapValue { Properties.Count: 0 };

    private PropertyMap Of(RecordShape shape, PropertyMap seen, PropertyMap written) => PropertyMap.From(
        shape.Properties
            .Select(property => KeyValuePair.Create(
                property.Name, OfProperty(property.Value, property.Declaration, seen.Get(property.Name), written.Get(property.Name))))
            .Where(pair => pair.Value is not PropertyValue.NullValue));

    private PropertyValue OfProperty(
        ValueShape shape, PropertyAttribute declaration, PropertyValue seen, PropertyValue written) =>
        (written, _isWhole) switch
        {
            (PropertyValue.NullValue, true) => seen,
            (PropertyValue.NullValue, false) => declaration.Computed || IsNothing(seen.Unwrap()) ? PropertyValue.Null : seen,
            _ when declaration.Digest => OfDigest(seen, written),
            _ => AsWritten(shape, declaration, seen, written),
        };

    private PropertyValue OfDigest(PropertyValue seen, PropertyValue written) =>
        !_isWhole && (seen.Unwrap(), written.Unwrap()) is (PropertyValue.StringValue has, PropertyValue.StringValue wrote)
            && Digest.OfText(wrote.Value) == has.Value
            ? written
            : seen;

    private PropertyValue AsWritten(
        ValueShape shape, PropertyAttribute declaration, PropertyValue seen, PropertyValue written)
    {
        var mirrored = OfValue(shape, declaration, seen, written);
        return IsSame(declaration, mirrored, written) ? written
            : written is PropertyValue.SecretValue && mirrored is not PropertyValue.NullValue ? new PropertyValue.SecretValue(mirrored)
            : mirrored;
    }

    private PropertyValue OfValue(
        ValueShape shape, PropertyAttribute declaration, PropertyValue seen, PropertyValue written) =>
        (shape, seen.Unwrap(), written.Unwrap()) switch
        {
            (ValueShape.ObjectShape inner, PropertyValue.MapValue has, var wrote) => new PropertyValue.MapValue(
                Of(inner.Record, has.Properties, (wrote as PropertyValue.MapValue)?.Properties ?? PropertyMap.Empty)),
            (ValueShape.ListShape list, PropertyValue.ListValue has, PropertyValue.ListValue wrote) =>
                new PropertyValue.ListValue(PropertyList.From(declaration.Unordered
                    ? InUsersOrder(list.Item, declaration, has.Items, wrote.Items)
                    : has.Items.Select((item, index) =>
                        AsWritten(list.Item, declaration, item, index < wrote.Items.Count ? wrote.Items[index] : PropertyValue.Null)))),
            var (_, has, _) => has,
        };

    // An item that isn't there as it was written stands against one that nobody wrote, so that the diff shows what differs in it.
    private IEnumerable<PropertyValue> InUsersOrder(
        ValueShape shape, PropertyAttribute declaration, PropertyList has, PropertyList wrote)
    {
        var left = has.ToList();
        var found = wrote
            .Select(item => Take(left, candidate => IsSame(declaration, Inputs.OfValue(shape, declaration, candidate, item), item)))
            .ToList();
        for (var i = 0; i < wrote.Count; i++)
        {
            if ((found[i] ?? Take(left, _ => true)) is { } seen)
            {
                yield return AsWritten(shape, declaration, seen, wrote[i]);
            }
        }

        foreach (var item in left)
        {
            yield return AsWritten(shape, declaration, item, PropertyValue.Null);
        }
    }

    private static PropertyValue? Take(List<PropertyValue> left, Predicate<PropertyValue> isWanted)
    {
        var index = left.FindIndex(isWanted);
        if (index < 0)
        {
            return null;
        }

        var item = left[index];
        left.RemoveAt(index);
        return item;
    }

    private static bool IsSame(PropertyAttribute declaration, PropertyValue mirrored, PropertyValue written) =>
        (mirrored.Unwrap(), written.Unwrap()) switch
        {
            (PropertyValue.StringValue has, PropertyValue.StringValue wrote) =>
                Spelling.IsSame(declaration.Notation, has.Value, wrote.Value),
            var (has, wrote) when IsNothing(has) => IsNothing(wrote),
            var (has, wrote) => Defaults.Unmarked(has).StripSecrets() == Defaults.Unmarked(wrote).StripSecrets(),
        };
}
