using System.Collections.Immutable;
using Pulumi.Protocol.Properties;

namespace Pulumi.Plugin.Binding;

/// <summary>How names that the record does not declare are taken.</summary>
internal enum UndeclaredNames
{
    /// <summary>Refused: what a user wrote must mean something.</summary>
    Refuse,

    /// <summary>Ignored: state holds inputs and outputs together, and may come from another version.</summary>
    Ignore,
}

/// <summary>
/// What became of reading a record: the record, or why there is none. Secrets are unwrapped, so the record must not be
/// shown.
/// </summary>
/// <param name="Value">The record; <c>null</c> when anything is wrong or unknown.</param>
/// <param name="Failures">What is wrong, by property path.</param>
/// <param name="Unknowns">The paths of what is not known yet.</param>
internal sealed record Binding<T>(T? Value, ImmutableArray<CheckFailure> Failures, ImmutableArray<string> Unknowns)
    where T : class;

/// <summary>Reads a typed record from property values, collecting all failures instead of stopping at the first.</summary>
internal sealed class PropertyReader
{
    private readonly UndeclaredNames _undeclared;
    private readonly ImmutableArray<CheckFailure>.Builder _failures = ImmutableArray.CreateBuilder<CheckFailure>();
    private readonly ImmutableArray<string>.Builder _unknowns = ImmutableArray.CreateBuilder<string>();

    private PropertyReader(UndeclaredNames undeclared) => _undeclared = undeclared;

    public static Binding<T> Read<T>(PropertyMap properties, UndeclaredNames undeclared)
        where T : class
    {
        var reader = new PropertyReader(undeclared);
        var record = reader.ReadRecord(RecordShape.Of(typeof(T)), properties, PropertyPath.Root);
        var isWhole = reader._failures.Count == 0 && reader._unknowns.Count == 0;
        return new Binding<T>(isWhole ? (T?)record : null, reader._failures.ToImmutable(), reader._unknowns.ToImmutable());
    }

    private object? ReadRecord(RecordShape shape, PropertyMap properties, PropertyPath path)
    {
        var values = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var property in shape.Properties)
        {
            var here = path.Append(property.Name);
            var value = properties.Get(property.Name).Unwrap();
            if (value is PropertyValue.NullValue)
            {
                if (property.Required)
                {
                    _failures.Add(new CheckFailure(here.ToString(), "is required but was not given"));
                }
            }
            else if (ReadValue(property.Value, value, here) is { } read)
            {
                values[property.Name] = read;
            }
        }

        if (_undeclared == UndeclaredNames.Refuse)
        {
            RefuseUndeclared(shape, properties, path);
        }

        // With a required property missing there is nothing to make; the failure is noted already.
        return shape.Properties.All(property => !property.Required || values.ContainsKey(property.Name))
            ? shape.Create(values)
            : null;
    }

    private void RefuseUndeclared(RecordShape shape, PropertyMap properties, PropertyPath path)
    {
        foreach (var name in properties.Keys.Where(name => shape.Find(name) is null && !name.StartsWith("__", StringComparison.Ordinal)))
        {
            var hint = WireName.Nearest(name, shape.Properties.Select(property => property.Name)) is { } near
                ? $"did you mean '{near}'?"
                : "there are: " + string.Join(", ", shape.Properties.Select(property => property.Name));
            _failures.Add(new CheckFailure(path.Append(name).ToString(), $"is not a property; {hint}"));
        }
    }

    private object? ReadValue(ValueShape shape, PropertyValue value, PropertyPath path)
    {
        switch (shape, value)
        {
            case (_, PropertyValue.UnknownValue):
                _unknowns.Add(path.ToString());
                return null;
            case (ValueShape.TextShape, PropertyValue.StringValue text):
                return text.Value;
            case (ValueShape.BooleanShape, PropertyValue.BoolValue truth):
                return truth.Value;
            case (ValueShape.NumberShape, PropertyValue.NumberValue number):
                return number.Value;
            case (ValueShape.IntegerShape integer, PropertyValue.NumberValue number) when IsInRange(integer, number.Value):
                return integer.Box(number.Value);
            case (ValueShape.EnumShape choice, PropertyValue.StringValue text) when choice.Values.TryGetValue(text.Value, out var member):
                return member;
            case (ValueShape.ListShape list, PropertyValue.ListValue items):
                return ReadList(list, items.Items, path);
            case (ValueShape.MapShape map, PropertyValue.MapValue members):
                return ReadMap(map, members.Properties, path);
            case (ValueShape.ObjectShape inner, PropertyValue.MapValue members):
                return ReadRecord(inner.Record, members.Properties, path);
            default:
                // The value itself is not named: it may be a secret.
                _failures.Add(new CheckFailure(path.ToString(), $"must be {shape.Noun}, not {Describe(shape, value)}"));
                return null;
        }
    }

    private object? ReadList(ValueShape.ListShape shape, PropertyList items, PropertyPath path)
    {
        var read = items.Select((item, index) => ReadItem(shape.Item, item, path.Append(index))).ToList();
        return read.Contains(null) ? null : shape.Factory.Array(read!);
    }

    private object? ReadMap(ValueShape.MapShape shape, PropertyMap members, PropertyPath path)
    {
        var read = members
            .Select(member => KeyValuePair.Create(member.Key, ReadItem(shape.Item, member.Value, path.Append(member.Key))))
            .ToList();
        return read.Exists(member => member.Value is null) ? null : shape.Factory.Dictionary(read!);
    }

    private object? ReadItem(ValueShape shape, PropertyValue value, PropertyPath path) => ReadValue(shape, value.Unwrap(), path);

    private static bool IsInRange(ValueShape.IntegerShape shape, double number) =>
        double.IsInteger(number) && number >= shape.Minimum && number <= shape.Maximum;

    private static string Describe(ValueShape shape, PropertyValue value) => (shape, value) switch
    {
        (ValueShape.IntegerShape, PropertyValue.NumberValue number) when double.IsInteger(number.Value) => "a number that large",
        (ValueShape.IntegerShape, PropertyValue.NumberValue) => "a fraction",
        (ValueShape.EnumShape, PropertyValue.StringValue) => "another string",
        (_, PropertyValue.NullValue) => "null",
        (_, PropertyValue.BoolValue) => "true or false",
        (_, PropertyValue.NumberValue) => "a number",
        (_, PropertyValue.StringValue) => "a string",
        (_, PropertyValue.ListValue) => "a list",
        (_, PropertyValue.MapValue) => "an object",
        (_, PropertyValue.AssetValue) => "an asset",
        (_, PropertyValue.ArchiveValue) => "an archive",
        _ => "a resource",
    };
}
