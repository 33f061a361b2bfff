using System.Text.Json;
using Pulumi.Engine.Model;

namespace Pulumi.Engine.Commands.Imports;

/// <summary>What is to be imported, as <c>--file</c> says it.</summary>
/// <remarks>Source of the form and its rules: pulumi <c>pkg/cmd/pulumi/operations/import.go</c>, importFile and parseImportFile.</remarks>
/// <param name="Names">Resources of the state that the file refers to, by the names that it gives them.</param>
/// <param name="Resources">The resources.</param>
internal sealed record ImportFile(IReadOnlyDictionary<string, Urn> Names, IReadOnlyList<ImportEntry> Resources)
{
    private static readonly string[] Fields = ["type", "name", "id", "parent", "provider", "version", "component", "logicalName", "properties"];

    /// <summary>Reads the file.</summary>
    /// <exception cref="UserErrorException">It is not there, or not of the form.</exception>
    public static ImportFile Load(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var root = document.RootElement;
            return new(
                root.TryGetProperty("nameTable", out var names)
                    ? names.EnumerateObject().ToDictionary(name => name.Name, name => ParseUrn(name.Value.GetString()!))
                    : new Dictionary<string, Urn>(),
                root.TryGetProperty("resources", out var resources) ? [.. resources.EnumerateArray().Select((entry, index) => Read(entry, index))] : []);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new UserErrorException($"could not read import file {path}: {e.Message}", e);
        }
    }

    /// <summary>One resource, as the command line says it.</summary>
    /// <param name="entry">The resource, without parent and provider.</param>
    /// <param name="parent"><c>NAME=URN</c>, or a URN alone.</param>
    /// <param name="provider">The same.</param>
    /// <exception cref="UserErrorException">One of them is something else, or both have the same name.</exception>
    public static ImportFile Of(ImportEntry entry, string? parent, string? provider)
    {
        var names = new Dictionary<string, Urn>();
        foreach (var (option, text) in new[] { ("parent", parent), ("provider", provider) })
        {
            if (text is null)
            {
                continue;
            }

            var (name, urn) = text.Split('=', 2) is [var given, var rest] && !text.StartsWith("urn:", StringComparison.Ordinal) ? (given, rest) : (option, text);
            if (!names.TryAdd(name, ParseUrn(urn)))
            {
                throw new UserErrorException($"provider and parent must have distinct names, both were '{name}'") { ExitCode = ExitCodes.Configuration };
            }

            entry = option == "parent" ? entry with { Parent = name } : entry with { Provider = name };
        }

        return new(names, [entry]);
    }

    private static ImportEntry Read(JsonElement entry, int index)
    {
        if (entry.EnumerateObject().FirstOrDefault(property => !Fields.Contains(property.Name)) is { Value.ValueKind: not JsonValueKind.Undefined } stranger)
        {
            throw new UserErrorException(
                $"resource {Text("name") ?? Text("id") ?? $"{index}"}: '{stranger.Name}' is not supported by the standalone engine; it needs the stock pulumi")
            {
                ExitCode = ExitCodes.Configuration,
            };
        }

        // The name is how the file speaks of the resource, the logical name what it is called in the stack; one will do.
        return new(Text("type") ?? "", Text("name") ?? Text("logicalName") ?? "", Text("id"))
        {
            LogicalName = Text("logicalName"),
            Parent = Text("parent"),
            Provider = Text("provider"),
            Version = Text("version") ?? "",
            Properties = entry.TryGetProperty("properties", out var properties) ? [.. properties.EnumerateArray().Select(name => name.GetString()!)] : [],
            IsComponent = entry.TryGetProperty("component", out var component) && component.GetBoolean(),
        };

        string? Text(string field) => entry.TryGetProperty(field, out var value) && value.GetString() is { Length: > 0 } text ? text : null;
    }

    private static Urn ParseUrn(string text) => Urn.TryParse(text, out var urn)
        ? urn.Value
        : throw new UserErrorException($"expected a URN but got '{text}'; `pulumiw stack --show-urns` lists them") { ExitCode = ExitCodes.Configuration };
}

/// <summary>One resource of an import file.</summary>
/// <param name="Type">The type token.</param>
/// <param name="Name">How the file speaks of it.</param>
/// <param name="Id">The provider's id; <c>null</c> for components.</param>
internal sealed record ImportEntry(string Type, string Name, string? Id)
{
    /// <summary>What it is called in the stack; <c>null</c> = <see cref="Name"/>.</summary>
    public string? LogicalName { get; init; }

    /// <summary>The parent's name; <c>null</c> = the stack.</summary>
    public string? Parent { get; init; }

    /// <summary>The provider's name; <c>null</c> = the default one.</summary>
    public string? Provider { get; init; }

    /// <summary>The version of the default provider; empty = any.</summary>
    public string Version { get; init; } = "";

    /// <summary>The inputs that the program will declare; none = all.</summary>
    public IReadOnlyList<string> Properties { get; init; } = [];

    /// <summary>Whether it is a component.</summary>
    public bool IsComponent { get; init; }
}
