using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpenStack.Client.Errors;
using OpenStack.Client.Http;
using Pulumi.Plugin.Errors;

namespace OpenStack.Client;

/// <summary>
/// An object as a service described it: a port, a server. Members are read by the service's own names; one that is missing
/// or of another type is a failure that says which request it came from.
/// </summary>
/// <param name="json">The object.</param>
/// <param name="source">The answer that it came with.</param>
internal sealed class Document(JsonObject json, ApiAnswer source)
{
    /// <summary>The object's own id.</summary>
    public string Id => Text("id");

    /// <summary>The object as it came, for whatever is not read here.</summary>
    public JsonObject Json => json;

    /// <summary>The request id of the answer, for messages about a state that it shows.</summary>
    public string? RequestId => source.RequestId;

    /// <summary>The object with another value of one member, after a request that changed just that.</summary>
    public Document With(string name, JsonNode value)
    {
        var copy = (JsonObject)json.DeepClone();
        copy[name] = value;
        return new Document(copy, source);
    }

    /// <summary>Whether the object has the member at all, null or not: it lacks those that the user may not see.</summary>
    public bool Shows(string name) => json.ContainsKey(name);

    /// <summary>Whether the member is there and not null.</summary>
    public bool Has(string name) => json[name] is not null;

    /// <summary>A string.</summary>
    public string Text(string name) => TextOrNull(name) ?? throw Missing(name, "text");

    /// <summary>A string; <c>null</c> when it is missing.</summary>
    public string? TextOrNull(string name) => Read(name, "text", node => node.GetValue<string>());

    /// <summary>A string; <c>null</c> when it is missing or empty, which many services send for "none".</summary>
    public string? TextOrNone(string name) => TextOrNull(name) is { Length: > 0 } text ? text : null;

    /// <summary>true or false.</summary>
    public bool Flag(string name) => FlagOrNull(name) ?? throw Missing(name, "true or false");

    /// <summary>true or false; <c>null</c> when it is missing.</summary>
    public bool? FlagOrNull(string name) => json[name] is null ? null : Read(name, "true or false", node => (bool?)node.GetValue<bool>());

    /// <summary>A whole number.</summary>
    public int Integer(string name) => IntegerOrNull(name) ?? throw Missing(name, "a whole number");

    /// <summary>A whole number; <c>null</c> when it is missing, or empty text as nova has it for a flavor without swap.</summary>
    public int? IntegerOrNull(string name) => (int?)LongOrNull(name);

    /// <summary>A whole number that may be larger than 2 GiB; <c>null</c> when it is missing.</summary>
    public long? LongOrNull(string name) => json[name] is not { } node || IsEmptyText(node)
        ? null
        : Read(name, "a whole number", _ => (long?)ToLong(node));

    /// <summary>A number; <c>null</c> when it is missing.</summary>
    public double? NumberOrNull(string name) => Read(name, "a number", node => (double?)node.GetValue<double>());

    /// <summary>A moment, which services send in UTC with or without saying so; <c>null</c> when it is missing.</summary>
    public DateTimeOffset? TimeOrNull(string name) => TextOrNone(name) is { } text
        ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
        : null;

    /// <summary>An object.</summary>
    public Document Object(string name) => ObjectOrNull(name) ?? throw Missing(name, "an object");

    /// <summary>An object; <c>null</c> when it is missing.</summary>
    public Document? ObjectOrNull(string name) => Read(name, "an object", node => new Document(node.AsObject(), source));

    /// <summary>A list of objects; empty when it is missing.</summary>
    public ImmutableArray<Document> Objects(string name) => [.. List(name, node => new Document(node.AsObject(), source))];

    /// <summary>A list of strings; empty when it is missing.</summary>
    public ImmutableArray<string> Texts(string name) => [.. List(name, node => node.GetValue<string>())];

    /// <summary>An object of strings; empty when it is missing.</summary>
    public ImmutableSortedDictionary<string, string> TextMap(string name) =>
        ObjectOrNull(name)?.TextMap() ?? ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>All members as strings.</summary>
    public ImmutableSortedDictionary<string, string> TextMap() =>
        json.ToImmutableSortedDictionary(member => member.Key, member => AsText(member.Value), StringComparer.Ordinal);

    private IEnumerable<T> List<T>(string name, Func<JsonNode, T> read) =>
        Read(name, "a list", node => node.AsArray().Select(item => read(item!)).ToList()) ?? Enumerable.Empty<T>();

    private T? Read<T>(string name, string noun, Func<JsonNode, T> read)
    {
        try
        {
            return json[name] is { } node ? read(node) : default;
        }
        catch (Exception failure) when (failure is InvalidOperationException or FormatException or NullReferenceException)
        {
            throw Missing(name, noun, failure);
        }
    }

    private static bool IsEmptyText(JsonNode node) =>
        node.GetValueKind() == JsonValueKind.String && node.GetValue<string>().Length == 0;

    private static long ToLong(JsonNode node) => node.GetValueKind() == JsonValueKind.String
        ? long.Parse(node.GetValue<string>(), CultureInfo.InvariantCulture)
        : node.GetValue<long>();

    // Scalars that are no strings keep the spelling of JSON.
    private static string AsText(JsonNode? node) => node is null
        ? ""
        : node.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : node.ToJsonString();

    private OpenStackException Missing(string name, string noun, Exception? inner = null) => new(
        FailureKind.RemoteFailed,
        source.Request.Subject,
        source.Request.Operation,
        $"the {source.Request.Service} service's answer to {source.Request} has no {name} that is {noun}"
        + (RequestId is { } id ? $" (request {id})" : ""),
        "Check that the endpoint is that of the service, and which release it is of.",
        inner)
    {
        Status = source.Status,
        RequestId = RequestId,
    };
}
