using System.Collections.Immutable;
using System.Text.Json;

namespace RegistryDocs;

/// <summary>Reads a package schema (source of the format: pulumi <c>pkg/codegen/schema/pulumi.json</c>).</summary>
internal static class SchemaReader
{
    private const string TypePrefix = "#/types/";

    public static PackageSchema Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        var schema = document.RootElement;
        return new PackageSchema(
            Resource(schema.GetProperty("provider")),
            Members(schema, "resources", Resource),
            Members(schema, "functions", Function),
            Members(schema, "types", Type));
    }

    private static ImmutableSortedDictionary<string, T> Members<T>(JsonElement schema, string name, Func<JsonElement, T> read) =>
        schema.GetProperty(name).EnumerateObject()
            .ToImmutableSortedDictionary(member => member.Name, member => read(member.Value), StringComparer.Ordinal);

    private static ObjectSchema Resource(JsonElement resource)
    {
        var inputs = Properties(resource, "inputProperties", "requiredInputs");
        var outputs = Properties(resource, "properties", "required").Where(output => inputs.All(input => input.Name != output.Name));
        return new ObjectSchema(Description(resource), inputs, [.. outputs]);
    }

    private static ObjectSchema Function(JsonElement function) => new(
        Description(function),
        Properties(function.GetProperty("inputs"), "properties", "required"),
        Properties(function.GetProperty("outputs"), "properties", "required"));

    private static TypeSchema Type(JsonElement type)
    {
        var values = type.TryGetProperty("enum", out var members)
            ? members.EnumerateArray().Select(value => new EnumValue(Text(value, "name"), Text(value, "value")))
            : [];
        return new TypeSchema(Description(type), Properties(type, "properties", "required"), [.. values]);
    }

    private static ImmutableArray<PropertySchema> Properties(JsonElement owner, string name, string requiredName)
    {
        if (!owner.TryGetProperty(name, out var properties))
        {
            return [];
        }

        var required = owner.TryGetProperty(requiredName, out var names)
            ? names.EnumerateArray().Select(item => item.GetString()!).ToHashSet(StringComparer.Ordinal)
            : [];
        return [.. properties.EnumerateObject().Select(property => new PropertySchema(
            property.Name,
            CSharpType(property.Value),
            Reference(property.Value),
            Description(property.Value),
            required.Contains(property.Name),
            Flag(property.Value, "secret"),
            Flag(property.Value, "willReplaceOnChanges")))];
    }

    private static string CSharpType(JsonElement type)
    {
        if (type.TryGetProperty("$ref", out var reference))
        {
            return reference.GetString()!.Split(':')[^1];
        }

        return Text(type, "type") switch
        {
            "array" => $"List<{CSharpType(type.GetProperty("items"))}>",
            "object" => $"Dictionary<string, {CSharpType(type.GetProperty("additionalProperties"))}>",
            "boolean" => "bool",
            "integer" => "int",
            "number" => "double",
            var name => name,
        };
    }

    private static string? Reference(JsonElement type) =>
        type.TryGetProperty("$ref", out var reference) ? reference.GetString()![TypePrefix.Length..]
        : type.TryGetProperty("items", out var items) ? Reference(items)
        : type.TryGetProperty("additionalProperties", out var values) ? Reference(values)
        : null;

    private static string Description(JsonElement owner) => Text(owner, "description");

    private static string Text(JsonElement owner, string name) => owner.TryGetProperty(name, out var text) ? text.GetString()! : "";

    private static bool Flag(JsonElement owner, string name) => owner.TryGetProperty(name, out var flag) && flag.GetBoolean();
}
