using System.Collections.Concurrent;
using System.Net;
using OpenStack.Client.Errors;
using OpenStack.Client.Http;
using OpenStack.Client.Configuration;
using OpenStack.Client.Identity;

namespace OpenStack.Client;

/// <summary>
/// An OpenStack cloud, as one login sees it. Making one sends nothing; the token is asked for when the first request needs it.
/// </summary>
internal sealed class Cloud : IDisposable
{
    private readonly CloudSettings _settings;
    private readonly TimeProvider _clock;
    private readonly Action<string> _debug;
    private readonly HttpExchange _exchange;
    private readonly Retries _retries;
    private readonly TokenSource _tokens;
    private readonly ConcurrentDictionary<(string Service, string? Region), Lazy<Task<Microversion?>>> _newest = new();

    /// <param name="settings">How to reach it.</param>
    /// <param name="clock">Time.</param>
    /// <param name="debug">Gets a line per request and per retry, without secrets.</param>
    /// <param name="learnSecret">Hears every token, to take it out of whatever is shown; <c>null</c> = nobody does.</param>
    /// <exception cref="OpenStackException">A certificate or key cannot be read.</exception>
    public Cloud(CloudSettings settings, TimeProvider clock, Action<string> debug, Action<string>? learnSecret = null)
    {
        _settings = settings;
        _clock = clock;
        _debug = debug;
        _exchange = new HttpExchange(TlsHandler.Create(settings.Tls), Traffic, clock, debug);
        _retries = new Retries(settings.MaxRetries, clock, debug);
        var keystone = new Keystone(settings, _exchange, _retries, clock);
        _tokens = new TokenSource(IssueAsync, settings.AllowReauth, clock);
        Wait = new StateWait(clock);
        CreateOnce = new CreateOnce(Wait, () => _exchange.ServerTime, settings.MaxRetries, debug);

        async Task<Token> IssueAsync(CancellationToken cancellationToken)
        {
            var token = await keystone.IssueAsync(cancellationToken);
            learnSecret?.Invoke(token.Value);
            return token;
        }
    }

    /// <summary>What the run has cost so far.</summary>
    public Traffic Traffic { get; } = new();

    /// <summary>Waits for states.</summary>
    public StateWait Wait { get; }

    /// <summary>Who is logged in, for messages: "as user demo (domain default) for project site (domain default)".</summary>
    public string Login => LoginDescription.Of(_settings.Credentials, _settings.Scope);

    /// <summary>The region of resources that name none; <c>null</c> = the only one of the catalog.</summary>
    public string? Region => _settings.Region;

    /// <summary>Creates without ever creating twice.</summary>
    internal CreateOnce CreateOnce { get; }

    /// <summary>Neutron.</summary>
    /// <param name="region">The resource's own; <c>null</c> = the provider's.</param>
    public ServiceClient Network(string? region = null) => Service(ServiceType.Network, region);

    /// <summary>Nova.</summary>
    /// <param name="region">The resource's own; <c>null</c> = the provider's.</param>
    public ServiceClient Compute(string? region = null) => Service(ServiceType.Compute, region);

    /// <summary>Glance.</summary>
    /// <param name="region">The resource's own; <c>null</c> = the provider's.</param>
    public ServiceClient Image(string? region = null) => Service(ServiceType.Image, region);

    /// <summary>Any service of the catalog.</summary>
    public ServiceClient Service(ServiceType type, string? region) => new(this, type, region ?? _settings.Region);

    /// <summary>The token in use; asked for if there is none.</summary>
    /// <exception cref="OpenStackException">Keystone refuses, or does not answer.</exception>
    public Task<Token> LogInAsync(CancellationToken cancellationToken) => _tokens.GetAsync(cancellationToken);

    /// <summary>Where requests to a service go.</summary>
    public async Task<Uri> EndpointOfAsync(ServiceType type, string? region, CancellationToken cancellationToken)
    {
        foreach (var name in type.Names)
        {
            if (_settings.EndpointOverrides.TryGetValue(name, out var replacement))
            {
                return EndpointUrl.Of(type, replacement);
            }
        }

        var token = await _tokens.GetAsync(cancellationToken);
        return EndpointUrl.Of(type, token.Catalog.Find(type, region, _settings.Interface));
    }

    /// <summary>Sends with the token, and once more with a new one when the service no longer takes it.</summary>
    public async Task<ApiAnswer> SendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var token = await _tokens.GetAsync(cancellationToken);
        var answer = await SendAsync(request, token, cancellationToken);
        return answer.Status == HttpStatusCode.Unauthorized
            && await _tokens.RenewAsync(token, cancellationToken) is { } renewed
            ? await SendAsync(request, renewed, cancellationToken)
            : answer;
    }

    /// <summary>The newest microversion that a service understands; asked once; <c>null</c> = it has none.</summary>
    public Task<Microversion?> NewestMicroversionAsync(ServiceType type, string? region, CancellationToken cancellationToken) =>
        _newest.GetOrAdd(
            (type.Name, region),
            _ => new Lazy<Task<Microversion?>>(() => DiscoverAsync(type, region))).Value.WaitAsync(cancellationToken);

    public void Dispose()
    {
        _tokens.Dispose();
        _exchange.Dispose();
    }

    private Task<ApiAnswer> SendAsync(ApiRequest request, Token token, CancellationToken cancellationToken) =>
        _retries.SendAsync(request, attempt => _exchange.SendAsync(request, token.Value, attempt), cancellationToken);

    // Shared by all who ask, so it is not bound to one caller's token.
    private async Task<Microversion?> DiscoverAsync(ServiceType type, string? region)
    {
        var endpoint = await EndpointOfAsync(type, region, CancellationToken.None);
        var request = new ApiRequest(type.Name, HttpMethod.Get, EndpointUrl.VersionRoot(endpoint))
        {
            Operation = "asking for its API versions",
        };
        var answer = await SendAsync(request, CancellationToken.None);
        if (!answer.IsSuccess && answer.Status != HttpStatusCode.MultipleChoices)
        {
            throw answer.ToException();
        }

        var newest = MicroversionDocument.Newest(new Document(answer.Json(), answer));
        _debug($"the {type.Name} service understands microversions up to {newest?.ToString() ?? "none"}");
        return newest;
    }
}
