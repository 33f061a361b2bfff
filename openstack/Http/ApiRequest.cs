using System.Text.Json.Nodes;

namespace OpenStack.Client.Http;

/// <summary>A request to a service.</summary>
/// <param name="Service">The service's name in messages: "network".</param>
/// <param name="Method">The method.</param>
/// <param name="Uri">Where to.</param>
internal sealed record ApiRequest(string Service, HttpMethod Method, Uri Uri)
{
    /// <summary>Sent as JSON; <c>null</c> = nothing is.</summary>
    public JsonNode? Body { get; init; }

    /// <summary>The body's media type.</summary>
    public string MediaType { get; init; } = "application/json";

    /// <summary>
    /// Sent as it is instead of <see cref="Body"/>; opened anew for every attempt, and without a limit of time.
    /// </summary>
    public Func<Stream>? Upload { get; init; }

    /// <summary>Besides the usual ones.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>It asks for a token, so it is sent without one.</summary>
    public bool IsLogin { get; init; }

    /// <summary>The resource, as the user knows it: "port vnf-1-data"; <c>null</c> = none.</summary>
    public string? Subject { get; init; }

    /// <summary>What is being done, as a noun phrase.</summary>
    public string Operation { get; init; } = Method.Method switch
    {
        "POST" => "creating it",
        "PUT" or "PATCH" => "changing it",
        "DELETE" => "deleting it",
        _ => "reading it",
    };

    /// <summary>Whether doing it twice comes to the same as doing it once.</summary>
    public bool IsRepeatable => Method == HttpMethod.Get || Method == HttpMethod.Head || Method == HttpMethod.Delete;

    /// <summary>For messages. The query is part of it: it holds names and ids, never a secret.</summary>
    public override string ToString() => $"{Method} {Uri}";
}
