using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using Pulumi;

namespace Sdk.Tests.Schema;

/// <summary>The schema that a plugin publishes, and the types that it asks of the package for it.</summary>
/// <param name="path">The schema's file, below the repository.</param>
/// <param name="package">The assembly with the classes.</param>
internal sealed class PackageSchema(string path, Assembly package)
{
    public Assembly Package => package;

    public JsonElement Root { get; } = Read(path);

    public JsonElement Resource(string token) => Root.GetProperty("resources").GetProperty(token);

    public JsonElement Function(string token) => Root.GetProperty("functions").GetProperty(token);

    public JsonElement Type(string token) => Root.GetProperty("types").GetProperty(token);

    public bool IsEnum(string token) => Type(token).TryGetProperty("enum", out _);

    /// <summary>The class of a resource, function or enumeration: <c>sriov:host:getHost</c> is <c>Pulumi.Sriov.Host.GetHost</c>.</summary>
    public Type Class(string token, string suffix = "") => Find(token, folder: "", suffix);

    public Type InputType(JsonElement spec) => spec.TryGetProperty("type", out var kind)
        ? kind.GetString() switch
        {
            "array" => typeof(InputList<>).MakeGenericType(Plain(spec.GetProperty("items"), isInput: true)),
            "object" => typeof(InputMap<>).MakeGenericType(Plain(spec.GetProperty("additionalProperties"), isInput: true)),
            _ => typeof(Input<>).MakeGenericType(Plain(spec, isInput: true)),
        }
        : typeof(Input<>).MakeGenericType(Plain(spec, isInput: true));

    public Type OutputType(JsonElement spec, bool isRequired)
    {
        var plain = Plain(spec, isInput: false);
        var isCollection = plain.IsConstructedGenericType;
        return !isRequired && plain.IsValueType && !isCollection ? typeof(Nullable<>).MakeGenericType(plain) : plain;
    }

    public Type NestedClass(string token, bool isInput) => IsEnum(token) ? Class(token)
        : isInput ? Find(token, ".Inputs", "Args")
        // What only functions give is called a result, as code generators do.
        : Find(token, ".Outputs", token.Split(':')[2].StartsWith("get", StringComparison.OrdinalIgnoreCase) ? "Result" : "");

    private Type Plain(JsonElement spec, bool isInput)
    {
        if (spec.TryGetProperty("$ref", out var reference))
        {
            return NestedClass(reference.GetString()!["#/types/".Length..], isInput);
        }

        return spec.GetProperty("type").GetString() switch
        {
            "string" => typeof(string),
            "boolean" => typeof(bool),
            "integer" => typeof(int),
            "number" => typeof(double),
            "array" => typeof(ImmutableArray<>).MakeGenericType(Plain(spec.GetProperty("items"), isInput)),
            "object" => typeof(ImmutableDictionary<,>)
                .MakeGenericType(typeof(string), Plain(spec.GetProperty("additionalProperties"), isInput)),
            var other => throw new NotSupportedException($"schema type {other}"),
        };
    }

    private Type Find(string token, string folder, string suffix)
    {
        var parts = token.Split(':');
        // openstack:networking/port:Port is in the module networking.
        var module = parts[1].Split('/')[0];
        var name = $"{package.GetName().Name}{(module == "index" ? "" : "." + Pascal(module))}{folder}.{Pascal(parts[2])}{suffix}";
        return package.GetType(name) ?? throw new InvalidOperationException($"{token} has no class {name}");
    }

    private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private static JsonElement Read(string path)
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory!.FullName, "PulumiSriov.sln")))
        {
            directory = directory.Parent;
        }

        return JsonDocument.Parse(File.ReadAllText(Path.Combine(directory.FullName, path))).RootElement;
    }
}

/// <summary>Shorthands for reading a schema.</summary>
internal static class SchemaElements
{
    public static IEnumerable<JsonProperty> Members(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var members) ? members.EnumerateObject() : [];

    public static ImmutableHashSet<string> Names(this JsonElement element, string list) =>
        element.TryGetProperty(list, out var names) ? [.. names.EnumerateArray().Select(name => name.GetString()!)] : [];

    /// <summary>Tokens of the types that a property refers to.</summary>
    public static IEnumerable<string> References(this JsonElement spec)
    {
        if (spec.TryGetProperty("$ref", out var reference))
        {
            yield return reference.GetString()!["#/types/".Length..];
        }

        foreach (var part in new[] { "items", "additionalProperties" })
        {
            if (spec.TryGetProperty(part, out var inner))
            {
                foreach (var token in References(inner))
                {
                    yield return token;
                }
            }
        }
    }
}
