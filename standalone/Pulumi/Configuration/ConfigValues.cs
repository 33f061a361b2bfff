using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi;

/// <summary>The stack's configuration: text (structures as JSON) by full key <c>namespace:key</c>.</summary>
internal sealed record ConfigValues(ImmutableDictionary<string, string> Values, ImmutableHashSet<string> SecretKeys)
{
    public static ConfigValues Empty { get; } = new(ImmutableDictionary<string, string>.Empty, []);

    /// <summary>Reads the two variables that the engine passes.</summary>
    /// <param name="config">JSON object of text.</param>
    /// <param name="secretKeys">JSON list of the keys that are secret.</param>
    public static ConfigValues Parse(string? config, string? secretKeys)
    {
        var values = string.IsNullOrEmpty(config)
            ? Empty.Values
            : JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(config)!
                .ToImmutableDictionary(entry => WithoutMarker(entry.Key), entry => entry.Value.ToString());
        var secrets = string.IsNullOrEmpty(secretKeys) ? [] : JsonSerializer.Deserialize<ImmutableHashSet<string>>(secretKeys)!;
        return new(values, secrets);
    }

    /// <summary>Old configurations write <c>namespace:config:key</c>.</summary>
    private static string WithoutMarker(string key) => key.Split(':', 3) is [var space, "config", var name] ? $"{space}:{name}" : key;
}
