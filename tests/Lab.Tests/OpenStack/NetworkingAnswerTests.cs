using Pulumi.Plugin.Testing;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Properties;
using static Pulumi.Sriov.Lab.Tests.Machines.Values;

namespace Pulumi.Sriov.Lab.Tests.OpenStack;

/// <summary>What neutron refuses, and in which words the user learns of it.</summary>
public sealed class NetworkingAnswerTests(SriovCloud site) : OpenStackTests(site, "operator")
{
    [Fact]
    public async Task Network_SecondFlatOneOnAPhysicalNetwork_IsRefused()
    {
        await MadeAsync(Types.Network, Segment("flat", "physnet1"));

        await AssertRefusedAsync(
            Types.Network, PropertyMap.Of(("name", "second"), Segment("flat", "physnet1")),
            StatusCode.Aborted, "physnet1", "is in use", "FlatNetworkInUse", "one flat network");
    }

    [Fact]
    public Task Network_UnknownPhysicalNetwork_IsRefused() => AssertRefusedAsync(
        Types.Network, PropertyMap.Of(("name", "astray"), Segment("flat", "physnet9")),
        StatusCode.InvalidArgument, "physical_network 'physnet9' unknown for flat provider network");

    [Fact]
    public async Task Network_VlanIsTaken_IsRefused()
    {
        await MadeAsync(Types.Network, Segment("vlan", "physnet1", 150));

        await AssertRefusedAsync(
            Types.Network, PropertyMap.Of(("name", "second"), Segment("vlan", "physnet1", 150)),
            StatusCode.Aborted, "The VLAN 150 on physical network physnet1 is in use", "VlanIdInUse", "another segmentation id");
    }

    [Fact]
    public Task Network_VlansThatThePhysicalNetworkHasNot_AreRefused() => AssertRefusedAsync(
        Types.Network, PropertyMap.Of(("name", "astray"), Segment("vlan", "physnet2", 100)),
        StatusCode.InvalidArgument, "physical_network 'physnet2' unknown for VLAN provider network");

    [Fact]
    public async Task Subnet_OverlapsAnother_IsRefused()
    {
        var network = await NetworkAsync();
        await SubnetAsync(network, "10.20.0.0/24");

        await AssertRefusedAsync(
            Types.Subnet, PropertyMap.Of(("name", "second"), ("networkId", network.Id!), ("cidr", "10.20.0.128/25")),
            StatusCode.InvalidArgument, "10.20.0.128/25", "overlaps with another subnet");
    }

    [Fact]
    public async Task Subnet_PoolIsExhausted_IsRefused()
    {
        var network = await NetworkAsync();
        var pool = await PoolAsync();
        await MadeAsync(Types.Subnet, ("networkId", network.Id!), ("subnetpoolId", pool.Id!), ("prefixLength", 24));

        await AssertRefusedAsync(
            Types.Subnet,
            PropertyMap.Of(("name", "second"), ("networkId", network.Id!), ("subnetpoolId", pool.Id!), ("prefixLength", 24)),
            StatusCode.Aborted, "SubnetAllocationError", "add a prefix to the pool");
    }

    [Fact]
    public async Task SubnetPool_InUse_IsNotDeletedAndSaysWhy()
    {
        var network = await NetworkAsync();
        var pool = await PoolAsync();
        await MadeAsync(Types.Subnet, ("networkId", network.Id!), ("subnetpoolId", pool.Id!), ("prefixLength", 24));

        await AssertNotDeletedAsync(pool, "SubnetPoolDeleteError", "Delete the subnets");
    }

    [Fact]
    public async Task NetworkAndSubnet_WithAPort_AreNotDeletedAndSayWhy()
    {
        var network = await NetworkAsync();
        var subnet = await SubnetAsync(network, "10.21.0.0/24");
        await MadeAsync(Types.Port, ("networkId", network.Id!));

        await AssertNotDeletedAsync(subnet, "One or more ports have an IP allocation from this subnet", "SubnetInUse", "ports first");
        await AssertNotDeletedAsync(network, "one or more ports still in use on the network", "NetworkInUse", "ports first");
    }

    [Fact]
    public async Task Network_UsedByWhatIsDeletedMeanwhile_IsDeletedOnceItIsFree()
    {
        var network = await NetworkAsync();
        await SubnetAsync(network, "10.22.0.0/24");
        var port = await MadeAsync(Types.Port, ("networkId", network.Id!));

        var deletion = network.DestroyAsync();
        await Machines.Eventually.HoldsAsync(
            () => Plugin.Engine.StatusLines.Any(line => line.Contains("still in use", StringComparison.Ordinal)), "it is in use");
        await port.DestroyAsync();
        await deletion;

        Assert.Null(network.Id);
    }

    [Fact]
    public async Task Port_AddressIsTaken_IsRefused()
    {
        var network = await NetworkAsync();
        var subnet = await SubnetAsync(network, "10.23.0.0/24");
        (string, PropertyValue) address = ("fixedIps", List(Map(("subnetId", subnet.Id!), ("ipAddress", "10.23.0.5"))));
        await MadeAsync(Types.Port, ("networkId", network.Id!), address);

        await AssertRefusedAsync(
            Types.Port, PropertyMap.Of(("name", "second"), ("networkId", network.Id!), address),
            StatusCode.Aborted, "IP address 10.23.0.5 already allocated", "another address");
    }

    [Fact]
    public async Task Port_MacIsTaken_IsRefused()
    {
        var network = await NetworkAsync();
        await MadeAsync(Types.Port, ("networkId", network.Id!), ("macAddress", "fa:16:3e:00:47:11"));

        await AssertRefusedAsync(
            Types.Port, PropertyMap.Of(("name", "second"), ("networkId", network.Id!), ("macAddress", "fa:16:3e:00:47:11")),
            StatusCode.Aborted, "fa:16:3e:00:47:11 is in use", "MacAddressInUse");
    }

    [Fact]
    public async Task Port_AddressOfAnotherSubnet_IsRefused()
    {
        var network = await NetworkAsync();
        var subnet = await SubnetAsync(network, "10.24.0.0/24");

        await AssertRefusedAsync(
            Types.Port,
            PropertyMap.Of(
                ("name", "astray"),
                ("networkId", network.Id!),
                ("fixedIps", List(Map(("subnetId", subnet.Id!), ("ipAddress", "10.99.0.5"))))),
            StatusCode.InvalidArgument, "10.99.0.5 is not a valid IP for the specified subnet");
    }

    private static (string Name, PropertyValue Value) Segment(string type, string physicalNetwork, int? vlan = null)
    {
        (string, PropertyValue)[] members = [("networkType", type), ("physicalNetwork", physicalNetwork)];
        return ("segments", List(Map(vlan is { } id ? [.. members, ("segmentationId", id)] : members)));
    }

    private Task<DrivenResource> PoolAsync() =>
        MadeAsync(Types.SubnetPool, ("name", Unique("pool")), ("prefixes", List("10.77.0.0/24")));

    private static async Task AssertNotDeletedAsync(DrivenResource resource, params string[] words)
    {
        var name = ((PropertyValue.StringValue)resource.State["name"]).Value;
        var refusal = await Assert.ThrowsAsync<RpcException>(() => resource.DestroyAsync(timeout: 15));

        AssertExplained(refusal, StatusCode.FailedPrecondition, [name, .. words]);
    }
}
