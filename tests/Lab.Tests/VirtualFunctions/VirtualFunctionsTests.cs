using Pulumi.Plugin.Testing;
using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Properties;
using Pulumi.Sriov.Lab.Tests.Machines;

namespace Pulumi.Sriov.Lab.Tests.VirtualFunctions;

/// <summary>What the tests of <c>sriov:host:VirtualFunctions</c> share: the first port of the lab's machine.</summary>
public abstract class VirtualFunctionsTests : HostTests
{
    private protected const string Device = "enp1s0";
    private protected const string Address = "0000:01:00.0";
    private protected const string Sysfs = "/sys/bus/pci/devices/" + Address;

    private protected VirtualFunctionsTests(HostShape shape)
        : base(shape)
    {
    }

    private protected DrivenResource Functions => field ??= NewResource(Provider);

    private protected static DrivenResource NewResource(ServedProvider provider) => provider.Resource("sriov:host:VirtualFunctions");

    private protected static async Task AssertNothingToDoAsync(DrivenResource resource, PropertyMap inputs)
    {
        var diff = await resource.DiffAsync(inputs);
        Assert.True(
            diff.Changes == DiffResponse.Types.DiffChanges.DiffNone,
            "differs in " + string.Join(", ", diff.DetailedDiff.Select(detail => $"{detail.Key} ({detail.Value.Kind})")));
    }

    private protected PropertyMap Inputs(int count, params (string Name, PropertyValue Value)[] more) => PropertyMap.Of(
    [
        ("connection", new PropertyValue.MapValue(Host.Connection)),
        ("device", Values.Map(("name", Device))),
        ("count", count),
        .. more,
    ]);

    /// <summary>The kernel's account, in the order of the VF indexes.</summary>
    private protected async Task<string[]> DriversAsync() => (await Host.RunAsync(
        $"for vf in {Sysfs}/virtfn*; do basename $(readlink -f $vf/driver); done")).Split('\n');

    private protected async Task<int> CountAsync() => int.Parse(await Host.RunAsync($"cat {Sysfs}/sriov_numvfs"));

    /// <summary>How many VFs of igb the PCI bus shows.</summary>
    private protected async Task<int> CountOnBusAsync() => int.Parse(await Host.RunAsync("lspci -d 8086:10ca | grep -c 'Virtual Function' || true"));
}
