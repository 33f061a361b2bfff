using System.Collections.Immutable;
using System.Net;
using System.Text.Json.Nodes;
using OpenStack.Client.Errors;
using OpenStack.Client.Http;
using OpenStack.Client.Identity;
using Pulumi.Plugin.Errors;

namespace OpenStack.Client;

/// <summary>
/// One service of a cloud. Paths are below its endpoint (<c>$"ports/{id}"</c>); <c>key</c> is the member that wraps an
/// object in bodies and answers ("port"), <c>null</c> where there is none, as in glance.
/// </summary>
internal sealed class ServiceClient
{
    private readonly Cloud _cloud;
    private readonly ServiceType _type;

    public ServiceClient(Cloud cloud, ServiceType type, string? region) => (_cloud, _type, Region) = (cloud, type, region);

    /// <summary>Where the service is; <c>null</c> = in the only region there is.</summary>
    public string? Region { get; }

    private string? Subject { get; init; }

    private string? Operation { get; init; }

    private Microversion? Version { get; init; }

    /// <summary>The same service for requests that concern a resource, which failures then name: "port vnf-1-data".</summary>
    public ServiceClient About(string subject) => Copy(subject, Operation, Version);

    /// <summary>The same service for a step that the method does not tell: "adding its tags".</summary>
    public ServiceClient During(string operation) => Copy(Subject, operation, Version);

    /// <summary>
    /// The same service for requests that need a microversion: the oldest that has what is needed, so that answers keep the
    /// shape that was known when this was written. A cloud that is too old refuses them before anything happens.
    /// </summary>
    public ServiceClient AtLeast(int major, int minor) => Copy(Subject, Operation, new Microversion(major, minor));

    /// <summary>The newest microversion, asked once per run; <c>null</c> = the service has none.</summary>
    public Task<Microversion?> NewestMicroversionAsync(CancellationToken cancellationToken) =>
        _cloud.NewestMicroversionAsync(_type, Region, cancellationToken);

    /// <summary>Reads an object.</summary>
    /// <exception cref="OpenStackException">It is not there (<see cref="OpenStackException.IsNotFound"/>), or any other failure.</exception>
    public Task<Document> GetAsync(ApiPath path, string? key, CancellationToken cancellationToken) =>
        ReadAsync(HttpMethod.Get, path, key, body: null, cancellationToken);

    /// <summary>Reads an object; <c>null</c> = it is gone.</summary>
    public async Task<Document?> FindAsync(ApiPath path, string? key, CancellationToken cancellationToken)
    {
        var answer = await SendAsync(HttpMethod.Get, path, body: null, cancellationToken);
        return answer.Status == HttpStatusCode.NotFound ? null : Open(Succeeded(answer), key);
    }

    /// <summary>Reads all pages of a collection.</summary>
    /// <param name="path">The collection: "ports", "flavors/detail".</param>
    /// <param name="key">The member of the answer that has the items: "ports", "flavors".</param>
    /// <param name="query">Filters; those without a value are left out.</param>
    /// <param name="cancellationToken">Stops between two pages.</param>
    public async Task<ImmutableArray<Document>> ListAsync(
        ApiPath path, string key, IEnumerable<(string Name, string? Value)> query, CancellationToken cancellationToken)
    {
        var items = ImmutableArray.CreateBuilder<Document>();
        var request = await ComposeAsync(HttpMethod.Get, path, cancellationToken);
        var page = (Uri?)Pages.WithQuery(request.Uri, query);
        while (page is not null)
        {
            request = request with { Uri = page };
            var document = Open(Succeeded(await _cloud.SendAsync(request, cancellationToken)), key: null);
            items.AddRange(document.Objects(key));
            page = Pages.Next(page, document, key);
        }

        return items.ToImmutable();
    }

    /// <summary>
    /// Creates an object, once. Should the answer be lost, what the request would have created is looked for before it is
    /// sent again: see <see cref="Client.CreateOnce"/> for what <paramref name="findCandidatesAsync"/> has to find.
    /// </summary>
    public Task<Document> CreateOnceAsync(
        ApiPath path,
        string? key,
        JsonObject body,
        Func<CancellationToken, Task<ImmutableArray<Document>>> findCandidatesAsync,
        CancellationToken cancellationToken) =>
        _cloud.CreateOnce.RunAsync(
            token => PostAsync(path, key, (JsonObject)body.DeepClone(), token), findCandidatesAsync, cancellationToken);

    /// <summary>Posts <c>{key: body}</c> and reads the object of the answer.</summary>
    public Task<Document> PostAsync(ApiPath path, string? key, JsonObject body, CancellationToken cancellationToken) =>
        ReadAsync(HttpMethod.Post, path, key, Wrap(key, body), cancellationToken);

    /// <summary>Puts <c>{key: body}</c> and reads the object of the answer.</summary>
    public Task<Document> PutAsync(ApiPath path, string? key, JsonObject body, CancellationToken cancellationToken) =>
        ReadAsync(HttpMethod.Put, path, key, Wrap(key, body), cancellationToken);

    /// <summary>Sends a body as it is and takes any success: a server's action, a tag.</summary>
    /// <returns>The answer.</returns>
    public async Task<ApiAnswer> DoAsync(
        HttpMethod method, ApiPath path, JsonNode? body, CancellationToken cancellationToken) =>
        Succeeded(await SendAsync(method, path, body, cancellationToken));

    /// <summary>Patches with another media type than JSON's own (glance's <c>application/openstack-images-v2.1-json-patch</c>).</summary>
    public async Task<Document> PatchAsync(
        ApiPath path, string mediaType, JsonNode patch, CancellationToken cancellationToken)
    {
        var request = await ComposeAsync(HttpMethod.Patch, path, cancellationToken);
        return Open(
            Succeeded(await _cloud.SendAsync(request with { Body = patch, MediaType = mediaType }, cancellationToken)), key: null);
    }

    /// <summary>Puts bytes, without a limit of time.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="open">Opens what is sent, anew for every attempt.</param>
    /// <param name="cancellationToken">Stops sending.</param>
    public async Task UploadAsync(ApiPath path, Func<Stream> open, CancellationToken cancellationToken)
    {
        var request = await ComposeAsync(HttpMethod.Put, path, cancellationToken);
        Succeeded(await _cloud.SendAsync(
            request with { Upload = open, MediaType = "application/octet-stream" }, cancellationToken));
    }

    /// <summary>Deletes an object.</summary>
    /// <returns><c>false</c> = it was gone already.</returns>
    public async Task<bool> DeleteAsync(ApiPath path, CancellationToken cancellationToken)
    {
        var answer = await SendAsync(HttpMethod.Delete, path, body: null, cancellationToken);
        return answer.Status != HttpStatusCode.NotFound && Succeeded(answer).IsSuccess;
    }

    /// <summary>
    /// Deletes an object as soon as nothing uses it: what is deleted before it (a server, its ports) may be there for some
    /// seconds more.
    /// </summary>
    /// <param name="path">The object.</param>
    /// <param name="progress">Hears what it waits for; <c>null</c> = nobody does.</param>
    /// <param name="timeout">How long it may stay in use.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns><c>false</c> = it was gone already.</returns>
    public Task<bool> DeleteUnusedAsync(
        ApiPath path, IProgress<string>? progress, TimeSpan timeout, CancellationToken cancellationToken) =>
        _cloud.Wait.UntilUnusedAsync(token => DeleteAsync(path, token), Subject ?? _type.Name, progress, timeout, cancellationToken);

    private static JsonObject Wrap(string? key, JsonObject body) => key is null ? body : new JsonObject { [key] = body };

    private async Task<Document> ReadAsync(
        HttpMethod method, ApiPath path, string? key, JsonNode? body, CancellationToken cancellationToken) =>
        Open(Succeeded(await SendAsync(method, path, body, cancellationToken)), key);

    private async Task<ApiAnswer> SendAsync(
        HttpMethod method, ApiPath path, JsonNode? body, CancellationToken cancellationToken)
    {
        var request = await ComposeAsync(method, path, cancellationToken);
        var answer = await _cloud.SendAsync(request with { Body = body }, cancellationToken);
        return answer.Status == HttpStatusCode.NotAcceptable && Version is { } wanted
            ? throw await TooOldAsync(answer, wanted, cancellationToken)
            : answer;
    }

    private async Task<ApiRequest> ComposeAsync(HttpMethod method, ApiPath path, CancellationToken cancellationToken)
    {
        var endpoint = await _cloud.EndpointOfAsync(_type, Region, cancellationToken);
        var request = new ApiRequest(_type.Name, method, new Uri(endpoint, path.ToString()))
        {
            Subject = Subject,
            Headers = VersionHeaders(),
        };
        return Operation is { } operation ? request with { Operation = operation } : request;
    }

    // Nova understood only its own header before 2.27.
    private IReadOnlyList<KeyValuePair<string, string>> VersionHeaders() => (Version, _type.MicroversionName) switch
    {
        ({ } version, "compute") =>
        [
            KeyValuePair.Create("OpenStack-API-Version", $"compute {version}"),
            KeyValuePair.Create("X-OpenStack-Nova-API-Version", version.ToString()),
        ],
        ({ } version, { } name) => [KeyValuePair.Create("OpenStack-API-Version", $"{name} {version}")],
        _ => [],
    };

    private async Task<OpenStackException> TooOldAsync(ApiAnswer answer, Microversion wanted, CancellationToken cancellationToken)
    {
        var refusal = answer.ToException();
        var newest = await NewestMicroversionAsync(cancellationToken);
        return new OpenStackException(
            FailureKind.Unsupported,
            Subject,
            answer.Request.Operation,
            $"it needs version {wanted} of the {_type.Name} API, and this cloud has it up to {newest?.ToString() ?? "2.1"}: "
            + refusal.Seen,
            "Leave out what needs it, or use a cloud of a newer release.",
            refusal)
        {
            Status = refusal.Status,
            FaultType = refusal.FaultType,
            FaultMessage = refusal.FaultMessage,
            RequestId = refusal.RequestId,
        };
    }

    private static ApiAnswer Succeeded(ApiAnswer answer) => answer.IsSuccess ? answer : throw answer.ToException();

    private static Document Open(ApiAnswer answer, string? key)
    {
        var document = new Document(answer.Json(), answer);
        return key is null ? document : document.Object(key);
    }

    private ServiceClient Copy(string? subject, string? operation, Microversion? version) =>
        new(_cloud, _type, Region) { Subject = subject, Operation = operation, Version = version };
}
