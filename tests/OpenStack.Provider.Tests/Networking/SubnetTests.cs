using System.Text.Json.Nodes;
using Pulumi.Protocol.Properties;
using static OpenStack.Provider.Tests.Rpc.Values;

namespace OpenStack.Provider.Tests.Networking;

public sealed class SubnetTests : CannedNeutron
{
    private const string Token = "openstack:networking/subnet:Subnet";
    private const string Subnets = "/network/v2.0/subnets";

    private static readonly PropertyMap Plain = Inputs(("name", "data"), ("networkId", "n-1"), ("cidr", "192.0.2.0/24"));

    [Fact]
    public async Task Create_TakesOneCall_AndChangesNothingAfterwards()
    {
        Service.On($"POST {Subnets}", Answers(201, "subnet", Subnet()));
        var subnet = Plugin.Resource(Token);

        await subnet.UpAsync(Plain);

        Assert.True(JsonNode.DeepEquals(
            Json("""{"subnet": {"name": "data", "network_id": "n-1", "cidr": "192.0.2.0/24", "ip_version": 4, "enable_dhcp": true}}"""),
            Sent("POST")));
        Assert.Single(Service.Calls);
        Assert.Equal("192.0.2.1", subnet.State["gatewayIp"]);
        AssertNoChanges(await subnet.DiffAsync(Plain));
    }

    [Fact]
    public async Task Diff_PoolsInAnotherOrderAndSpelling_None()
    {
        Service.On($"POST {Subnets}", Answers(201, "subnet", Subnet(
            ("cidr", "2001:db8::/64"),
            ("ip_version", 6),
            ("gateway_ip", "2001:db8::1"),
            ("allocation_pools", Json("""[{"start": "2001:db8::80", "end": "2001:db8::90"}, {"start": "2001:db8::10", "end": "2001:db8::20"}]""")))));
        var subnet = Plugin.Resource(Token);
        var inputs = Inputs(
            ("name", "data"),
            ("networkId", "n-1"),
            ("cidr", "2001:DB8:0::/64"),
            ("ipVersion", 6),
            ("allocationPools", List(
                Map(("start", "2001:db8::0010"), ("end", "2001:db8::20")), Map(("start", "2001:db8::80"), ("end", "2001:db8::90")))));

        await subnet.UpAsync(inputs);

        AssertNoChanges(await subnet.DiffAsync(inputs));
    }

    [Fact]
    public async Task NoGateway_SendsNull_AndTakenBack_TheFirstAddress()
    {
        Service
            .On($"POST {Subnets}", Answers(201, "subnet", Subnet(
                ("gateway_ip", null), ("allocation_pools", Json("""[{"start": "192.0.2.1", "end": "192.0.2.254"}]""")))))
            .On($"PUT {Subnets}/s-1", Answers(200, "subnet", Subnet()));
        var subnet = Plugin.Resource(Token);
        var without = Plain.With("noGateway", true);
        await subnet.UpAsync(without);

        Assert.True(Sent("POST")["subnet"]!.AsObject().ContainsKey("gateway_ip"));
        Assert.Null(Sent("POST")["subnet"]!["gateway_ip"]);
        AssertNoChanges(await subnet.DiffAsync(without));

        await subnet.UpAsync(Plain);
        Assert.True(JsonNode.DeepEquals(
            Json("""{"subnet": {"gateway_ip": "192.0.2.1", "allocation_pools": [{"start": "192.0.2.2", "end": "192.0.2.254"}]}}"""),
            Sent("PUT")));
        AssertNoChanges(await subnet.DiffAsync(Plain));
    }

    [Fact]
    public async Task NoGateway_NeutronGivesAPieceOfAPoolOne_IsTakenAway()
    {
        Service
            .On($"POST {Subnets}", Answers(201, "subnet", Subnet(("subnetpool_id", "pool-1"))))
            .On($"PUT {Subnets}/s-1", Answers(200, "subnet", Subnet(("subnetpool_id", "pool-1"), ("gateway_ip", null))));
        var subnet = Plugin.Resource(Token);
        var wanted = Inputs(("name", "data"), ("networkId", "n-1"), ("subnetpoolId", "pool-1"), ("prefixLength", 24), ("noGateway", true));

        await subnet.UpAsync(wanted);

        Assert.True(JsonNode.DeepEquals(Json("""{"subnet": {"gateway_ip": null}}"""), Sent("PUT")));
        AssertNoChanges(await subnet.DiffAsync(wanted));
    }

    [Fact]
    public async Task Gateway_InTheMiddleOfAPool_SplitsIt()
    {
        Service
            .On($"POST {Subnets}", Answers(201, "subnet", Subnet()))
            .On($"PUT {Subnets}/s-1", Answers(200, "subnet", Subnet(("gateway_ip", "192.0.2.100"))));
        var subnet = Plugin.Resource(Token);
        await subnet.UpAsync(Plain);

        await subnet.UpAsync(Plain.With("gatewayIp", "192.0.2.100"));

        Assert.True(JsonNode.DeepEquals(
            Json("""
                {"subnet": {"gateway_ip": "192.0.2.100", "allocation_pools": [
                  {"start": "192.0.2.2", "end": "192.0.2.99"}, {"start": "192.0.2.101", "end": "192.0.2.254"}]}}
                """),
            Sent("PUT")));
    }

    [Fact]
    public async Task Refresh_GatewayTakenAwayByOthers_IsADifference()
    {
        Service
            .On($"POST {Subnets}", Answers(201, "subnet", Subnet()))
            .On($"GET {Subnets}/s-1", Answers(200, "subnet", Subnet(("gateway_ip", null))));
        var subnet = Plugin.Resource(Token);
        await subnet.UpAsync(Plain);

        await subnet.RefreshAsync();

        Assert.Equal(["noGateway"], (await subnet.DiffAsync(Plain)).Diffs);
    }

    [Fact]
    public async Task FromAPool_TheSizeIsSent_AndComparedWithWhatWasTaken()
    {
        Service.On($"POST {Subnets}", Answers(201, "subnet", Subnet(("subnetpool_id", "pool-1"), ("cidr", "192.0.2.64/26"))));
        var subnet = Plugin.Resource(Token);
        var inputs = Inputs(("name", "data"), ("networkId", "n-1"), ("subnetpoolId", "pool-1"), ("prefixLength", 26));

        await subnet.UpAsync(inputs);

        Assert.Equal(26, Sent("POST")["subnet"]!["prefixlen"]!.GetValue<int>());
        Assert.Equal("192.0.2.64/26", subnet.State["cidr"]);
        AssertNoChanges(await subnet.DiffAsync(inputs));
        Assert.Equal(["prefixLength"], (await subnet.DiffAsync(inputs.With("prefixLength", 27))).Replaces);
    }

    [Fact]
    public async Task Check_NeitherCidrNorPool_IsRefused()
    {
        var failures = await Plugin.Resource(Token).CheckFailuresAsync(Inputs(("networkId", "n-1"), ("prefixLength", 26)));

        Assert.Equal(["cidr", "prefixLength"], failures.Keys.Order());
    }
}
