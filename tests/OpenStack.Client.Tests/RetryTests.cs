using System.Net.Sockets;
using OpenStack.Client.Errors;
using OpenStack.Testing;
using Pulumi.Plugin.Errors;

namespace OpenStack.Client.Tests;

public sealed class RetryTests : IAsyncLifetime
{
    private TestService _service = null!;

    private ServiceClient Network => _service.Connect().Network();

    public async Task InitializeAsync() => _service = await TestService.StartAsync();

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [Theory]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task Get_FailedForAMoment_IsSentAgain(int status)
    {
        _service.On("GET /network/v2.0/ports/p", Answer.Nothing(status), Answer.Nothing(status), Answer.Json(200, """{"port": {}}"""));

        await Network.GetAsync("ports/p", "port", default);

        Assert.Equal(3, _service.Calls.Count);
    }

    [Fact]
    public async Task Get_FailsForGood_IsSentOnce()
    {
        _service.On("GET /network/v2.0/ports/p", Answer.NeutronError(500, "HTTPInternalServerError", "Request Failed"));

        await Assert.ThrowsAsync<OpenStackException>(() => Network.GetAsync("ports/p", "port", default));

        Assert.Single(_service.Calls);
    }

    [Fact]
    public async Task Get_AnswerIsLost_IsSentAgain()
    {
        _service.On("GET /network/v2.0/ports/p", Answer.Lost(), Answer.Json(200, """{"port": {}}"""));

        await Network.GetAsync("ports/p", "port", default);

        Assert.Equal(2, _service.Calls.Count);
    }

    [Fact]
    public async Task Delete_AnswerIsLostAndTheObjectGone_Succeeds()
    {
        _service.On("DELETE /network/v2.0/ports/p", Answer.Lost(), Answer.Nothing(404));

        Assert.False(await Network.DeleteAsync("ports/p", default));
    }

    [Fact]
    public async Task RetryAfter_IsWaitedFor()
    {
        _service.On(
            "POST /network/v2.0/ports",
            Answer.Nothing(429, ("Retry-After", "17")),
            Answer.Json(201, """{"port": {"id": "p"}}"""));

        await Network.PostAsync("ports", "port", [], default);

        Assert.Equal([TimeSpan.FromSeconds(17)], _service.Clock.Waits);
    }

    [Fact]
    public async Task RetryAfter_OfAnHour_IsAFailureAtOnce()
    {
        _service.On("GET /network/v2.0/ports/p", Answer.Nothing(503, ("Retry-After", "3600")));

        await Assert.ThrowsAsync<OpenStackException>(() => Network.GetAsync("ports/p", "port", default));

        Assert.Empty(_service.Clock.Waits);
    }

    [Fact]
    public async Task Post_Refused503_IsSentAgain()
    {
        _service.On("POST /network/v2.0/ports", Answer.Nothing(503), Answer.Json(201, """{"port": {"id": "p"}}"""));

        Assert.Equal("p", (await Network.PostAsync("ports", "port", [], default)).Id);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    public async Task Change_AnswerIsLost_IsNeverSentAgain(string method)
    {
        _service.On($"{method} /network/v2.0/ports/p", Answer.Lost());

        var failure = await Assert.ThrowsAsync<OpenStackException>(() =>
            Network.DoAsync(new HttpMethod(method), "ports/p", null, default));

        Assert.Single(_service.Calls);
        Assert.Equal(Delivery.Lost, failure.Delivery);
        Assert.Contains("It may have been done all the same", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_GatewayGaveUp_IsNotSentAgain()
    {
        _service.On("POST /network/v2.0/ports", Answer.Text(504, "text/html", "<html><body><h1>504 Gateway Time-out</h1></body></html>"));

        await Assert.ThrowsAsync<OpenStackException>(() => Network.PostAsync("ports", "port", [], default));

        Assert.Single(_service.Calls);
    }

    [Fact]
    public async Task NobodyListens_IsTriedAgainAndSaysSo()
    {
        var closed = new TcpListener(System.Net.IPAddress.Loopback, 0);
        closed.Start();
        var address = closed.LocalEndpoint.ToString();
        closed.Stop();
        var cloud = _service.Connect(settings => settings with { AuthUrl = new Uri($"http://{address}/v3"), MaxRetries = 2 });

        var failure = await Assert.ThrowsAsync<OpenStackException>(() => cloud.LogInAsync(default));

        Assert.Equal(FailureKind.Unreachable, failure.Kind);
        Assert.Equal(Delivery.NotSent, failure.Delivery);
        Assert.Contains($"the identity service at http://{address} cannot be reached: Connection refused", failure.Message, StringComparison.Ordinal);
        Assert.Equal(2, _service.Clock.Waits.Count);
    }

    [Fact]
    public async Task NoRetriesWanted_FailsAtOnce()
    {
        _service.On("GET /network/v2.0/ports/p", Answer.Nothing(503));

        await Assert.ThrowsAsync<OpenStackException>(() => _service.Connect(settings => settings with { MaxRetries = 0 })
            .Network().GetAsync("ports/p", "port", default));

        Assert.Single(_service.Calls);
    }
}
