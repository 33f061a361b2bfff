using OpenStack.Client.Errors;
using OpenStack.Testing;
using Pulumi.Plugin.Errors;

namespace OpenStack.Client.Tests;

public sealed class MicroversionTests : IAsyncLifetime
{
    private const string NovaVersion =
        """{"version": {"id": "v2.1", "status": "CURRENT", "version": "2.79", "min_version": "2.1", "links": []}}""";

    private TestService _service = null!;

    public async Task InitializeAsync()
    {
        _service = await TestService.StartAsync();
        _service.On("GET /compute/v2.1/", Answer.Json(200, NovaVersion));
    }

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [Fact]
    public async Task Needed_IsSentInBothHeaders()
    {
        _service.On("GET /compute/v2.1/flavors/f", Answer.Json(200, """{"flavor": {}}"""));

        await _service.Connect().Compute().AtLeast(2, 55).GetAsync("flavors/f", "flavor", default);

        var headers = _service.Received[^1].Headers;
        Assert.Equal("compute 2.55", headers["OpenStack-API-Version"]);
        Assert.Equal("2.55", headers["X-OpenStack-Nova-API-Version"]);
    }

    [Fact]
    public async Task NotNeeded_IsNotSent()
    {
        _service.On("GET /compute/v2.1/flavors/f", Answer.Json(200, """{"flavor": {}}"""));

        await _service.Connect().Compute().GetAsync("flavors/f", "flavor", default);

        Assert.False(_service.Received[^1].Headers.ContainsKey("OpenStack-API-Version"));
    }

    [Fact]
    public async Task CloudIsTooOld_SaysWhatItHas()
    {
        _service.On("POST /compute/v2.1/servers", Answer.Json(
            406,
            """{"computeFault": {"code": 406, "message": "Version 2.90 is not supported by the API. Minimum is 2.1 and maximum is 2.79."}}""",
            ("x-openstack-request-id", "req-nova-1")));

        var failure = await Assert.ThrowsAsync<OpenStackException>(() =>
            _service.Connect().Compute().About("server vnf-1").AtLeast(2, 90).PostAsync("servers", "server", [], default));

        Assert.Equal(FailureKind.Unsupported, failure.Kind);
        Assert.StartsWith(
            "server vnf-1: creating it failed: it needs version 2.90 of the compute API, and this cloud has it up to 2.79",
            failure.Message,
            StringComparison.Ordinal);
        Assert.Contains("request req-nova-1", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Newest_IsAskedOnceHoweverManyWantToKnow()
    {
        var cloud = _service.Connect();

        var versions = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => cloud.Compute().NewestMicroversionAsync(default)));

        Assert.All(versions, version => Assert.Equal(new Microversion(2, 79), version));
        Assert.Equal(["GET /compute/v2.1/"], _service.Calls);
    }

    [Fact]
    public async Task Newest_ServiceWithAListOfVersions_IsTheHighest()
    {
        _service.Catalog = $$"""
            {"type": "placement", "endpoints": [{"interface": "public", "region": "R", "region_id": "R", "url": "{{_service.Url}}placement"}]}
            """;
        _service.On("GET /placement/", Answer.Json(
            200, """{"versions": [{"id": "v1.0", "max_version": "1.39", "min_version": "1.0", "status": "CURRENT"}]}"""));

        var newest = await _service.Connect().Service(OpenStack.Client.Identity.ServiceType.Placement, null).NewestMicroversionAsync(default);

        Assert.Equal(new Microversion(1, 39), newest);
    }

    [Theory]
    [InlineData("2.9", "2.10")]
    [InlineData("1.39", "2.1")]
    public void Compare_IsByNumberNotByText(string older, string newer) =>
        Assert.True(Microversion.TryParse(older) < Microversion.TryParse(newer));
}
