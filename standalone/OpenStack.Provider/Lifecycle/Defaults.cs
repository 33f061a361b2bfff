using Pulumi.Plugin.Binding;
using Pulumi.Plugin.Resources;
using Pulumi.Protocol.Properties;

namespace OpenStack.Provider.Lifecycle;

/// <summary>
/// Fills in names and declared defaults. Which inputs were filled in stands beside them in <c>__defaults</c>, in every object,
/// as bridged providers write it: the official plugin keeps a name that it finds listed there, and renames the resource
/// otherwise (pulumi-terraform-bridge <c>pkg/tfbridge/schema.go</c>).
/// </summary>
internal static class Defaults
{
    /// <summary>The list of inputs that were filled in.</summary>
    public const string Marker = "__defaults";

    private const string Name = "name";

    /// <summary>The inputs with everything filled in.</summary>
    /// <param name="inputs">What may be given.</param>
    /// <param name="question">What was given, and in the last run.</param>
    /// <param name="longestName">The most characters of a made-up name; 0 = none is made up.</param>
    /// <returns>The inputs, and whether a name is missing that must not be made up.</returns>
    public static (PropertyMap Inputs, bool LacksName) Fill(RecordShape inputs, CheckQuestion question, int longestName)
    {
        var lacksName = longestName > 0 && inputs.Find(Name) is not null && IsAbsent(question.News, Name);
        var name = lacksName ? NameFor(question, longestName) : null;
        return (
            FillObject(inputs, question.News, name is null ? [] : [KeyValuePair.Create(Name, (PropertyValue)name)]),
            lacksName && name is null);
    }

    /// <summary>Whether an input was filled in rather than given by the user.</summary>
    public static bool Has(PropertyMap inputs, string name) =>
        inputs.Get(Marker) is PropertyValue.ListValue list && list.Items.Contains(name);

    /// <summary>The inputs alone, without the lists of what was filled in, and without nulls.</summary>
    public static PropertyMap Unmarked(PropertyMap inputs) => PropertyMap.From(inputs
        .Where(pair => pair.Key != Marker && pair.Value is not PropertyValue.NullValue)
        .Select(pair => KeyValuePair.Create(pair.Key, Unmarked(pair.Value))));

    /// <inheritdoc cref="Unmarked(PropertyMap)"/>
    public static PropertyValue Unmarked(PropertyValue value) => value switch
    {
        PropertyValue.MapValue map => new PropertyValue.MapValue(Unmarked(map.Properties)),
        PropertyValue.ListValue list => new PropertyValue.ListValue(PropertyList.From(list.Items.Select(Unmarked))),
        PropertyValue.SecretValue secret => new PropertyValue.SecretValue(Unmarked(secret.Element)),
        _ => value,
    };

    private static PropertyMap FillObject(
        RecordShape shape, PropertyMap given, IEnumerable<KeyValuePair<string, PropertyValue>> more)
    {
        var filled = new SortedDictionary<string, PropertyValue>(more.ToDictionary(), StringComparer.Ordinal);
        var inner = new List<KeyValuePair<string, PropertyValue>>();
        foreach (var property in shape.Properties)
        {
            if (!IsAbsent(given, property.Name))
            {
                inner.Add(KeyValuePair.Create(property.Name, FillValue(property.Value, given[property.Name])));
            }
            else if (property.Declaration.Default is { } standard)
            {
                filled[property.Name] = ToValue(standard);
            }
        }

        var names = new PropertyValue.ListValue(PropertyList.From(filled.Keys.Select(key => (PropertyValue)key)));
        return given.With(inner).With(filled).With(Marker, names);
    }

    private static PropertyValue FillValue(ValueShape shape, PropertyValue value) => (shape, value) switch
    {
        (_, PropertyValue.SecretValue secret) => new PropertyValue.SecretValue(FillValue(shape, secret.Element)),
        (ValueShape.ObjectShape inner, PropertyValue.MapValue map) =>
            new PropertyValue.MapValue(FillObject(inner.Record, map.Properties, [])),
        (ValueShape.ListShape list, PropertyValue.ListValue items) =>
            new PropertyValue.ListValue(PropertyList.From(items.Items.Select(item => FillValue(list.Item, item)))),
        _ => value,
    };

    // A name that was made up stays for the life of the resource.
    private static string? NameFor(CheckQuestion question, int longest) =>
        Has(question.OldInputs, Name) && question.OldInputs.Get(Name).Unwrap() is PropertyValue.StringValue old
            ? old.Value
            : question.Naming.NameFor(question.Urn, longest);

    private static bool IsAbsent(PropertyMap inputs, string name) => inputs.Get(name) is PropertyValue.NullValue;

    private static PropertyValue ToValue(object standard) => standard switch
    {
        bool truth => truth,
        int number => number,
        double number => number,
        string text => text,
        _ => throw new NotSupportedException($"{standard.GetType()} can't be a default."),
    };
}
