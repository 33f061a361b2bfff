using OpenStack.Client.Errors;
using OpenStack.Testing;

namespace OpenStack.Client.Tests;

/// <summary>Two servers: the second must never see a credential of the first.</summary>
public sealed class RedirectTests : IAsyncLifetime
{
    private TestService _service = null!;
    private TestService _elsewhere = null!;

    public async Task InitializeAsync() => (_service, _elsewhere) = (await TestService.StartAsync(), await TestService.StartAsync());

    public async Task DisposeAsync()
    {
        await _service.DisposeAsync();
        await _elsewhere.DisposeAsync();
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task ToAnotherHost_IsRefusedAndNothingIsSentThere(int status)
    {
        _service.On("GET /network/v2.0/ports/p", Answer.Nothing(status, ("Location", $"{_elsewhere.Url}network/v2.0/ports/p")));

        var failure = await Assert.ThrowsAsync<OpenStackException>(() =>
            _service.Connect().Network().GetAsync("ports/p", "port", default));

        Assert.Empty(_elsewhere.Received);
        Assert.Contains("is not where the credentials belong", failure.Message, StringComparison.Ordinal);
        Assert.Contains("endpointOverrides", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Login_RedirectedToAnotherHost_KeepsThePassword()
    {
        _service.On("POST /identity/v3/auth/tokens", Answer.Nothing(307, ("Location", $"{_elsewhere.Url}identity/v3/auth/tokens")));

        await Assert.ThrowsAsync<OpenStackException>(() => _service.Connect().LogInAsync(default));

        Assert.Empty(_elsewhere.Received);
    }

    [Fact]
    public async Task WithinTheHost_IsFollowedWithMethodBodyAndToken()
    {
        _service.On("POST /network/v2.0/ports", Answer.Nothing(308, ("Location", "/network/v2.0/ports/")));
        _service.On("POST /network/v2.0/ports/", Answer.Json(201, """{"port": {"id": "p"}}"""));

        var port = await _service.Connect().Network().PostAsync("ports", "port", [], default);

        Assert.Equal("p", port.Id);
        Assert.Equal("""{"port":{}}""", _service.Received[^1].Body);
        Assert.Equal("token-1", _service.Received[^1].Headers["X-Auth-Token"]);
    }

    [Fact]
    public async Task InACircle_IsAFailure()
    {
        _service.On("GET /network/v2.0/ports/p", Answer.Nothing(302, ("Location", "/network/v2.0/ports/p")));

        var failure = await Assert.ThrowsAsync<OpenStackException>(() =>
            _service.Connect().Network().GetAsync("ports/p", "port", default));

        Assert.Contains("again and again", failure.Message, StringComparison.Ordinal);
        Assert.Equal(4, _service.Calls.Count);
    }

    [Fact]
    public async Task NextPageOnAnotherHost_IsAskedForHere()
    {
        _service.On(
            "GET /network/v2.0/ports",
            Answer.Json(200, $$"""
                {"ports": [{"id": "p-1"}], "ports_links": [{"rel": "next", "href": "{{_elsewhere.Url}}network/v2.0/ports?limit=1&marker=p-1"}]}
                """),
            Answer.Json(200, """{"ports": [{"id": "p-2"}], "ports_links": [{"rel": "previous", "href": "x"}]}"""));

        var ports = await _service.Connect().Network().ListAsync("ports", "ports", [("limit", "1"), ("name", null)], default);

        Assert.Equal(["p-1", "p-2"], ports.Select(port => port.Id));
        Assert.Equal(["GET /network/v2.0/ports?limit=1", "GET /network/v2.0/ports?limit=1&marker=p-1"], _service.Calls);
        Assert.Empty(_elsewhere.Received);
    }

    [Fact]
    public async Task NextPageOfGlance_IsRelative()
    {
        _service.On(
            "GET /image/v2/images",
            Answer.Json(200, """{"images": [{"id": "i-1"}], "next": "/v2/images?marker=i-1"}"""),
            Answer.Json(200, """{"images": [{"id": "i-2"}]}"""));

        var images = await _service.Connect().Image().ListAsync("images", "images", [], default);

        Assert.Equal(["i-1", "i-2"], images.Select(image => image.Id));
    }

    [Fact]
    public async Task NextPageThatIsThisOne_EndsTheList()
    {
        _service.On("GET /image/v2/images", Answer.Json(200, """{"images": [{"id": "i-1"}], "next": "/v2/images"}"""));

        Assert.Single(await _service.Connect().Image().ListAsync("images", "images", [], default));
    }
}
