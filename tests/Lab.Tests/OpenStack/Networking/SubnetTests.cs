using Pulumi.Protocol.Properties;
using static Pulumi.Sriov.Lab.Tests.Machines.Values;

namespace Pulumi.Sriov.Lab.Tests.OpenStack.Networking;

public sealed class SubnetTests(SriovCloud site) : NetworkingTests(site, "user")
{
    [Fact]
    public async Task Ipv4_LivesThroughEveryChange()
    {
        var network = await NetworkAsync();

        await AssertLifeAsync(
            Types.Subnet,
            Inputs(("name", Unique("subnet")), ("networkId", network.Id!), ("cidr", "10.90.0.0/24"), ("tags", List("blue"))),
            Inputs(("name", Unique("renamed")), ("description", "addresses")),
            Inputs(("enableDhcp", false)),
            Inputs(("dnsNameservers", List("192.0.2.53", "192.0.2.54"))),
            Inputs(("dnsNameservers", List("192.0.2.54", "192.0.2.53"))),
            Inputs(("dnsNameservers", List())),
            Inputs(("allocationPools", List(Range(50, 60), Range(20, 30)))),
            Inputs(("gatewayIp", "10.90.0.254")),
            Inputs(("serviceTypes", List("compute:nova"))),
            Inputs(("tags", List("red"))));
    }

    [Fact]
    public async Task Gateway_IsLeftOutAndComesBack()
    {
        var network = await NetworkAsync();
        var inputs = Inputs(("name", Unique("subnet")), ("networkId", network.Id!), ("cidr", "10.91.0.0/24"));
        var subnet = Resource(Types.Subnet);

        await subnet.UpAsync(inputs.With("noGateway", true));
        await AssertSettledAsync(subnet, inputs.With("noGateway", true));
        Assert.Equal("", subnet.State["gatewayIp"]);

        await subnet.UpAsync(inputs);
        await AssertSettledAsync(subnet, inputs);
        Assert.Equal("10.91.0.1", subnet.State["gatewayIp"]);

        await Cloud.OpenStackAsync("operator", "subnet", "set", "--gateway", "none", subnet.Id!);
        await AssertRepairedAsync(subnet, inputs, "noGateway");
        Assert.Equal("10.91.0.1", subnet.State["gatewayIp"]);
    }

    [Fact]
    public async Task Ipv6_InAnySpelling_HasNoChanges()
    {
        var network = await NetworkAsync();

        await AssertLifeAsync(
            Types.Subnet,
            Inputs(
                ("name", Unique("subnet")), ("networkId", network.Id!), ("cidr", "2001:DB8:90::/64"), ("ipVersion", 6),
                ("ipv6AddressMode", "slaac"), ("ipv6RaMode", "slaac"), ("gatewayIp", "2001:db8:90:0::1")),
            Inputs(("dnsNameservers", List("2001:DB8::53"))));
    }

    [Fact]
    public async Task Ipv6_GatewayComesBackAsNeutronChoseIt()
    {
        var network = await NetworkAsync();
        var inputs = Inputs(("name", Unique("subnet")), ("networkId", network.Id!), ("cidr", "2001:db8:91::/64"), ("ipVersion", 6));
        var subnet = Resource(Types.Subnet);
        await subnet.UpAsync(inputs);
        var chosen = subnet.State["gatewayIp"];

        await subnet.UpAsync(inputs.With("noGateway", true));
        await subnet.UpAsync(inputs);

        Assert.Equal(chosen, subnet.State["gatewayIp"]);
        await AssertSettledAsync(subnet, inputs);
    }

    [Fact]
    public async Task OfASingleAddress_HasNoChanges()
    {
        var network = await NetworkAsync();

        await AssertLifeAsync(
            Types.Subnet, Inputs(("name", Unique("subnet")), ("networkId", network.Id!), ("cidr", "10.92.0.7/32"), ("enableDhcp", false)));
    }

    [Fact]
    public async Task OfAPool_LivesAndIsReplacedByAnotherSize()
    {
        var network = await NetworkAsync();
        var pool = await MadeAsync(Types.SubnetPool, ("name", Unique("pool")), ("prefixes", List("10.93.0.0/16")));
        var inputs = Inputs(("name", Unique("subnet")), ("networkId", network.Id!), ("subnetpoolId", pool.Id!), ("prefixLength", 26));
        var subnet = await AssertLifeAsync(Types.Subnet, inputs, Inputs(("description", "a piece")));

        Assert.Equal(["prefixLength"], (await subnet.DiffAsync(inputs.With("prefixLength", 27))).Replaces);
    }

    [Fact]
    public async Task Delete_WhileAPortGoesAway_WaitsForIt()
    {
        var network = await NetworkAsync();
        var subnet = await SubnetAsync(network, "10.94.0.0/24");
        var port = await MadeAsync(Types.Port, ("networkId", network.Id!), ("fixedIps", List(Map(("subnetId", subnet.Id!)))));

        var deletion = subnet.DestroyAsync();
        await Machines.Eventually.HoldsAsync(
            () => Plugin.Engine.StatusLines.Any(line => line.Contains("still in use", StringComparison.Ordinal)), "the subnet is found in use");
        await port.DestroyAsync();

        await deletion;
        Assert.Null(subnet.Id);
    }

    [Fact]
    public async Task ChangedByOthers_IsChangedBack()
    {
        var network = await NetworkAsync();
        var subnet = Resource(Types.Subnet);
        var inputs = Inputs(
            ("name", Unique("subnet")), ("networkId", network.Id!), ("cidr", "10.95.0.0/24"), ("dnsNameservers", List("192.0.2.53")));
        await subnet.UpAsync(inputs);
        await Cloud.OpenStackAsync(
            "operator", "subnet", "set", "--dns-nameserver", "192.0.2.99", "--no-dhcp", "--description", "theirs", subnet.Id!);

        await AssertRepairedAsync(subnet, inputs, "description", "dnsNameservers", "enableDhcp");
        await AssertGoneAsync(subnet, "subnet");
    }

    private static PropertyValue Range(int first, int last) => Map(("start", $"10.90.0.{first}"), ("end", $"10.90.0.{last}"));
}
