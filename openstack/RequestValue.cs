using System.Collections;
using System.Text.Json.Nodes;

namespace OpenStack.Client;

/// <summary>Values as JSON writes them.</summary>
internal static class RequestValue
{
    /// <summary>The JSON of a text, a flag, a number, a map of texts or a list of any of these; <c>null</c> stays that.</summary>
    /// <exception cref="NotSupportedException">It is none of these.</exception>
    public static JsonNode? Of(object? value) => value switch
    {
        null => null,
        JsonNode node => node,
        string text => text,
        bool flag => flag,
        int number => number,
        long number => number,
        double number => number,
        IReadOnlyDictionary<string, string> map =>
            new JsonObject(map.Select(member => KeyValuePair.Create(member.Key, (JsonNode?)member.Value))),
        IEnumerable items => new JsonArray([.. items.Cast<object?>().Select(Of)]),
        _ => throw new NotSupportedException($"A request can't send {value.GetType()}."),
    };
}
