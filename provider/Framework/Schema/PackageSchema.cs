using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi.Sriov.Provider.Framework.Binding;

namespace Pulumi.Sriov.Provider.Framework.Schema;

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
        string version, IReadOnlyCollection<ResourceDeclaration> resources, IReadOnlyCollection<FunctionDeclaration> functions)
    {
        var configuration = RecordShape.Of(typeof(ProviderConfiguration));
        var types = new TypeTokens(
            resources.SelectMany(resource => new[] { (resource.Token, resource.Inputs), (resource.Token, resource.Outputs) })
                .Concat(functions.SelectMany(function => new[] { (function.Token, function.Inputs), (function.Token, function.Outputs) }))
                .Append((TypeTokens.ProviderToken, configuration)));
        var write = new ShapeWriter(types);

        var provider = write.Members(configuration);
        var schema = new JsonObject
        {
            ["name"] = "sriov",
            ["displayName"] = "SR-IOV",
            ["version"] = version,
            ["description"] = "Configures SR-IOV hosts for VNFs over SSH: kernel command line, IOMMU, virtual functions.",
            ["keywords"] = new JsonArray("category/infrastructure", "kind/native", "sr-iov", "nfv"),
            ["license"] = "Apache-2.0",
            ["meta"] = new JsonObject { ["moduleFormat"] = "(.*)" },
            ["language"] = new JsonObject { ["csharp"] = Languages.CSharp() },
            ["config"] = new JsonObject { ["variables"] = provider.DeepClone() },
            ["types"] = write.Types(),
            ["provider"] = new JsonObject
            {
                ["description"] = "The hosts of a site, reached over SSH.",
                ["inputProperties"] = provider,
            },
            ["resources"] = ByToken(resources, resource => resource.Token, resource => write.Resource(resource)),
            ["functions"] = ByToken(functions, function => function.Token, function => write.Function(function)),
        };
        return schema.ToJsonString(Format) + "\n";
    }

    private static JsonObject ByToken<T>(IEnumerable<T> items, Func<T, string> token, Func<T, JsonObject> write) =>
        new(items.OrderBy(token, StringComparer.Ordinal).Select(item => KeyValuePair.Create(token(item), (JsonNode?)write(item))));
}
