using System.Collections.Immutable;
using Pulumi.Plugin.Testing;
using Pulumi.Protocol.Properties;
using Pulumi.Sriov.Provider.Simulation;
using Pulumi.Sriov.Provider.Simulation.FileSystem;
using Pulumi.Sriov.Provider.Tests.Rpc;
using static Pulumi.Protocol.Properties.PropertyValue;

namespace Pulumi.Sriov.Provider.Tests.Simulation;

/// <summary>
/// The whole life of a compute host on every distribution: IOMMU on, reboot, virtual functions, nova and neutron, another
/// reboot, and back again to the byte.
/// </summary>
public sealed class HostLifeTests
{
    public static TheoryData<string, string> Lives
    {
        get
        {
            var lives = new TheoryData<string, string>();
            foreach (var host in RecordedHosts.All)
            {
                lives.Add(host, "systemd");
                lives.Add(host, "rcLocal");
            }

            return lives;
        }
    }

    [Theory]
    [MemberData(nameof(Lives))]
    public async Task Life_FromTheIommuToDestroy_LeavesEveryFileAsItWas(string host, string persistence)
    {
        var machine = RecordedHosts.Of(host).WithKernelArguments("intel_iommu=off").Boot();
        var before = Files(machine);

        var resources = await UpAsync(machine, persistence);
        Assert.Equal("4", machine.Vfs());
        Assert.Contains("intel_iommu=on", machine.Files.ReadText("/proc/cmdline"), StringComparison.Ordinal);
        Assert.Contains("enp1s0", machine.Daemon("nova-compute").Configuration, StringComparison.Ordinal);
        Assert.Contains("physnet1:enp1s0", machine.Daemon("neutron-sriov-agent").Configuration, StringComparison.Ordinal);

        machine.LosePower();
        Assert.Equal("4", machine.Vfs());
        Assert.Contains("intel_iommu=on", machine.Files.ReadText("/proc/cmdline"), StringComparison.Ordinal);
        Assert.False(await AnyChangeAsync(machine, persistence, resources));

        await DownAsync(machine, resources);
        Assert.Equal("0", machine.Vfs());
        Assert.Equal(before, Files(machine));
        machine.Reboot();
        Assert.Contains("intel_iommu=off", machine.Files.ReadText("/proc/cmdline"), StringComparison.Ordinal);
    }

    private static ImmutableArray<(string Token, PropertyMap Inputs)> Wanted(string host, string persistence) =>
    [
        ("sriov:host:Iommu", Inputs(host, ("passthrough", true), ("reboot", Map(("policy", "whenRequired"))))),
        ("sriov:host:VirtualFunctions",
            Inputs(host, ("device", Map(("name", "enp1s0"))), ("count", 4.0), ("linkUp", true), ("persistence", persistence))),
        ("sriov:nova:PciWhitelist",
            Inputs(host, ("devices", new ListValue([Map(("devname", "enp1s0"), ("physicalNetwork", "physnet1"))])))),
        ("sriov:neutron:SriovAgent", Inputs(host, ("physicalDeviceMappings", new ListValue(["physnet1:enp1s0"])))),
    ];

    private static async Task<ImmutableArray<DrivenResource>> UpAsync(SimulatedMachine machine, string persistence)
    {
        await using var provider = await ProviderHarness.StartAsync(Catalog.Of, [machine]);
        var resources = ImmutableArray.CreateBuilder<DrivenResource>();
        foreach (var (token, inputs) in Wanted(machine.Name, persistence))
        {
            var resource = provider.Resource(token);
            Assert.True(await resource.UpAsync(inputs));
            resources.Add(resource);
        }

        return resources.ToImmutable();
    }

    private static async Task<bool> AnyChangeAsync(
        SimulatedMachine machine, string persistence, ImmutableArray<DrivenResource> resources)
    {
        await using var provider = await ProviderHarness.StartAsync(Catalog.Of, [machine]);
        var changed = false;
        foreach (var (resource, wanted) in resources.Zip(Wanted(machine.Name, persistence)))
        {
            changed |= await resource.ResumedBy(provider.Client).UpAsync(wanted.Inputs);
        }

        return changed;
    }

    private static async Task DownAsync(SimulatedMachine machine, ImmutableArray<DrivenResource> resources)
    {
        await using var provider = await ProviderHarness.StartAsync(Catalog.Of, [machine]);
        foreach (var resource in resources.Reverse())
        {
            await resource.ResumedBy(provider.Client).DestroyAsync();
        }
    }

    private static PropertyMap Inputs(string host, params (string Name, PropertyValue Value)[] properties) =>
        PropertyMap.Of([("connection", Map(("host", host))), .. properties]);

    private static MapValue Map(params (string Name, PropertyValue Value)[] properties) => new(PropertyMap.Of(properties));

    /// <summary>What an installation keeps: /etc and /boot, with the permissions.</summary>
    private static SortedDictionary<string, string> Files(SimulatedMachine machine)
    {
        const int Deepest = 6;
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var glob in Enumerable.Range(1, Deepest).Select(depth => string.Concat(Enumerable.Repeat("/*", depth))))
        {
            foreach (var path in machine.Files.Match($"/etc{glob}").Concat(machine.Files.Match($"/boot{glob}")))
            {
                files[path] = machine.Files.FindEntry(path) switch
                {
                    RegularFile file => $"{file.Owner} {file.Mode:x} {machine.Files.ReadText(path)}",
                    SymbolicLink link => $"→ {link.Target}",
                    _ => "directory",
                };
            }
        }

        return files;
    }
}
