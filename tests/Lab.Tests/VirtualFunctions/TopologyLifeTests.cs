using Pulumi.Plugin.Testing;
using Pulumi.Protocol.Properties;
using Pulumi.Sriov.Lab.Tests.Machines;

namespace Pulumi.Sriov.Lab.Tests.VirtualFunctions;

/// <summary>
/// The life of the IOMMU and the VFs of both ports, on each way to put adapters on the bus: from an IOMMU that is off, over
/// three reboots, to a host as it was.
/// </summary>
/// <param name="topology">As lab/host/README.md names it.</param>
/// <param name="second">PCI address of the second port.</param>
public abstract class TopologyLifeTests(string topology, string second)
    : VirtualFunctionsTests(HostShape.IommuOff with { Topology = topology })
{
    private const int Count = 3;

    /// <summary>How many IOMMU groups the VFs of both ports are in.</summary>
    private protected abstract int Groups { get; }

    [Fact]
    public async Task Life_OverThreeReboots_IsTheSameEachTimeAndPutBackAtTheEnd()
    {
        var before = await ConfigurationAsync();
        var iommu = Provider.Resource("sriov:host:Iommu", "iommu");
        var ports = new Dictionary<string, DrivenResource>
        {
            [Address] = Functions,
            [second] = Provider.Resource("sriov:host:VirtualFunctions", "second"),
        };
        await iommu.UpAsync(IommuInputs());
        await Task.WhenAll(ports.Select(port => port.Value.UpAsync(InputsOf(port.Key))));
        await AssertThereAsync(iommu, ports);

        for (var reboot = 1; reboot <= 3; reboot++)
        {
            await Host.RebootAsync();
            var next = (await RestartProviderAsync()).Client;
            (iommu, ports) = (iommu.ResumedBy(next), ports.ToDictionary(port => port.Key, port => port.Value.ResumedBy(next)));
            await AssertThereAsync(iommu, ports);
        }

        foreach (var port in ports.Values)
        {
            await port.DestroyAsync();
        }

        await iommu.DestroyAsync();
        Assert.Equal(0, await CountOnBusAsync());
        Assert.Equal(before, await ConfigurationAsync());
    }

    private async Task AssertThereAsync(DrivenResource iommu, IReadOnlyDictionary<string, DrivenResource> ports)
    {
        Assert.Equal(2 * Count, await CountOnBusAsync());
        Assert.Equal(["vfio-pci"], (await OfAllFunctionsAsync("driver")).Distinct());
        Assert.Equal(Groups, (await OfAllFunctionsAsync("iommu_group")).Distinct().Count());
        await AssertNothingToDoAsync(iommu, IommuInputs());
        foreach (var (address, port) in ports)
        {
            await AssertNothingToDoAsync(port, InputsOf(address));
        }
    }

    /// <summary>The kernel's account: where a link of each VF of both ports leads.</summary>
    private async Task<string[]> OfAllFunctionsAsync(string link) => (await Host.RunAsync(
        $"for vf in /sys/bus/pci/devices/{Address}/virtfn* /sys/bus/pci/devices/{second}/virtfn*; do basename $(readlink $vf/{link}); done")).Split('\n');

    private Task<string> ConfigurationAsync() =>
        Host.RunAsync(@"cat /etc/default/grub; find /etc/pulumi-sriov /etc/systemd/system -name '*pulumi-sriov*' 2>/dev/null | sort");

    private PropertyMap IommuInputs() => PropertyMap.Of(
        ("connection", new PropertyValue.MapValue(Host.Connection)),
        ("passthrough", true),
        ("reboot", Values.Map(("policy", "whenRequired"))));

    private PropertyMap InputsOf(string address) => Inputs(
        Count,
        ("driver", "vfio-pci"),
        ("linkUp", true),
        ("virtualFunctions", Values.List(
            Values.Map(("index", 0), ("mac", address == Address ? "52:54:00:0a:0f:10" : "52:54:00:0a:0f:20"), ("vlan", 100), ("trust", true)))))
        .With("device", Values.Map(("pciAddress", address)));
}

/// <summary>Every VF alone in its group.</summary>
public sealed class GoodTopologyLifeTests() : TopologyLifeTests("good", "0000:02:00.0")
{
    private protected override int Groups => 6;
}

/// <summary>Two functions of one card, whose VFs interleave on the bus.</summary>
public sealed class DualPortTopologyLifeTests() : TopologyLifeTests("dual-port", "0000:01:00.1")
{
    private protected override int Groups => 6;
}

/// <summary>Each port in a group with its VFs.</summary>
public sealed class NoAcsTopologyLifeTests() : TopologyLifeTests("no-acs", "0000:02:00.0")
{
    private protected override int Groups => 2;
}

/// <summary>Everything in one group.</summary>
public sealed class BadTopologyLifeTests() : TopologyLifeTests("bad", "0000:02:00.0")
{
    private protected override int Groups => 1;
}
