using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using Pulumi;
using Pulumi.Sriov;

namespace Sdk.Tests.Schema;

/// <summary>The schema that the provider publishes, and the types of this package that it asks for.</summary>
internal static class ProviderSchema
{
    public static Assembly Package { get; } = typeof(SriovComputeHost).Assembly;

    public static JsonElement Root { get; } = Read();

    public static IEnumerable<JsonProperty> Members(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var members) ? members.EnumerateObject() : [];

    public static ImmutableHashSet<string> Names(this JsonElement element, string list) =>
        element.TryGetProperty(list, out var names) ? [.. names.EnumerateArray().Select(name => name.GetString()!)] : [];

    public static bool IsEnum(string token) => Root.GetProperty("types").GetProperty(token).TryGetProperty("enum", out _);

    /// <summary>The class of a resource, function or enumeration: <c>sriov:host:getHost</c> is <c>Pulumi.Sriov.Host.GetHost</c>.</summary>
    public static Type Class(string token, string suffix = "") => Find(token, folder: "", suffix);

    public static Type InputType(JsonElement spec) => spec.TryGetProperty("type", out var kind)
        ? kind.GetString() switch
        {
            "array" => typeof(InputList<>).MakeGenericType(Plain(spec.GetProperty("items"), isInput: true)),
            "object" => typeof(InputMap<>).MakeGenericType(Plain(spec.GetProperty("additionalProperties"), isInput: true)),
            _ => typeof(Input<>).MakeGenericType(Plain(spec, isInput: true)),
        }
        : typeof(Input<>).MakeGenericType(Plain(spec, isInput: true));

    public static Type OutputType(JsonElement spec, bool isRequired)
    {
        var plain = Plain(spec, isInput: false);
        var isCollection = plain.IsConstructedGenericType;
        return !isRequired && plain.IsValueType && !isCollection ? typeof(Nullable<>).MakeGenericType(plain) : plain;
    }

    public static Type NestedClass(string token, bool isInput) => IsEnum(token)
        ? Class(token)
        : Find(token, isInput ? ".Inputs" : ".Outputs", isInput ? "Args" : "");

    private static Type Plain(JsonElement spec, bool isInput)
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

    private static Type Find(string token, string folder, string suffix)
    {
        var parts = token.Split(':');
        var module = parts[1] == "index" ? "" : "." + Pascal(parts[1]);
        var name = $"Pulumi.Sriov{module}{folder}.{Pascal(parts[2])}{suffix}";
        return Package.GetType(name) ?? throw new InvalidOperationException($"{token} has no class {name}");
    }

    private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private static JsonElement Read()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory!.FullName, "PulumiSriov.sln")))
        {
            directory = directory.Parent;
        }

        return JsonDocument.Parse(File.ReadAllText(Path.Combine(directory.FullName, "provider", "schema.json"))).RootElement;
    }
}
