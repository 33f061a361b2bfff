using System.Text.Json.Nodes;
using OpenStack.Client.Errors;
using OpenStack.Testing;
using Pulumi.Plugin.Errors;

namespace OpenStack.Client.Tests;

public sealed class ServiceClientTests : IAsyncLifetime
{
    private TestService _service = null!;

    public async Task InitializeAsync() => _service = await TestService.StartAsync();

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [Fact]
    public async Task Post_TheBodyIsWrappedByItsKeyAndTheAnswerUnwrapped()
    {
        _service.On("POST /network/v2.0/ports", Answer.Json(201, """{"port": {"id": "p-1", "mtu": 1500}}"""));

        var port = await _service.Connect().Network().PostAsync("ports", "port", new JsonObject { ["name"] = "data" }, default);

        Assert.Equal("p-1", port.Id);
        Assert.Equal(1500, port.Integer("mtu"));
        var received = _service.Received[^1];
        Assert.Equal("""{"port":{"name":"data"}}""", received.Body);
        Assert.Equal("application/json", received.Headers.ContentType);
        Assert.Equal("token-1", received.Headers["X-Auth-Token"]);
    }

    [Fact]
    public async Task Find_NotThere_IsNull()
    {
        _service.On("GET /network/v2.0/ports/p-1", Answer.NeutronError(404, "PortNotFound", "Port p-1 could not be found."));

        Assert.Null(await _service.Connect().Network().FindAsync($"ports/{"p-1"}", "port", default));
    }

    [Fact]
    public async Task Get_AnIdWithSlashes_CannotLeadToAnotherObject()
    {
        await Assert.ThrowsAsync<OpenStackException>(() =>
            _service.Connect().Network().GetAsync($"ports/{"../networks/n-1?x"}", "port", default));

        Assert.Equal(["GET /network/v2.0/ports/..%2Fnetworks%2Fn-1%3Fx"], _service.Calls.Select(call => call.Replace("%252F", "%2F")));
    }

    [Fact]
    public async Task Delete_GoneAlready_Succeeds()
    {
        _service.On("DELETE /network/v2.0/ports/p-1", Answer.Nothing(204), Answer.Nothing(404));
        var network = _service.Connect().Network();

        Assert.True(await network.DeleteAsync("ports/p-1", default));
        Assert.False(await network.DeleteAsync("ports/p-1", default));
    }

    [Fact]
    public async Task Failure_NamesResourceOperationRequestWordsAndRequestId()
    {
        _service.On("POST /network/v2.0/ports", Answer.NeutronError(409, "IpAddressInUse", "IP address 10.0.0.5 is in use."));

        var failure = await Assert.ThrowsAsync<OpenStackException>(() => _service.Connect().Network().About("port vnf-1-data")
            .PostAsync("ports", "port", [], default));

        Assert.Equal(
            $"port vnf-1-data: creating it failed: the network service answered 409 Conflict to POST {_service.Url}network/v2.0/ports: "
            + "IP address 10.0.0.5 is in use (IpAddressInUse; request req-neutron-1). "
            + "Choose another address, or leave it out and let neutron choose.",
            failure.Message);
        Assert.Equal(FailureKind.Conflict, failure.Kind);
        Assert.True(failure.IsConflict);
        Assert.False(failure.IsInUse);
    }

    [Fact]
    public async Task MissingMember_IsAFailureThatSaysWhereItIsMissing()
    {
        _service.On("GET /network/v2.0/ports/p-1", Answer.Json(200, """{"port": {"id": 7}}""", ("x-openstack-request-id", "req-2")));

        var port = await _service.Connect().Network().GetAsync("ports/p-1", "port", default);

        var failure = Assert.Throws<OpenStackException>(() => port.Id);
        Assert.Contains("/ports/p-1 has no id that is text (request req-2)", failure.Message, StringComparison.Ordinal);
    }
}
