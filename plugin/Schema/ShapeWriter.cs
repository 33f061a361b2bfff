using System.Text.Json.Nodes;
using Pulumi.Plugin.Binding;

namespace Pulumi.Plugin.Schema;

/// <summary>Writes shapes in the words of the package schema.</summary>
internal sealed class ShapeWriter(TypeTokens types)
{
    /// <summary>A resource.</summary>
    public JsonObject Resource(ResourceDeclaration declaration) => new()
    {
        ["description"] = declaration.Description,
        ["properties"] = Members(declaration.State),
        ["required"] = Required(declaration.State),
        ["inputProperties"] = Members(declaration.Inputs),
        ["requiredInputs"] = Required(declaration.Inputs.Properties),
    };

    /// <summary>A function.</summary>
    public JsonObject Function(FunctionDeclaration declaration) => new()
    {
        ["description"] = declaration.Description,
        ["inputs"] = Object(declaration.Inputs),
        ["outputs"] = Object(declaration.Outputs),
    };

    /// <summary>The properties of a record by name.</summary>
    public JsonObject Members(RecordShape record) => Members(record.Properties);

    /// <summary>The <c>types</c> of the package.</summary>
    public JsonObject Types() =>
        new(types.All.Select(type => KeyValuePair.Create(type.Token, (JsonNode?)Type(type.Type))));

    private JsonObject Members(IEnumerable<PropertyShape> properties) => new(properties
        .OrderBy(property => property.Name, StringComparer.Ordinal)
        .Select(property => KeyValuePair.Create(property.Name, (JsonNode?)Property(property))));

    private static JsonArray Required(IEnumerable<PropertyShape> properties) =>
        new([.. properties.Where(property => property.Required).Select(property => property.Name).Order(StringComparer.Ordinal).Select(name => JsonValue.Create(name))]);

    private JsonObject Type(Type type) =>
        type.IsEnum ? Enumeration(type) : Object(RecordShape.Of(type));

    private JsonObject Object(RecordShape record) => new()
    {
        ["type"] = "object",
        ["properties"] = Members(record),
        ["required"] = Required(record.Properties),
    };

    private static JsonObject Enumeration(Type type) => new()
    {
        ["type"] = "string",
        ["enum"] = new JsonArray([.. Enum.GetNames(type).Select(name => new JsonObject { ["name"] = name, ["value"] = WireName.Of(name) })]),
    };

    private JsonObject Property(PropertyShape property)
    {
        var written = Value(property.Value);
        written["description"] = property.Declaration.Description;
        if (property.Declaration.Secret)
        {
            written["secret"] = true;
        }

        if (property.Declaration.ReplaceOnChange)
        {
            written["willReplaceOnChanges"] = true;
        }

        if (property.Declaration.Default is { } standard)
        {
            written["default"] = Literal(standard);
        }

        return written;
    }

    private static JsonNode Literal(object standard) => standard switch
    {
        bool value => value,
        int value => value,
        double value => value,
        string value => value,
        _ => throw new NotSupportedException($"{standard} is no default that a schema can state."),
    };

    private JsonObject Value(ValueShape shape) => shape switch
    {
        ValueShape.TextShape => new JsonObject { ["type"] = "string" },
        ValueShape.BooleanShape => new JsonObject { ["type"] = "boolean" },
        ValueShape.IntegerShape => new JsonObject { ["type"] = "integer" },
        ValueShape.NumberShape => new JsonObject { ["type"] = "number" },
        ValueShape.EnumShape choice => Reference(choice.Type),
        ValueShape.ListShape list => new JsonObject { ["type"] = "array", ["items"] = Value(list.Item) },
        ValueShape.MapShape map => new JsonObject { ["type"] = "object", ["additionalProperties"] = Value(map.Item) },
        ValueShape.ObjectShape inner => Reference(inner.Record.Type),
        _ => throw new NotSupportedException($"{shape} has no schema."),
    };

    private JsonObject Reference(Type type) => new() { ["$ref"] = "#/types/" + types.Of(type) };
}
