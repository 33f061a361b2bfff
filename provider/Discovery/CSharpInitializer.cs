using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi.Plugin.Binding;
using Pulumi.Protocol.Properties;

namespace Pulumi.Sriov.Provider.Discovery;

/// <summary>
/// Values as C# writes them in an object initializer of the SDK's classes: on one line where they fit, else with a line for
/// each part. Lists and maps fill what the property holds already.
/// </summary>
internal static class CSharpInitializer
{
    private const int Width = 120;
    private const string Step = "    ";

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The assignments of a record's properties, each with its comma.</summary>
    public static IEnumerable<string> Assignments(PropertyMap values, RecordShape shape, string margin) =>
        from property in shape.Properties
        let value = values.Get(property.Name)
        where value is not PropertyValue.NullValue
        select Fit($"{margin}{property.Property.Name} = ", value, property.Value, margin);

    /// <summary>A string; JSON's escapes are among those of C#.</summary>
    public static string Literal(string text) => JsonValue.Create(text).ToJsonString(Relaxed);

    private static string Fit(string head, PropertyValue value, ValueShape shape, string margin)
    {
        var line = $"{head}{Inline(value, shape)},";
        return line.Length <= Width || Parts(value, shape, margin + Step) is not { } parts
            ? line
            : $"{head}{Opening(shape)}".TrimEnd() + $"\n{margin}{{\n{string.Join('\n', parts)}\n{margin}}},";
    }

    private static IEnumerable<string>? Parts(PropertyValue value, ValueShape shape, string margin) => (value, shape) switch
    {
        (PropertyValue.MapValue map, ValueShape.ObjectShape record) => Assignments(map.Properties, record.Record, margin),
        (PropertyValue.ListValue list, ValueShape.ListShape items) => list.Items.Select(item => Fit(margin, item, items.Item, margin)),
        (PropertyValue.MapValue map, ValueShape.MapShape items) =>
            map.Properties.Select(pair => Fit($"{margin}[{Literal(pair.Key)}] = ", pair.Value, items.Item, margin)),
        _ => null,
    };

    private static string Inline(PropertyValue value, ValueShape shape) => (value, shape) switch
    {
        (PropertyValue.BoolValue boolean, _) => boolean.Value ? "true" : "false",
        (PropertyValue.NumberValue number, _) => number.Value.ToString("R", CultureInfo.InvariantCulture),
        (PropertyValue.StringValue text, ValueShape.EnumShape choice) => $"{choice.Type.Name}.{choice.Values[text.Value]}",
        (PropertyValue.StringValue text, _) => Literal(text.Value),
        _ => Parts(value, shape, "") is { } parts
            ? $"{Opening(shape)}{{ {string.Join(' ', parts.Select(part => part.Replace('\n', ' '))).TrimEnd(',')} }}"
            : throw new InvalidOperationException($"No input has the value {value.GetType().Name}."),
    };

    private static string Opening(ValueShape shape) => shape is ValueShape.ObjectShape { Record.Type.Name: var name }
        ? $"new {(name.EndsWith("Inputs", StringComparison.Ordinal) ? name[..^"Inputs".Length] : name)}Args "
        : "";
}
