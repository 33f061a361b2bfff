using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Pulumi.Sriov.Provider.Nova.Pci;

/// <summary>JSON as it is written into nova's configuration, and compared with what others wrote there.</summary>
internal static class CanonicalJson
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonDocumentOptions NoDuplicates = new() { AllowDuplicateProperties = false };

    /// <summary>Compares by meaning: layout and the order of members do not count.</summary>
    public static IEqualityComparer<string> Comparer { get; } = new ByMeaning();

    /// <summary>
    /// One line of ASCII. A dollar sign is escaped, for oslo.config would take what follows it for another option's name
    /// (source: oslo_config/cfg.py, <c>_substitute</c>); other characters, because services may run under any locale.
    /// </summary>
    public static string Write(JsonObject value)
    {
        var text = new StringBuilder();
        foreach (var character in value.ToJsonString(Plain))
        {
            if (char.IsAscii(character) && character != '$')
            {
                text.Append(character);
            }
            else
            {
                text.Append($"\\u{(int)character:x4}");
            }
        }

        return text.ToString();
    }

    /// <summary>The object of a text; <c>null</c> = it is no JSON, or something else.</summary>
    public static JsonObject? TryParseObject(string text) => TryParse(text) as JsonObject;

    /// <summary>The value of a text; <c>null</c> = it is no JSON.</summary>
    public static JsonNode? TryParse(string text)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: NoDuplicates);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The items of a list, each as a text of its own; any other value is one item.</summary>
    public static IEnumerable<string> Items(string text) =>
        TryParse(text) is JsonArray items ? items.Select(item => item?.ToJsonString(Plain) ?? "null") : [text];

    private sealed class ByMeaning : IEqualityComparer<string>
    {
        public bool Equals(string? x, string? y) => x == y || (x is not null && y is not null && Normal(x) == Normal(y));

        public int GetHashCode(string obj) => Normal(obj).GetHashCode(StringComparison.Ordinal);

        private static string Normal(string text) => TryParse(text) is { } value ? Sort(value)!.ToJsonString() : text;

        private static JsonNode? Sort(JsonNode? value) => value switch
        {
            JsonObject members => new JsonObject(members
                .OrderBy(member => member.Key, StringComparer.Ordinal)
                .Select(member => KeyValuePair.Create(member.Key, Sort(member.Value)))),
            JsonArray items => new JsonArray([.. items.Select(Sort)]),
            _ => value?.DeepClone(),
        };
    }
}
