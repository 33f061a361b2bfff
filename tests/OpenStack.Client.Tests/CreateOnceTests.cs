using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using OpenStack.Client.Errors;
using OpenStack.Testing;

namespace OpenStack.Client.Tests;

/// <summary>A network service that keeps the ports it was asked to create, whether or not the answer arrives.</summary>
public sealed class CreateOnceTests : IAsyncLifetime
{
    private readonly List<string> _ports = [];
    private TestService _service = null!;

    public async Task InitializeAsync()
    {
        _service = await TestService.StartAsync();
        _service.On("GET /network/v2.0/ports", List);
    }

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [Fact]
    public async Task AnswerIsLostAfterCreation_FindsWhatWasCreated()
    {
        _service.On("POST /network/v2.0/ports", Answer.Lost(() => Create("p-1")));

        var port = await CreateAsync(_service.Connect().Network());

        Assert.Equal("p-1", port.Id);
        Assert.Single(_ports);
    }

    [Fact]
    public async Task RequestIsLostBeforeCreation_IsSentAgain()
    {
        _service.On("POST /network/v2.0/ports", Answer.Lost(), CreateAndAnswer("p-1"));

        Assert.Equal("p-1", (await CreateAsync(_service.Connect().Network())).Id);

        Assert.Single(_ports);
    }

    [Fact]
    public async Task ServiceIsStillAtWorkWhenTheAnswerIsLost_IsWaitedForInsteadOfSendingAgain()
    {
        var looks = 0;
        _service.On("POST /network/v2.0/ports", Answer.Lost());
        _service.On("GET /network/v2.0/ports", context =>
        {
            if (++looks == 3)
            {
                Create("p-1");
            }

            return List(context);
        });

        Assert.Equal("p-1", (await CreateAsync(_service.Connect().Network())).Id);

        Assert.Single(_service.Calls, call => call.StartsWith("POST", StringComparison.Ordinal));
    }

    [Fact]
    public async Task GatewayGaveUp_FindsWhatWasCreated()
    {
        _service.On("POST /network/v2.0/ports", async context =>
        {
            Create("p-1");
            await Answer.Nothing(504)(context);
        });

        Assert.Equal("p-1", (await CreateAsync(_service.Connect().Network())).Id);
    }

    [Fact]
    public async Task IdIsANumber_IsFoundAllTheSame()
    {
        _service.On("POST /compute/v2.1/os-keypairs", Answer.Lost());
        _service.On("GET /compute/v2.1/os-keypairs/vnf", Answer.Json(200, """{"keypair": {"id": 7, "name": "vnf"}}"""));
        var compute = _service.Connect().Compute();

        var pair = await compute.CreateOnceAsync(
            "os-keypairs",
            "keypair",
            new JsonObject { ["name"] = "vnf" },
            async token => [await compute.GetAsync("os-keypairs/vnf", "keypair", token)],
            default);

        Assert.Equal("vnf", pair.Text("name"));
    }

    [Fact]
    public async Task AnOlderObjectOfTheSameName_IsNotTakenForTheNewOne()
    {
        Create("p-old", age: TimeSpan.FromHours(1));
        _service.On("POST /network/v2.0/ports", Answer.Lost(), CreateAndAnswer("p-new"));

        Assert.Equal("p-new", (await CreateAsync(_service.Connect().Network())).Id);
    }

    [Fact]
    public async Task TwoOfTheSameNameAreLost_EachGetsItsOwn()
    {
        var posts = 0;
        _service.On("POST /network/v2.0/ports", context =>
            Answer.Lost(() => Create($"p-{Interlocked.Increment(ref posts)}"))(context));
        var network = _service.Connect().Network();

        var ports = await Task.WhenAll(CreateAsync(network), CreateAsync(network));

        Assert.Equal(["p-1", "p-2"], ports.Select(port => port.Id).Order());
        Assert.Equal(2, posts);
    }

    [Fact]
    public async Task LateConflictAtTheSecondTry_IsWhatTheFirstHasLeft()
    {
        _service.On(
            "POST /network/v2.0/ports",
            Answer.Lost(),
            async context =>
            {
                Create("p-1");
                await Answer.NeutronError(409, "MacAddressInUse", "taken")(context);
            });

        Assert.Equal("p-1", (await CreateAsync(_service.Connect().Network())).Id);
    }

    [Fact]
    public async Task ConflictAtTheFirstTry_IsAFailureWithoutALook()
    {
        _service.On("POST /network/v2.0/ports", Answer.NeutronError(409, "MacAddressInUse", "taken"));

        var failure = await Assert.ThrowsAsync<OpenStackException>(() => CreateAsync(_service.Connect().Network()));

        Assert.True(failure.IsConflict);
        Assert.Single(_service.Calls);
    }

    [Fact]
    public async Task LostAgainAndAgain_FailsAfterTheRetries()
    {
        _service.On("POST /network/v2.0/ports", Answer.Lost());

        var failure = await Assert.ThrowsAsync<OpenStackException>(() =>
            CreateAsync(_service.Connect(settings => settings with { MaxRetries = 2 }).Network()));

        Assert.Equal(Delivery.Lost, failure.Delivery);
        Assert.Equal(3, _service.Calls.Count(call => call.StartsWith("POST", StringComparison.Ordinal)));
    }

    private static Task<Document> CreateAsync(ServiceClient network) => network.CreateOnceAsync(
        "ports",
        "port",
        new JsonObject { ["name"] = "data" },
        token => network.ListAsync("ports", "ports", [("name", "data")], token),
        default);

    private Func<HttpContext, Task> CreateAndAnswer(string id) => context =>
    {
        Create(id);
        return Answer.Json(201, $$$"""{"port": {"id": "{{{id}}}"}}""")(context);
    };

    private void Create(string id, TimeSpan age = default)
    {
        lock (_ports)
        {
            var moment = Answer.Moment(DateTimeOffset.UtcNow - age);
            _ports.Add($$"""{"id": "{{id}}", "name": "data", "created_at": "{{moment}}"}""");
        }
    }

    private Task List(HttpContext context)
    {
        lock (_ports)
        {
            return Answer.Json(200, $$"""{"ports": [{{string.Join(", ", _ports)}}]}""")(context);
        }
    }
}
