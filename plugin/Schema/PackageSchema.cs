using System.Text.Json;
using System.Text.Json.Nodes;

namespace Pulumi.Plugin.Schema;

/// <summary>
/// The Pulumi package schema, made from the same declarations that values are bound by. Format: the package schema
/// specification, pulumi <c>pkg/codegen/schema/schema.go</c>.
/// </summary>
internal static class PackageSchema
{
    // A schema is read by people and kept under version control; it is never part of an HTML page.
    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The schema as JSON text with two blanks of indentation, ended by a newline.</summary>
    public static string Generate(
        PackageDescription package,
        string version,
        IReadOnlyCollection<ResourceDeclaration> resources,
        IReadOnlyCollection<FunctionDeclaration> functions)
    {
        var types = new TypeTokens(
            package,
            resources.SelectMany(resource => resource.Inputs.Properties.AddRange(resource.State).Select(property => (resource.Token, property)))
                .Concat(functions.SelectMany(function =>
                    function.Inputs.Properties.AddRange(function.Outputs.Properties).Select(property => (function.Token, property)))));
        var write = new ShapeWriter(types);

        var provider = write.Members(package.Configuration);
        var schema = new JsonObject
        {
            ["name"] = package.Name,
            ["displayName"] = package.DisplayName,
            ["version"] = version,
            ["description"] = package.Description,
            ["keywords"] = new JsonArray([.. package.Keywords.Select(keyword => JsonValue.Create(keyword))]),
            ["license"] = "Apache-2.0",
            ["meta"] = new JsonObject { ["moduleFormat"] = "(.*)" },
            ["language"] = new JsonObject { ["csharp"] = CSharp(package) },
            ["config"] = new JsonObject { ["variables"] = provider.DeepClone() },
            ["types"] = write.Types(),
            ["provider"] = new JsonObject
            {
                ["description"] = package.ProviderDescription,
                ["inputProperties"] = provider,
            },
            ["resources"] = ByToken(resources, resource => resource.Token, resource => write.Resource(resource)),
            ["functions"] = ByToken(functions, function => function.Token, function => write.Function(function)),
        };
        return schema.ToJsonString(Format) + "\n";
    }

    /// <summary>What code generators want to know of the target language.</summary>
    private static JsonObject CSharp(PackageDescription package) => new()
    {
        ["namespaces"] = new JsonObject(package.Namespaces.Select(module => KeyValuePair.Create(module.Key, (JsonNode?)module.Value))),
        ["respectSchemaVersion"] = true,
    };

    private static JsonObject ByToken<T>(IEnumerable<T> items, Func<T, string> token, Func<T, JsonObject> write) =>
        new(items.OrderBy(token, StringComparer.Ordinal).Select(item => KeyValuePair.Create(token(item), (JsonNode?)write(item))));
}
