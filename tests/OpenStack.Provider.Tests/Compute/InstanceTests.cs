using System.Text.Json.Nodes;
using OpenStack.Testing;
using Pulumi.Protocol.Grpc;
using static OpenStack.Provider.Tests.Rpc.Values;

namespace OpenStack.Provider.Tests.Compute;

public sealed class InstanceTests : CannedServer
{
    [Fact]
    public async Task Create_TwoPortsAndThreePolls_TakesFiveRequests()
    {
        IsCreatedAfter(Server("BUILD"), Server("BUILD"), Server("ACTIVE"));
        var server = Plugin.Resource(Token);

        await server.UpAsync(Wanted);

        Assert.Equal(
            [
                $"POST {Servers}", $"GET {Servers}/i-1", $"GET {Servers}/i-1", $"GET {Servers}/i-1",
                $"GET {Ports}?device_id=i-1",
            ],
            Service.Calls);
        Assert.True(JsonNode.DeepEquals(
            Json("""
                {"server": {"name": "vnf", "flavorRef": "f-1", "imageRef": "img-1", "networks": [{"port": "p-2"}, {"port": "p-1"}]}}
                """),
            Sent("POST")));
        Assert.Equal("small", server.State["flavorName"]);
    }

    [Fact]
    public async Task Refresh_TakesTwoRequests_AndPortsWithoutAnAddressAreNoChange()
    {
        IsCreatedAfter(Server("ACTIVE"));
        var server = Plugin.Resource(Token);
        await server.UpAsync(Wanted);
        AssertNoChanges(await server.DiffAsync(Wanted));
        var before = Service.Calls.Count;

        Assert.True(await server.RefreshAsync());

        Assert.Equal([$"GET {Servers}/i-1", $"GET {Ports}?device_id=i-1"], Service.Calls.Skip(before));
        AssertNoChanges(await server.DiffAsync(Wanted));
    }

    [Fact]
    public async Task Refresh_APortThatSomebodyAttached_IsNoChange()
    {
        IsCreatedAfter(Server("ACTIVE"));
        var server = Plugin.Resource(Token);
        await server.UpAsync(Wanted);
        Service.On($"GET {Ports}", Answers(200, "ports", new JsonArray(
            FirstPort.DeepClone(), Port(("id", "p-9"), ("mac_address", "fa:16:3e:00:00:09")), PortWithoutAddress.DeepClone())));

        Assert.True(await server.RefreshAsync());

        AssertNoChanges(await server.DiffAsync(Wanted));
    }

    [Fact]
    public async Task Refresh_APortIsGone_ReplacesTheServerAfterItsDeletion()
    {
        IsCreatedAfter(Server("ACTIVE"));
        var server = Plugin.Resource(Token);
        await server.UpAsync(Wanted);
        Service.On($"GET {Ports}", Answers(200, "ports", new JsonArray(FirstPort.DeepClone())));

        Assert.True(await server.RefreshAsync());
        var diff = await server.DiffAsync(Wanted);

        Assert.Equal(["networks"], diff.Replaces);
        Assert.True(diff.DeleteBeforeReplace);
    }

    [Fact]
    public async Task Import_OneNetwork_IsNoChange()
    {
        Service
            .On($"GET {Servers}/i-1", Answers(200, "server", Server("ACTIVE", ("flavor", Json("""{"original_name": "small", "id": "f-1"}""")))))
            .On($"GET {Ports}", Answers(200, "ports", new JsonArray(FirstPort.DeepClone())))
            .On("GET /image/v2/images/img-1", Answer.Json(200, """{"id": "img-1", "name": "guest"}"""));
        var server = Plugin.Resource(Token);

        Assert.True(await server.ImportAsync("i-1"));

        AssertNoChanges(await server.DiffAsync(Wanted.With("networks", List(Map(("port", "p-1"))))));
        AssertNoChanges(await server.DiffAsync(Wanted.With("networks", List(Map(("uuid", "n-1"), ("fixedIpV4", "192.0.2.10"))))));
    }

    [Fact]
    public async Task Create_NoValidHost_SaysWhatItNeedsAndTheNextRunReplacesIt()
    {
        var failed = Server(
            "ERROR",
            ("OS-SRV-USG:launched_at", null),
            ("OS-EXT-AZ:availability_zone", ""),
            ("addresses", new JsonObject()),
            ("flavor", Json("""{"original_name": "small", "extra_specs": {"pci_passthrough:alias": "vf:1"}}""")),
            ("fault", Json("""{"code": 500, "message": "No valid host was found. There are not enough hosts available."}""")));
        IsCreatedAfter(Server("BUILD"), failed);
        var server = Plugin.Resource(Token);

        await Assert.ThrowsAsync<RpcException>(() => server.UpAsync(Wanted));

        var reason = Assert.Single(server.InitErrors);
        Assert.All(
            ["server vnf", "No valid host was found", "req-create-1", "2 by its ports", "direct", "vf:1 by the alias of flavor small"],
            words => Assert.Contains(words, reason, StringComparison.Ordinal));
        Assert.Equal("i-1", server.Id);
        var diff = await server.DiffAsync(Wanted);
        Assert.Contains("powerState", diff.Replaces);
        Assert.True(diff.DeleteBeforeReplace);
    }

    [Fact]
    public async Task Create_AnUnboundPort_IsNamedWithItsHost()
    {
        IsCreatedAfter(Server("ERROR", ("fault", Json("""{"code": 500, "message": "Binding failed for port p-1"}"""))));
        Service.On($"GET {Ports}", Answers(200, "ports", new JsonArray(
            Port(("name", "data"), ("binding:vif_type", "binding_failed"), ("binding:host_id", "compute-1")))));
        var server = Plugin.Resource(Token);

        await Assert.ThrowsAsync<RpcException>(() => server.UpAsync(Wanted));

        Assert.Contains(
            "neutron could not bind port data p-1 (direct, binding:vif_type binding_failed, on compute-1)",
            server.InitErrors[0],
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_LostAnswer_TakesTheServerThatWasCreated()
    {
        IsCreatedAfter(Server("ACTIVE"));
        var created = Server("BUILD", ("created", Answer.Moment(Service.Clock.GetUtcNow())));
        Service
            .On($"POST {Servers}", Answer.Lost())
            .On($"GET {Servers}/detail", Answers(200, "servers", new JsonArray(created)));
        var server = Plugin.Resource(Token);

        await server.UpAsync(Wanted);

        Assert.Equal("i-1", server.Id);
        Assert.Single(Service.Calls, call => call.StartsWith("POST", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Create_UserData_IsSentInBase64AndKeptAsAHash()
    {
        IsCreatedAfter(Server("ACTIVE"));
        var server = Plugin.Resource(Token);
        var inputs = Wanted.With("userData", "#cloud-config\n");

        await server.UpAsync(inputs);

        Assert.Equal("I2Nsb3VkLWNvbmZpZwo=", (string?)Sent("POST")["server"]!["user_data"]);
        Assert.Equal("c0af657a8122db11fb8541f90feab7871c2c3d71", server.State["userData"]);
        AssertNoChanges(await server.DiffAsync(inputs));
        Assert.Equal(["userData"], (await server.DiffAsync(Wanted.With("userData", "#cloud-config\nother"))).Replaces);
    }

    [Fact]
    public async Task Delete_WaitsUntilTheServerIsGone()
    {
        IsCreatedAfter(Server("ACTIVE"));
        var server = Plugin.Resource(Token);
        await server.UpAsync(Wanted);
        Service
            .On($"DELETE {Servers}/i-1", Answer.Nothing(204))
            .On(
                $"GET {Servers}/i-1",
                Answers(200, "server", Server("ACTIVE", ("OS-EXT-STS:task_state", "deleting"))),
                Answer.Json(404, """{"itemNotFound": {"code": 404, "message": "Instance i-1 could not be found."}}"""));
        var before = Service.Calls.Count;

        await server.DestroyAsync();

        Assert.Equal([$"DELETE {Servers}/i-1", $"GET {Servers}/i-1", $"GET {Servers}/i-1"], Service.Calls.Skip(before));
    }

    [Fact]
    public async Task Delete_BehindOurBack_IsDone()
    {
        IsCreatedAfter(Server("ACTIVE"));
        var server = Plugin.Resource(Token);
        await server.UpAsync(Wanted);
        Service
            .On($"DELETE {Servers}/i-1", Answer.Json(404, """{"itemNotFound": {"code": 404, "message": "gone"}}"""))
            .On($"GET {Servers}/i-1", Answer.Json(404, """{"itemNotFound": {"code": 404, "message": "gone"}}"""));

        await server.DestroyAsync();

        Assert.Null(server.Id);
    }

    [Theory]
    [InlineData("networks[0]")]
    [InlineData("flavorId")]
    [InlineData("imageId")]
    [InlineData("powerState")]
    [InlineData("blockDevices[0].multiattach")]
    public async Task Check_WhatIsWrong_IsNamed(string path)
    {
        var failures = await Plugin.Resource(Token).CheckFailuresAsync(path switch
        {
            "networks[0]" => Wanted.With("networks", List(Map(("fixedIpV4", "192.0.2.1")))),
            "powerState" => Wanted.With("powerState", "sleeping"),
            "blockDevices[0].multiattach" => Wanted.With(
                "blockDevices", List(Map(("sourceType", "volume"), ("uuid", "v-1"), ("multiattach", true)))),
            _ => Wanted.Without(path),
        });

        Assert.Equal([path], failures.Keys);
    }
}
