using Pulumi.Protocol.Properties;
using Pulumi.Sriov;
using Pulumi.OpenStack.Networking;
using Pulumi.Tests.Engine;
using static Sdk.Tests.Components.Site;

namespace Sdk.Tests.Components;

public sealed class SriovNetworkTests
{
    private const string NetworkType = "openstack:networking/network:Network";
    private const string SubnetType = "openstack:networking/subnet:Subnet";
    private const string PoolType = "openstack:networking/subnetPool:SubnetPool";

    [Fact]
    public async Task WithoutAVlan_ItIsFlat()
    {
        await using var engine = new RecordingEngine();

        await engine.SucceedAsync(() => _ = new SriovNetwork("n", new SriovNetworkArgs { PhysicalNetwork = "physnet1" }));

        Assert.Equal(
            List(Map(("networkType", "flat"), ("physicalNetwork", "physnet1"))), Inputs(engine, NetworkType).Get("segments"));
        Assert.DoesNotContain(engine.Registrations, request => request.Type == SubnetType);
    }

    [Fact]
    public async Task WithAVlan_ItIsOnThatVlan()
    {
        await using var engine = new RecordingEngine();

        await engine.SucceedAsync(() => _ = new SriovNetwork("n", new SriovNetworkArgs { PhysicalNetwork = "physnet1", VlanId = 123 }));

        Assert.Equal(
            List(Map(("networkType", "vlan"), ("physicalNetwork", "physnet1"), ("segmentationId", 123))),
            Inputs(engine, NetworkType).Get("segments"));
    }

    [Fact]
    public async Task Cidr_MakesASubnet_WithoutGatewayAndDhcp()
    {
        await using var engine = new RecordingEngine();

        await engine.SucceedAsync(() => _ = new SriovNetwork("n", new SriovNetworkArgs
        {
            PhysicalNetwork = "physnet1",
            Cidr = "192.0.2.0/24",
        }));

        Assert.Equal(
            PropertyMap.Of(("cidr", "192.0.2.0/24"), ("enableDhcp", false), ("networkId", "id-n"), ("noGateway", true)),
            Inputs(engine, SubnetType));
    }

    [Fact]
    public async Task SubnetPool_IsWhatTheSubnetIsTakenFrom()
    {
        await using var engine = new RecordingEngine();

        await engine.SucceedAsync(() => _ = new SriovNetwork("n", new SriovNetworkArgs
        {
            PhysicalNetwork = "physnet1",
            SubnetPool = new SubnetPoolSettings { Prefixes = { "198.51.100.0/24" }, DefaultPrefixLength = 26 },
            PrefixLength = 27,
            GatewayIp = "198.51.100.1",
        }));

        Assert.Equal(
            PropertyMap.Of(("defaultPrefixlen", 26), ("prefixes", List("198.51.100.0/24"))), Inputs(engine, PoolType));
        Assert.Equal(
            PropertyMap.Of(
                ("enableDhcp", false),
                ("gatewayIp", "198.51.100.1"),
                ("networkId", "id-n"),
                ("prefixLength", 27),
                ("subnetpoolId", "id-n")),
            Inputs(engine, SubnetType));
    }

    [Fact]
    public async Task AddressesInTwoWays_AreRefused()
    {
        await using var engine = new RecordingEngine();

        Assert.NotEqual(0, await engine.RunAsync(() => _ = new SriovNetwork("n", new SriovNetworkArgs
        {
            PhysicalNetwork = "physnet1",
            Cidr = "192.0.2.0/24",
            SubnetPoolId = "p",
        })));

        Assert.Contains(engine.Messages, message => message.Message.Contains("network n: give one of", StringComparison.Ordinal));
        Assert.DoesNotContain(engine.Registrations, request => request.Custom);
    }

    [Fact]
    public async Task Network_WaitsForTheMechanismDriver_AndNotForAnyHost()
    {
        await using var engine = new RecordingEngine();
        engine.FindVirtualFunctions("c-enp2s0");

        await engine.SucceedAsync(() => _ = new SriovNetwork("n", new SriovNetworkArgs
        {
            PhysicalNetwork = "physnet1",
            Controllers = { Controller("k", ComputeHost("c")) },
        }));

        var network = engine.Registrations.Single(request => request.Type == NetworkType);
        Assert.Equal([RecordingEngine.UrnOf("sriov:neutron:MechanismDriver", "k-driver")], network.Dependencies);
    }

    [Fact]
    public async Task Port_OnTheNetwork_WaitsForTheSubnet_OrItWouldHaveNoAddress()
    {
        await using var engine = new RecordingEngine();

        await engine.SucceedAsync(() =>
        {
            var network = new SriovNetwork("n", new SriovNetworkArgs { PhysicalNetwork = "physnet1", Cidr = "192.0.2.0/24" });
            _ = new Port("p", new PortArgs { NetworkId = network.NetworkId });
        });

        Assert.Equal(
            [RecordingEngine.UrnOf(NetworkType, "n"), RecordingEngine.UrnOf(SubnetType, "n")],
            engine.Registration("p").Dependencies.Order());
        Assert.Equal("id-n", engine.Inputs("p").Get("networkId"));
    }

    private static PropertyMap Inputs(RecordingEngine engine, string type) => PropertyCodec.Decode(
        engine.Registrations.Single(request => request.Type == type).Object, PropertyCodecOptions.KeepAll);
}
