using OpenStack.Client.Errors;
using OpenStack.Client.Identity;
using OpenStack.Testing;
using Pulumi.Plugin.Errors;

namespace OpenStack.Client.Tests.Identity;

public sealed class LoginTests : IAsyncLifetime
{
    private TestService _service = null!;

    public async Task InitializeAsync()
    {
        _service = await TestService.StartAsync();
        _service.On("GET /network/v2.0/ports/p", Answer.Json(200, """{"port": {}}"""));
    }

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [Fact]
    public void Connect_SendsNothing()
    {
        _service.Connect().Network();

        Assert.Empty(_service.Received);
    }

    [Fact]
    public async Task ManyRequestsAtOnce_AskForOneToken()
    {
        var network = _service.Connect().Network();

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => network.GetAsync("ports/p", "port", default)));

        Assert.Equal(1, _service.TokenRequests);
        Assert.Equal(50, _service.Calls.Count);
    }

    [Fact]
    public async Task TokenIsRefused_ManyRequestsAskForOneNewToken()
    {
        var cloud = _service.Connect();
        await cloud.LogInAsync(default);
        _service.Refused["token-1"] = true;

        await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => cloud.Network().GetAsync("ports/p", "port", default)));

        Assert.Equal(2, _service.TokenRequests);
    }

    [Fact]
    public async Task TokenIsRefused_TheNewOneIsNotOfTheSecondInWhichTheOthersWereRevoked()
    {
        var cloud = _service.Connect();
        await cloud.LogInAsync(default);
        var revoked = _service.Clock.GetUtcNow();
        _service.Refused["token-1"] = true;

        await cloud.Network().GetAsync("ports/p", "port", default);

        Assert.True(_service.Clock.GetUtcNow() - revoked >= TimeSpan.FromSeconds(1), "it was asked for at once");
    }

    [Fact]
    public async Task NewTokenIsRefusedToo_FailsAfterTheSecondTry()
    {
        _service.Refused["token-1"] = _service.Refused["token-2"] = true;

        var failure = await Assert.ThrowsAsync<OpenStackException>(() =>
            _service.Connect().Network().GetAsync("ports/p", "port", default));

        Assert.Equal(FailureKind.Authentication, failure.Kind);
        Assert.Equal(2, _service.TokenRequests);
    }

    [Fact]
    public async Task TokenIsRefusedAndMayNotBeRenewed_Fails()
    {
        _service.Refused["token-1"] = true;

        await Assert.ThrowsAsync<OpenStackException>(() => _service.Connect(settings => settings with { AllowReauth = false })
            .Network().GetAsync("ports/p", "port", default));

        Assert.Equal(1, _service.TokenRequests);
    }

    [Fact]
    public async Task TokenIsAboutToExpire_IsReplacedBefore()
    {
        var cloud = _service.Connect();
        await cloud.LogInAsync(default);

        _service.Clock.Advance(TimeSpan.FromMinutes(57));
        await cloud.Network().GetAsync("ports/p", "port", default);
        Assert.Equal(1, _service.TokenRequests);

        _service.Clock.Advance(TimeSpan.FromMinutes(2));
        await cloud.Network().GetAsync("ports/p", "port", default);
        Assert.Equal(2, _service.TokenRequests);
    }

    [Fact]
    public async Task WrongPassword_IsTriedOnceForAllAndNeverShown()
    {
        _service.On("POST /identity/v3/auth/tokens", Answer.Json(
            401,
            """{"error": {"code": 401, "message": "The request you have made requires authentication.", "title": "Unauthorized"}}""",
            ("x-openstack-request-id", "req-key-1")));
        var network = _service.Connect().Network();

        var first = await Assert.ThrowsAsync<OpenStackException>(() => network.GetAsync("ports/p", "port", default));
        await Assert.ThrowsAsync<OpenStackException>(() => network.GetAsync("ports/p", "port", default));

        Assert.Equal(1, _service.TokenRequests);
        Assert.StartsWith(
            "logging in as user demo (domain default) for project site (domain default) failed: the identity service answered 401",
            first.Message,
            StringComparison.Ordinal);
        Assert.Contains("request req-key-1", first.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("pass-4711", first.ToString() + string.Join('\n', _service.Debug), StringComparison.Ordinal);
    }

    [Fact]
    public async Task KeystoneIsDownForAMoment_TheNextRequestTriesAgain()
    {
        _service.On("POST /identity/v3/auth/tokens", Answer.Nothing(500));
        var network = _service.Connect().Network();
        await Assert.ThrowsAsync<OpenStackException>(() => network.GetAsync("ports/p", "port", default));

        await Assert.ThrowsAsync<OpenStackException>(() => network.GetAsync("ports/p", "port", default));

        Assert.Equal(2, _service.TokenRequests);
    }

    [Fact]
    public async Task CallerGivesUp_OthersStillGetTheToken()
    {
        var asked = new TaskCompletionSource();
        var answer = new TaskCompletionSource();
        var source = new TokenSource(
            async _ =>
            {
                asked.SetResult();
                await answer.Task;
                return new Token("t", RenewAt: null, new ServiceCatalog([]), null, null, []);
            },
            mayRenew: true,
            TimeProvider.System);
        using var impatience = new CancellationTokenSource();
        var impatient = source.GetAsync(impatience.Token);
        var patient = source.GetAsync(default);
        await asked.Task;

        await impatience.CancelAsync();
        answer.SetResult();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        Assert.Equal("t", (await patient).Value);
    }

    [Fact]
    public async Task Traffic_CountsTokensAndCalls()
    {
        var cloud = _service.Connect();
        await cloud.Network().GetAsync("ports/p", "port", default);
        await cloud.Network().GetAsync("ports/p", "port", default);

        Assert.Equal("openstack: 1 token, 2 calls", cloud.Traffic.ToString());
        Assert.Equal(["GET network /network/v2.0/ports/p", "GET network /network/v2.0/ports/p"], cloud.Traffic.Log);
    }

    [Fact]
    public void Secret_IsNeverShown()
    {
        var shown = _service.Settings().ToString();

        Assert.Contains("[secret]", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("pass-4711", shown, StringComparison.Ordinal);
    }
}
