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
    public async Task FullConfiguration_OfAFreshHost_LooksOnceAndElseOnlyWorks()
    {
        await using var provider = await ProviderHarness.StartAsync(Catalog.Of, [_machine]);

        await UpAsync(provider);

        // Whatever may come at the same time goes together: the boot loader for kernel arguments and IOMMU, all adapters with
        // their VFs and settings, all files with the restart of what reads them.
        const int Look = 1;
        const int Work = 3;
        // On a busy machine one may come too late for the others, and goes by itself.
        const int Late = 2;
        Assert.InRange(RoundTrips(provider), Look + Work, Look + Work + Late);
    }

    [Fact]
    public async Task FullConfiguration_WhereTheIommuIsOn_LooksOnceAndWorksTwice()
    {
        await using var provider = await ProviderHarness.StartAsync(Catalog.Of, [_machine]);

        // Nothing waits for the boot loader: it goes along with the adapters.
        var wanted = Wanted.Where(resource => resource.Token != "sriov:host:Iommu").ToArray();
        await UpAsync(provider, wanted, [0..3, 3..5]);

        const int Look = 1;
        const int Work = 2;
        const int Late = 3;
        Assert.InRange(RoundTrips(provider), Look + Work, Look + Work + Late);
        Assert.Equal(
            [true, true],
            new[] { "run /usr/sbin/update-grub", "run ip link set dev enp1s0 mtu 9000" }.Select(
                operation => provider.Connections.Any(connection => connection.Host.Operations.Contains(operation))));
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

    private static Task<IReadOnlyList<DrivenResource>> UpAsync(ProviderHarness provider) => UpAsync(provider, Wanted, [0..2, 2..4, 4..6]);

    /// <param name="provider">The provider.</param>
    /// <param name="all">What is wanted.</param>
    /// <param name="steps">What of it comes at the same time.</param>
    private static async Task<IReadOnlyList<DrivenResource>> UpAsync(
        ProviderHarness provider, (string Token, PropertyMap Inputs)[] all, Range[] steps)
    {
        var resources = all.Select((wanted, number) => provider.Resource(wanted.Token, $"it-{number}")).ToList();
        foreach (var step in steps)
        {
            await Task.WhenAll(resources.Take(step).Zip(all.Take(step), (resource, wanted) => resource.UpAsync(wanted.Inputs)));
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
