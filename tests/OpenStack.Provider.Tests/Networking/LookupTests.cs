using System.Text.Json.Nodes;
using Pulumi.Protocol.Grpc;
using static OpenStack.Provider.Tests.Rpc.Values;

namespace OpenStack.Provider.Tests.Networking;

public sealed class LookupTests : CannedNeutron
{
    [Fact]
    public async Task Network_ByTheAddressesOfASubnet_IsTheOneThatHasIt()
    {
        Service
            .On("GET /network/v2.0/networks", Answers(200, "networks", new JsonArray(Network(), Network(("id", "n-2")))))
            .On("GET /network/v2.0/subnets", Answers(200, "subnets", new JsonArray(Subnet(("network_id", "n-2")))));

        var found = await Plugin.InvokeAsync(
            "openstack:networking/getNetwork:getNetwork", Inputs(("name", "data"), ("matchingSubnetCidr", "192.0.2.0/24")));

        Assert.Equal("n-2", found["id"]);
        Assert.Equal("true", found["adminStateUp"]);
        Assert.Equal(
            List(Map(("networkType", "vlan"), ("physicalNetwork", "physnet1"), ("segmentationId", 101))), found["segments"]);
    }

    [Fact]
    public async Task Several_AreAnErrorThatNamesThem()
    {
        Service.On("GET /network/v2.0/networks", Answers(200, "networks", new JsonArray(Network(), Network(("id", "n-2")))));

        var failure = await Assert.ThrowsAsync<RpcException>(() =>
            Plugin.InvokeAsync("openstack:networking/getNetwork:getNetwork", Inputs(("name", "data"))));

        Assert.Contains("2 of them match: n-1 (data), n-2 (data)", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task None_IsAnError()
    {
        Service.On("GET /network/v2.0/subnets", Answers(200, "subnets", new JsonArray()));

        var failure = await Assert.ThrowsAsync<RpcException>(() =>
            Plugin.InvokeAsync("openstack:networking/getSubnet:getSubnet", Inputs(("name", "data"))));

        Assert.Contains("no subnet matches", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Port_IsAskedForByAddress_AndChosenByItsGroups()
    {
        Service.On("GET /network/v2.0/ports", Answers(200, "ports", new JsonArray(
            Port(), Port(("id", "p-2"), ("security_groups", Json("""["g-1", "g-2"]"""))))));

        var found = await Plugin.InvokeAsync("openstack:networking/getPort:getPort", Inputs(
            ("fixedIp", "192.0.2.10"), ("tags", List("blue", "red")), ("securityGroupIds", List("g-2"))));

        Assert.Equal("p-2", found["id"]);
        Assert.Equal(["GET /network/v2.0/ports?fixed_ips=ip_address%3D192.0.2.10&tags=blue%2Cred"], Service.Calls);
    }
}
