using System.Globalization;
using System.Text.Json;
using Pulumi.Engine.Configuration;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.CodeGeneration;

/// <summary>
/// Writes values as the right side of an assignment in an object initializer. Lists and maps become collection initializers,
/// which fill what the property holds already.
/// </summary>
/// <param name="schema">Names types and properties.</param>
/// <param name="secret">Gives the expression that stands for a secret: its configuration key, and the scalar type.</param>
internal sealed class CSharpValue(PackageSchema schema, Func<string, string?, string> secret)
{
    private const string Indent = "    ";

    private readonly CSharpNames _names = new(schema);

    /// <summary>The assignments of an object's properties, one or more lines each.</summary>
    /// <param name="properties">The values; those with two underscores are the provider's own and are left out.</param>
    /// <param name="types">The schema of the properties.</param>
    /// <param name="path">Names secrets.</param>
    /// <param name="margin">Spaces before each line.</param>
    /// <param name="isSecret">Whether everything in here is.</param>
    public IEnumerable<string> Assignments(PropertyMap properties, JsonElement? types, string path, string margin, bool isSecret = false) =>
        from pair in properties
        where !pair.Key.StartsWith("__", StringComparison.Ordinal) && pair.Value.Unwrap() is not PropertyValue.NullValue
        let type = PackageSchema.Find(types, pair.Key)
        select $"{margin}{CSharpNames.Property(pair.Key, type)} ={Spaced(Write(pair.Value, type, path + CSharpNames.Pascal(pair.Key), margin, isSecret))},";

    private string Write(PropertyValue value, JsonElement? type, string path, string margin, bool isSecret)
    {
        var inner = margin + Indent;
        return value switch
        {
            PropertyValue.SecretValue wrapped => Write(wrapped.Element, type, path, margin, isSecret: true),
            PropertyValue.OutputValue { Element: { } element } output => Write(element, type, path, margin, isSecret || output.IsSecret),
            PropertyValue.ListValue list => Block("", list.Items.Select((item, index) =>
                $"{inner}{Write(item, PackageSchema.Find(type, "items"), $"{path}{index}", inner, isSecret)},"), margin),
            PropertyValue.MapValue map when schema.Referred(type) is var (token, definition) => Block(
                $"new {_names.InputClass(token)}\n{margin}",
                Assignments(map.Properties, PackageSchema.Find(definition, "properties"), path, inner, isSecret), margin),
            PropertyValue.MapValue map => Block("", map.Properties.Select(pair =>
                $"{inner}[{Literal(pair.Key)}] ={Spaced(Write(pair.Value, PackageSchema.Find(type, "additionalProperties"), path + CSharpNames.Pascal(pair.Key), inner, isSecret))},"), margin),
            _ when isSecret => secret(path, PackageSchema.Text(type, "type")),
            _ => Scalar(value, type),
        };
    }

    private string Scalar(PropertyValue value, JsonElement? type) => value switch
    {
        _ when schema.Referred(type) is var (token, definition) && Entry(definition, value) is { } entry => $"{_names.Class(token)}.{entry}",
        PropertyValue.BoolValue boolean => boolean.Value ? "true" : "false",
        PropertyValue.NumberValue number => number.Value.ToString("R", CultureInfo.InvariantCulture),
        PropertyValue.StringValue text => Literal(text.Value),
        PropertyValue.AssetValue { Text: { } text } => $"new StringAsset({Literal(text)})",
        PropertyValue.AssetValue { Path: { } path } => $"new FileAsset({Literal(path)})",
        PropertyValue.AssetValue { Uri: { } uri } => $"new RemoteAsset({Literal(uri)})",
        PropertyValue.ArchiveValue { Path: { } path } => $"new FileArchive({Literal(path)})",
        PropertyValue.ArchiveValue { Uri: { } uri } => $"new RemoteArchive({Literal(uri)})",
        _ => "null!",
    };

    /// <summary>The name of the enumeration's entry that has <paramref name="value"/>; <c>null</c> = none, or no enumeration.</summary>
    private static string? Entry(JsonElement definition, PropertyValue value)
    {
        var text = value switch
        {
            PropertyValue.StringValue word => word.Value,
            PropertyValue.NumberValue number => number.Value.ToString("R", CultureInfo.InvariantCulture),
            _ => null,
        };
        return PackageSchema.Find(definition, "enum") is { ValueKind: JsonValueKind.Array } entries
            ? entries.EnumerateArray().Where(entry => PackageSchema.Find(entry, "value")?.ToString() == text)
                .Select(entry => PackageSchema.Text(entry, "name") ?? CSharpNames.Pascal(text!)).FirstOrDefault()
            : null;
    }

    private static string Block(string head, IEnumerable<string> lines, string margin) =>
        lines.ToList() is { Count: > 0 } content ? $"{(head.Length > 0 ? head : $"\n{margin}")}{{\n{string.Join('\n', content)}\n{margin}}}" : $"{head}{{ }}";

    // An initializer that begins on the next line needs no space before it.
    private static string Spaced(string value) => value.StartsWith('\n') ? value : " " + value;

    // JSON's escapes are among those of C#.
    public static string Literal(string text) => JsonText.Quote(text);
}
