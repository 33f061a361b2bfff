using System.Text.Json.Nodes;
using OpenStack.Testing;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Properties;
using static OpenStack.Provider.Tests.Rpc.Values;

namespace OpenStack.Provider.Tests.Networking;

public sealed class NetworkTests : CannedNeutron
{
    private const string Token = "openstack:networking/network:Network";
    private const string Networks = "/network/v2.0/networks";

    private static readonly PropertyMap Vlan = Inputs(
        ("name", "data"),
        ("segments", List(Map(("networkType", "vlan"), ("physicalNetwork", "physnet1")))));

    [Fact]
    public async Task Create_OneSegment_IsWrittenIntoTheNetworkByASingleRequest()
    {
        Service.On($"POST {Networks}", Answers(201, "network", Network()));
        var network = Plugin.Resource(Token);

        await network.UpAsync(Vlan);

        Assert.Equal([$"POST {Networks}"], Service.Calls);
        Assert.True(JsonNode.DeepEquals(
            Json("""{"network": {"name": "data", "provider:network_type": "vlan", "provider:physical_network": "physnet1"}}"""),
            Sent("POST")));
        Assert.Equal(101, ((PropertyValue.NumberValue)((PropertyValue.MapValue)((PropertyValue.ListValue)network.State["segments"]).Items[0])
            .Properties["segmentationId"]).Value);
        AssertNoChanges(await network.DiffAsync(Vlan));
    }

    [Fact]
    public async Task Create_SeveralSegments_AreAList()
    {
        Service.On($"POST {Networks}", Answers(201, "network", Network()));

        await Plugin.Resource(Token).UpAsync(Inputs(
            ("name", "data"),
            ("segments", List(Map(("networkType", "vlan"), ("segmentationId", 7)), Map(("networkType", "vxlan"))))));

        Assert.True(JsonNode.DeepEquals(
            Json("""
                {"network": {"name": "data", "segments": [
                  {"provider:network_type": "vlan", "provider:segmentation_id": 7}, {"provider:network_type": "vxlan"}]}}
                """),
            Sent("POST")));
    }

    [Fact]
    public async Task Create_ValueSpecs_AreAddedToTheRequest()
    {
        Service.On($"POST {Networks}", Answers(201, "network", Network()));
        var network = Plugin.Resource(Token);
        var inputs = Inputs(("name", "data"), ("valueSpecs", Map(("vlan_qinq", "true"), ("extra", """{"a": 1}"""))));

        await network.UpAsync(inputs);

        Assert.True(JsonNode.DeepEquals(
            Json("""{"network": {"name": "data", "vlan_qinq": "true", "extra": {"a": 1}}}"""), Sent("POST")));
        AssertNoChanges(await network.DiffAsync(inputs));
    }

    [Fact]
    public async Task Create_LostAnswer_TakesTheNetworkThatWasCreated()
    {
        var created = Network(("created_at", Answer.Moment(Service.Clock.GetUtcNow())));
        Service
            .On($"POST {Networks}", Answer.Lost())
            .On($"GET {Networks}", Answers(200, "networks", new JsonArray(created)));
        var network = Plugin.Resource(Token);

        await network.UpAsync(Vlan);

        Assert.Equal("n-1", network.Id);
        Assert.Equal([$"POST {Networks}", $"GET {Networks}?name=data"], Service.Calls);
    }

    [Fact]
    public async Task Create_TagsFail_TheNetworkIsKeptAndTheNextRunAddsThem()
    {
        Service
            .On($"POST {Networks}", Answers(201, "network", Network()))
            .On($"GET {Networks}/n-1", Answers(200, "network", Network()))
            .On($"PUT {Networks}/n-1/tags", Answer.NeutronError(400, "BadRequest", "no"), Answer.Json(200, """{"tags": ["blue"]}"""));
        var network = Plugin.Resource(Token);
        var inputs = Inputs(("name", "data"), ("tags", List("blue")));

        await Assert.ThrowsAsync<RpcException>(() => network.UpAsync(inputs));
        Assert.Equal("n-1", network.Id);
        Assert.Contains("network data: setting its tags failed", network.InitErrors[0], StringComparison.Ordinal);

        await network.UpAsync(inputs);
        Assert.Equal(List("blue"), network.State["tags"]);
        AssertNoChanges(await network.DiffAsync(inputs));
    }

    [Fact]
    public async Task Update_Tags_KeepsThoseOfOthers()
    {
        Service
            .On($"POST {Networks}", Answers(201, "network", Network()))
            .On($"PUT {Networks}/n-1/tags", Answer.Json(200, """{"tags": ["blue"]}"""), Answer.Json(200, """{"tags": ["foreign", "red"]}"""))
            .On($"GET {Networks}/n-1", Answers(200, "network", Network(("tags", Json("""["foreign", "blue"]""")))));
        var network = Plugin.Resource(Token);
        await network.UpAsync(Inputs(("name", "data"), ("tags", List("blue"))));

        await network.RefreshAsync();
        AssertNoChanges(await network.DiffAsync(Inputs(("name", "data"), ("tags", List("blue")))));
        Assert.Equal(List("blue", "foreign"), network.State["allTags"]);

        await network.UpAsync(Inputs(("name", "data"), ("tags", List("red"))));
        Assert.True(JsonNode.DeepEquals(Json("""{"tags": ["foreign", "red"]}"""), Sent("PUT")));
    }

    [Fact]
    public async Task Update_SendsNothingButWhatDiffers()
    {
        Service
            .On($"POST {Networks}", Answers(201, "network", Network()))
            .On($"PUT {Networks}/n-1", Answers(200, "network", Network(("mtu", 9000))));
        var network = Plugin.Resource(Token);
        await network.UpAsync(Vlan);

        await network.UpAsync(Vlan.With("mtu", 9000));

        Assert.True(JsonNode.DeepEquals(Json("""{"network": {"mtu": 9000}}"""), Sent("PUT")));
        Assert.Equal(2, Service.Calls.Count);
    }

    [Fact]
    public async Task Diff_OtherPhysicalNetwork_Replaces_OtherVlan_DoesNot()
    {
        Service.On($"POST {Networks}", Answers(201, "network", Network()));
        var network = Plugin.Resource(Token);
        await network.UpAsync(Vlan);

        var moved = await network.DiffAsync(Vlan.With("segments", List(Map(("physicalNetwork", "physnet2")))));
        var renumbered = await network.DiffAsync(Vlan.With(
            "segments", List(Map(("networkType", "vlan"), ("physicalNetwork", "physnet1"), ("segmentationId", 102)))));

        Assert.Equal(["segments"], moved.Replaces);
        Assert.Empty(renumbered.Replaces);
        Assert.Equal(["segments"], renumbered.Diffs);
    }

    [Fact]
    public async Task Refresh_ByOneWhoSeesNoSegments_IsNoDifference()
    {
        var hidden = Network();
        hidden.Remove("provider:network_type");
        hidden.Remove("provider:physical_network");
        hidden.Remove("provider:segmentation_id");
        Service
            .On($"POST {Networks}", Answers(201, "network", Network()))
            .On($"GET {Networks}/n-1", Answers(200, "network", hidden));
        var network = Plugin.Resource(Token);
        await network.UpAsync(Vlan);

        await network.RefreshAsync();

        AssertNoChanges(await network.DiffAsync(Vlan));
    }

    [Fact]
    public async Task Import_TakesWhatIsThere_WithoutADifference()
    {
        Service.On($"GET {Networks}/n-1", Answers(200, "network", Network(("tags", Json("""["blue"]""")))));
        var network = Plugin.Resource(Token);

        Assert.True(await network.ImportAsync("n-1"));

        AssertNoChanges(await network.DiffAsync(Vlan.With("tags", List("blue"))));
    }

    [Fact]
    public async Task Refresh_DeletedBehindOurBack_IsGone()
    {
        Service
            .On($"POST {Networks}", Answers(201, "network", Network()))
            .On($"GET {Networks}/n-1", Answer.NeutronError(404, "NetworkNotFound", "Network n-1 could not be found."));
        var network = Plugin.Resource(Token);
        await network.UpAsync(Vlan);

        Assert.False(await network.RefreshAsync());
    }

    [Fact]
    public async Task Delete_StillInUse_IsRepeatedUntilItIsNot()
    {
        Service
            .On($"POST {Networks}", Answers(201, "network", Network()))
            .On($"DELETE {Networks}/n-1", Answer.NeutronError(409, "NetworkInUse", "in use"), Answer.Nothing(204));
        var network = Plugin.Resource(Token);
        await network.UpAsync(Vlan);

        await network.DestroyAsync();

        Assert.Equal(2, Service.Calls.Count(call => call.StartsWith("DELETE", StringComparison.Ordinal)));
    }
}
