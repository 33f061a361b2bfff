using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenStack.Client;

/// <summary>The members of a request by the service's names. Whether one is sent at all has a meaning of its own.</summary>
internal sealed class RequestBody
{
    /// <summary>The body as it is sent.</summary>
    public JsonObject Json { get; } = [];

    /// <summary>Whether there is nothing to send.</summary>
    public bool IsEmpty => Json.Count == 0;

    /// <summary>Sends a value that was given; one that wasn't is left to the service.</summary>
    public RequestBody AddGiven<T>(string name, T? value) => value is null ? this : Set(name, value);

    /// <summary>Sends a value; <c>null</c> takes away what is there.</summary>
    public RequestBody Set<T>(string name, T? value)
    {
        Json[name] = RequestValue.Of(value);
        return this;
    }

    /// <summary>Adds the user's own members: JSON objects and lists as such, anything else as text.</summary>
    public RequestBody AddSpecs(ImmutableSortedDictionary<string, string>? specs)
    {
        foreach (var (name, text) in specs ?? ImmutableSortedDictionary<string, string>.Empty)
        {
            Json[name] = ValueOf(text);
        }

        return this;
    }

    // Services convert "true" and "7" where they want a boolean or a number, but not the text of an object or a list.
    private static JsonNode? ValueOf(string text)
    {
        if (!text.StartsWith('{') && !text.StartsWith('['))
        {
            return text;
        }

        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return text;
        }
    }
}
