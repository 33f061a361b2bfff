using System.Text.Json;
using System.Text.RegularExpressions;

namespace Pulumi.Sriov.Interop.Tests.Twins;

/// <summary>
/// A stack's state as lines <c>urn field = value</c>, so that two can be compared and a difference can be read. Left out is
/// what no two deployments have in common, and what the SDKs say in their own ways; docs/standalone.md lists both.
/// </summary>
internal sealed partial record TwinState(int ResourceCount, IReadOnlyList<string> Lines)
{
    private const string Signature = "4dabf18193072939515e22adb298388d";
    private const string Secret = "1b47061264138c4ac30d75fd1eb44270";

    /// <summary>When something was done, and the line of the program that did it, which the official .NET SDK does not say.</summary>
    private static readonly HashSet<string> OwnFields = ["created", "modified", "sourcePosition"];

    /// <summary>Lists that mean sets.</summary>
    private static readonly HashSet<string> Sets = ["dependencies", "aliases", "additionalSecretOutputs"];

    /// <summary>Reads the output of <c>stack export --show-secrets</c>.</summary>
    public static TwinState Parse(string export)
    {
        using var document = JsonDocument.Parse(export);
        var resources = document.RootElement.GetProperty("deployment").GetProperty("resources").EnumerateArray().ToList();
        var lines = from resource in resources
                    let urn = resource.GetProperty("urn").GetString()
                    from field in resource.EnumerateObject()
                    where !OwnFields.Contains(field.Name)
                    from line in Flatten(field.Name, field.Value)
                    select $"{urn} {line}";
        return new TwinState(resources.Count, [.. lines.Select(WithoutProviderIds).Order(StringComparer.Ordinal)]);
    }

    private static IEnumerable<string> Flatten(string path, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object when SecretText(value) is { } text => [$"{path} = secret {text}"],
        JsonValueKind.Object when value.EnumerateObject().Any() =>
            value.EnumerateObject().SelectMany(field => Flatten($"{path}.{field.Name}", field.Value)),
        JsonValueKind.Array when IsSet(path) => value.EnumerateArray().Select(item => $"{path} has {item.GetRawText()}"),
        JsonValueKind.Array when value.GetArrayLength() > 0 =>
            value.EnumerateArray().SelectMany((item, index) => Flatten($"{path}[{index}]", item)),
        _ => [$"{path} = {JsonSerializer.Serialize(value)}"],
    };

    private static bool IsSet(string path) => Sets.Contains(path) || path.StartsWith("propertyDependencies.", StringComparison.Ordinal);

    // The text in a secret is JSON itself, with fields in any order.
    private static string? SecretText(JsonElement value) =>
        value.TryGetProperty(Signature, out var signature) && signature.GetString() == Secret
            ? string.Join(", ", Flatten("", JsonDocument.Parse(value.GetProperty("plaintext").GetString()!).RootElement).Order(StringComparer.Ordinal))
            : null;

    // A provider's id is chosen by chance.
    private static string WithoutProviderIds(string line) => Uuid().Replace(line, "<uuid>");

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Uuid();
}
