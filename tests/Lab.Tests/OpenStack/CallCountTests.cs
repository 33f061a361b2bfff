using Pulumi.Protocol.Properties;
using static Pulumi.Sriov.Lab.Tests.Machines.Values;

namespace Pulumi.Sriov.Lab.Tests.OpenStack;

/// <summary>
/// What a resource costs. The official provider makes 3 calls to create a network, a subnet or a port, 1 to refresh it and 2
/// to delete it; 4 to create a flavor with extra specs.
/// </summary>
public sealed class CallCountTests(SriovCloud site) : OpenStackTests(site, "operator")
{
    [Fact]
    public async Task NetworkSubnetAndPort_TakeACallForEachStep()
    {
        var network = Resource(Types.Network);
        var subnet = Resource(Types.Subnet);
        var port = Resource(Types.Port);

        Assert.Single(await Plugin.CallsOfAsync(() => network.UpAsync(PropertyMap.Of(("name", Unique("network"))))));
        Assert.Single(await Plugin.CallsOfAsync(() => subnet.UpAsync(
            PropertyMap.Of(("name", Unique("subnet")), ("networkId", network.Id!), ("cidr", "10.70.0.0/24")))));
        Assert.Single(await Plugin.CallsOfAsync(() => port.UpAsync(
            PropertyMap.Of(("name", Unique("port")), ("networkId", network.Id!), ("binding", Map(("vnicType", "direct")))))));

        foreach (var resource in new[] { port, subnet, network })
        {
            Assert.Single(await Plugin.CallsOfAsync(resource.RefreshAsync));
            Assert.Single(await Plugin.CallsOfAsync(() => resource.DestroyAsync()));
        }

        Assert.Equal(1, Plugin.Tokens);
    }

    [Fact]
    public async Task FlavorWithExtraSpecs_TakesTwoCalls()
    {
        var flavor = Resource(Types.Flavor);

        var calls = await Plugin.CallsOfAsync(() => flavor.UpAsync(PropertyMap.Of(
            ("name", Unique("flavor")), ("ram", 64), ("vcpus", 1), ("disk", 0),
            ("extraSpecs", Map(("hw:mem_page_size", "large"), ("hw:numa_nodes", "1"))))));

        Assert.Equal(2, calls.Count);
    }

    [Fact]
    public async Task Diff_AsksNothing()
    {
        var name = Unique("network");
        var network = await MadeAsync(Types.Network, ("name", name));

        Assert.Empty(await Plugin.CallsOfAsync(() => network.DiffAsync(PropertyMap.Of(("name", name)))));
    }

    [Fact]
    public async Task ManyAtOnce_LogInOnce()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => NetworkAsync()));

        Assert.Equal(1, Plugin.Tokens);
        Assert.Equal(8, Plugin.Calls.Count);
    }
}
