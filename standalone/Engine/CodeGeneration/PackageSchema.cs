using System.Text.Json;

namespace Pulumi.Engine.CodeGeneration;

/// <summary>What a package's schema says of its resources and types.</summary>
/// <remarks>Source of the form: pulumi <c>pkg/codegen/schema/schema.go</c>, PackageSpec.</remarks>
internal sealed class PackageSchema
{
    private const string TypePrefix = "#/types/";

    private readonly JsonElement _root;

    private PackageSchema(JsonElement root) => _root = root;

    /// <summary>Reads a schema.</summary>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static PackageSchema Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return new(document.RootElement.Clone());
    }

    /// <summary>The inputs of the resource <paramref name="token"/>; nothing if the package does not have it.</summary>
    public JsonElement? InputsOf(string token) => Find(_root, "resources", token, "inputProperties");

    /// <summary>The type that <paramref name="property"/> refers to, with its token; <c>null</c> = it is none of the package's own.</summary>
    public (string Token, JsonElement Type)? Referred(JsonElement? property) =>
        Text(property, "$ref") is { } reference && reference.StartsWith(TypePrefix, StringComparison.Ordinal)
            && Uri.UnescapeDataString(reference[TypePrefix.Length..]) is var token && Find(_root, "types", token) is { } type
            ? (token, type)
            : null;

    /// <summary>What the schema tells generators of C#: <c>namespaces</c> or <c>rootNamespace</c>.</summary>
    public JsonElement? CSharp(string setting) => Find(_root, "language", "csharp", setting);

    /// <summary>The element at the end of a path of names; <c>null</c> = there is none.</summary>
    public static JsonElement? Find(JsonElement? element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            element = element is { ValueKind: JsonValueKind.Object } parent && parent.TryGetProperty(name, out var child) ? child : null;
        }

        return element;
    }

    /// <summary>The text of a field; <c>null</c> = there is none.</summary>
    public static string? Text(JsonElement? element, string name) =>
        Find(element, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
