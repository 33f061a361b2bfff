using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenStack.Client;
using OpenStack.Client.Configuration;
using OpenStack.Client.Identity;

namespace OpenStack.Testing;

/// <summary>A request as it arrived.</summary>
internal sealed record Received(string Method, string Path, string Query, string Body, IHeaderDictionary Headers)
{
    public override string ToString() => $"{Method} {Path}{Query}";
}

/// <summary>
/// An HTTP server that says what a test has it say, for what a real cloud can't be made to do on demand: lost answers,
/// redirects, refused tokens. It has a keystone whose catalog leads back to it.
/// </summary>
internal sealed class TestService : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Queue<Func<HttpContext, Task>>> _answers = new();
    private readonly ConcurrentQueue<Received> _received = new();
    private readonly WebApplication _server;
    private readonly List<Cloud> _clouds = [];
    private int _tokens;

    private TestService(WebApplication server) => _server = server;

    public InstantClock Clock { get; } = new();

    public Uri Url { get; private set; } = null!;

    /// <summary>Lines of the debug log.</summary>
    public ConcurrentQueue<string> Debug { get; } = new();

    /// <summary>Everything that arrived.</summary>
    public IReadOnlyList<Received> Received => [.. _received];

    /// <summary>Requests as "GET /network/v2.0/ports?name=x", tokens left out.</summary>
    public IReadOnlyList<string> Calls =>
        [.. _received.Where(request => request.Path != "/identity/v3/auth/tokens").Select(request => request.ToString())];

    /// <summary>How many tokens were asked for.</summary>
    public int TokenRequests => _received.Count(request => request.Path == "/identity/v3/auth/tokens");

    /// <summary>Tokens that services refuse from now on.</summary>
    public ConcurrentDictionary<string, bool> Refused { get; } = new();

    /// <summary>How long tokens live.</summary>
    public TimeSpan TokenLife { get; set; } = TimeSpan.FromHours(1);

    /// <summary>The roles that tokens give.</summary>
    public IReadOnlyList<string> Roles { get; set; } = ["admin", "member"];

    /// <summary>The catalog's endpoints, as members of a JSON array; the default leads back here.</summary>
    public string? Catalog { get; set; }

    public static async Task<TestService> StartAsync(Action<ListenOptions>? listen = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
            kestrel.Listen(System.Net.IPAddress.Loopback, 0, options => listen?.Invoke(options)));
        var server = builder.Build();
        var service = new TestService(server);
        server.Run(service.HandleAsync);
        await server.StartAsync();
        var address = server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        service.Url = new Uri(address);
        return service;
    }

    /// <summary>Answers to come, in order; the last one stays.</summary>
    /// <param name="request">As "GET /network/v2.0/ports".</param>
    /// <param name="answers">The answers.</param>
    public TestService On(string request, params Func<HttpContext, Task>[] answers)
    {
        _answers[request] = new Queue<Func<HttpContext, Task>>(answers);
        return this;
    }

    /// <summary>The client, logged in with a password.</summary>
    public Cloud Connect(Func<CloudSettings, CloudSettings>? change = null)
    {
        var cloud = new Cloud((change ?? (same => same))(Settings()), Clock, Debug.Enqueue);
        _clouds.Add(cloud);
        return cloud;
    }

    public CloudSettings Settings() => new()
    {
        AuthUrl = new Uri(Url, "identity"),
        Credentials = new Credentials.Password(
            new NamedIn(Id: null, "demo", new DomainReference("default", Name: null)), new Secret("pass-4711")),
        Scope = new Scope.Project(new NamedIn(Id: null, "site", new DomainReference("default", Name: null))),
    };

    public async ValueTask DisposeAsync()
    {
        _clouds.ForEach(cloud => cloud.Dispose());
        await _server.DisposeAsync();
    }

    private async Task HandleAsync(HttpContext context)
    {
        var request = context.Request;
        using var reader = new StreamReader(request.Body);
        var body = await reader.ReadToEndAsync();
        var headers = new HeaderDictionary(request.Headers.ToDictionary(pair => pair.Key, pair => pair.Value));
        _received.Enqueue(new Received(request.Method, request.Path, request.QueryString.Value ?? "", body, headers));

        var isKeystone = request.Path == "/identity/v3/auth/tokens";
        if (!isKeystone && Refused.ContainsKey(request.Headers["X-Auth-Token"].ToString()))
        {
            await Answer.Json(401, """{"error": {"code": 401, "message": "The request you have made requires authentication.", "title": "Unauthorized"}}""")(context);
        }
        else if (Next($"{request.Method} {request.Path}") is { } answer)
        {
            await answer(context);
        }
        else if (isKeystone)
        {
            await IssueTokenAsync(context);
        }
        else
        {
            await Answer.Text(404, "text/plain", $"The test has no answer to {request.Method} {request.Path}")(context);
        }
    }

    private Func<HttpContext, Task>? Next(string request)
    {
        if (!_answers.TryGetValue(request, out var answers))
        {
            return null;
        }

        lock (answers)
        {
            return answers.Count > 1 ? answers.Dequeue() : answers.Peek();
        }
    }

    private Task IssueTokenAsync(HttpContext context)
    {
        var now = Clock.GetUtcNow();
        return Answer.Json(
            201,
            $$$"""
            {"token": {
              "issued_at": "{{{Answer.Moment(now)}}}", "expires_at": "{{{Answer.Moment(now + TokenLife)}}}",
              "project": {"id": "project-1"}, "user": {"id": "user-1"},
              "roles": [{{{string.Join(", ", Roles.Select(role => $$"""{"id": "id-of-{{role}}", "name": "{{role}}"}"""))}}}],
              "catalog": [{{{Catalog ?? DefaultCatalog()}}}]}}
            """,
            ("X-Subject-Token", $"token-{Interlocked.Increment(ref _tokens)}"))(context);
    }

    private string DefaultCatalog() => string.Join(", ", Entry("network", "network"), Entry("compute", "compute/v2.1"), Entry("image", "image"));

    private string Entry(string type, string path) => $$"""
        {"type": "{{type}}", "endpoints": [
          {"interface": "public", "region": "RegionOne", "region_id": "RegionOne", "url": "{{Url}}{{path}}"}]}
        """;
}
