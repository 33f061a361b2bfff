using Pulumi.Plugin.Testing;
using Pulumi.Protocol.Properties;
using Pulumi.Sriov.Provider.Simulation;
using Pulumi.Sriov.Provider.Tests.Nova;
using Pulumi.Sriov.Provider.Tests.Rpc;
using static Pulumi.Protocol.Properties.PropertyValue;

namespace Pulumi.Sriov.Provider.Tests.Hosts;

/// <summary>What the configuration of a whole compute host costs on the wire, driven as an engine does.</summary>
public sealed class RoundTripTests : IAsyncLifetime
{
    private SimulatedMachine _machine = null!;

    public async Task InitializeAsync() =>
        _machine = await NovaMachine.BootAsync(["nova-compute", "neutron-sriov-agent"], "[DEFAULT]\ndebug = true\n");

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task FullConfiguration_OfAFreshHost_LooksTwiceAndElseOnlyWorks()
    {
        await using var provider = await ProviderHarness.StartAsync(Catalog.Of, [_machine]);

        await UpAsync(provider);

        // Work: the boot loader, two adapters with their VFs and settings, two files with the restart of both services. Looks:
        // one before anything is known of the host, one when its lock is held. An adapter that comes while the first one still
        // waits for its turn goes with it.
        const int Work = 1 + 2 + 1;
        Assert.InRange(RoundTrips(provider), Work + 2 - 1, Work + 2);
    }

    [Fact]
    public async Task FullConfiguration_OfAConfiguredHost_TakesOne()
    {
        var resources = await FirstUpAsync();
        await using var provider = await ProviderHarness.StartAsync(Catalog.Of, [_machine]);

        foreach (var (resource, wanted) in resources.Zip(Wanted))
        {
            Assert.False(await resource.ResumedBy(provider.Client).UpAsync(wanted.Inputs));
        }

        Assert.Equal(1, RoundTrips(provider));
    }

    private static (string Token, PropertyMap Inputs)[] Wanted =>
    [
        ("sriov:host:KernelArguments", Inputs(("arguments", new ListValue(["hugepages=16"])))),
        ("sriov:host:Iommu", Inputs(("passthrough", true))),
        ("sriov:host:VirtualFunctions", Card("enp1s0")),
        ("sriov:host:VirtualFunctions", Card("enp2s0")),
        ("sriov:nova:PciWhitelist", Inputs(("devices", new ListValue([Map(("devname", "enp1s0"), ("physicalNetwork", "physnet1"))])))),
        ("sriov:neutron:SriovAgent", Inputs(("physicalDeviceMappings", new ListValue(["physnet1:enp1s0"])))),
    ];

    private async Task<IReadOnlyList<DrivenResource>> FirstUpAsync()
    {
        await using var provider = await ProviderHarness.StartAsync(Catalog.Of, [_machine]);
        return await UpAsync(provider);
    }

    private static async Task<IReadOnlyList<DrivenResource>> UpAsync(ProviderHarness provider)
    {
        var resources = Wanted.Select((wanted, number) => provider.Resource(wanted.Token, $"it-{number}")).ToList();
        foreach (var step in new[] { 0..1, 1..2, 2..4, 4..6 })
        {
            await Task.WhenAll(resources.Take(step).Zip(Wanted.Take(step), (resource, wanted) => resource.UpAsync(wanted.Inputs)));
        }

        return resources;
    }

    private static int RoundTrips(ProviderHarness provider) => provider.Connections.Sum(connection => connection.Host.Traffic.RoundTrips);

    private static PropertyMap Card(string name) =>
        Inputs(("device", Map(("name", name))), ("count", 4.0), ("linkUp", true), ("mtu", 9000.0));

    private static PropertyMap Inputs(params (string Name, PropertyValue Value)[] properties) =>
        PropertyMap.Of([("connection", Map(("host", "compute-1"))), .. properties]);

    private static MapValue Map(params (string Name, PropertyValue Value)[] properties) => new(PropertyMap.Of(properties));
}
