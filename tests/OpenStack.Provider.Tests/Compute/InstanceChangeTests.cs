using System.Text.Json.Nodes;
using OpenStack.Testing;
using Pulumi.Protocol.Grpc;
using static OpenStack.Provider.Tests.Rpc.Values;

namespace OpenStack.Provider.Tests.Compute;

public sealed class InstanceChangeTests : CannedServer
{
    [Fact]
    public async Task Flavor_Changed_ResizesAndConfirms()
    {
        var bigger = Json("""{"original_name": "big", "id": "f-2"}""");
        IsCreatedAfter(Server("ACTIVE"));
        var server = Plugin.Resource(Token);
        await server.UpAsync(Wanted);
        Service
            .On($"POST {Servers}/i-1/action", Answer.Nothing(202))
            .On(
                $"GET {Servers}/i-1",
                Answers(200, "server", Server("RESIZE", ("OS-EXT-STS:task_state", "resize_prep"))),
                Answers(200, "server", Server("VERIFY_RESIZE", ("flavor", bigger))),
                Answers(200, "server", Server("ACTIVE", ("flavor", bigger))));
        var inputs = Wanted.With("flavorId", "f-2");

        await server.UpAsync(inputs);

        Assert.Equal(
            ["""{"resize":{"flavorRef":"f-2"}}""", """{"confirmResize":null}"""],
            Service.Received.Where(request => request.Path.EndsWith("/action", StringComparison.Ordinal)).Select(request => request.Body));
        Assert.Equal("big", server.State["flavorName"]);
        AssertNoChanges(await server.DiffAsync(inputs));
    }

    [Fact]
    public async Task Flavor_NovaGoesBackToTheOldOne_IsAnError()
    {
        IsCreatedAfter(Server("ACTIVE"));
        var server = Plugin.Resource(Token);
        await server.UpAsync(Wanted);
        Service
            .On($"POST {Servers}/i-1/action", Answer.Nothing(202))
            .On($"GET {Servers}/i-1", Answers(200, "server", Server("ACTIVE", ("flavor", Json("""{"original_name": "small", "id": "f-1"}""")))));
        var inputs = Wanted.With("flavorId", "f-2");

        await Assert.ThrowsAsync<RpcException>(() => server.UpAsync(inputs));

        Assert.Contains("resizing it failed: nova left it with the flavor small", server.InitErrors[0], StringComparison.Ordinal);
        Assert.Equal("flavorId", Assert.Single((await server.DiffAsync(inputs)).DetailedDiff).Key);
    }

    [Fact]
    public async Task Metadata_Changed_LeavesTheKeysOfOthersAlone()
    {
        IsCreatedAfter(Server("ACTIVE", ("metadata", Json("""{"a": "1", "b": "1", "foreign": "x"}"""))));
        var server = Plugin.Resource(Token);
        await server.UpAsync(Wanted.With("metadata", Map(("a", "1"), ("b", "1"))));
        Service
            .On($"POST {Servers}/i-1/metadata", Answer.Json(200, """{"metadata": {}}"""))
            .On($"DELETE {Servers}/i-1/metadata/b", Answer.Nothing(204))
            .On($"GET {Servers}/i-1", Answers(200, "server", Server("ACTIVE", ("metadata", Json("""{"a": "2", "foreign": "x"}""")))));
        var inputs = Wanted.With("metadata", Map(("a", "2")));

        await server.UpAsync(inputs);

        Assert.True(JsonNode.DeepEquals(Json("""{"metadata": {"a": "2"}}"""), Sent("POST")));
        AssertNoChanges(await server.DiffAsync(inputs));
    }

    [Fact]
    public async Task AvailabilityZone_WithAHost_IsKeptAsGiven()
    {
        IsCreatedAfter(Server("ACTIVE"));
        var server = Plugin.Resource(Token);
        var inputs = Wanted.With("availabilityZone", "nova:compute-1");

        await server.UpAsync(inputs);

        Assert.Equal("nova:compute-1", server.State["availabilityZone"]);
        Assert.True(await server.RefreshAsync());
        AssertNoChanges(await server.DiffAsync(inputs));
    }
}
