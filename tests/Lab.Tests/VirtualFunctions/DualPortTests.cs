using Pulumi.Protocol.Properties;
using Pulumi.Sriov.Lab.Tests.Machines;

namespace Pulumi.Sriov.Lab.Tests.VirtualFunctions;

/// <summary>Two ports of one card, whose VFs interleave on the bus.</summary>
public sealed class DualPortTests() : VirtualFunctionsTests(HostShape.DualPort)
{
    [Fact]
    public async Task Up_BothPorts_EachHasItsOwnIsolatedFunctions()
    {
        var second = Provider.Resource("sriov:host:VirtualFunctions", "second");

        await Task.WhenAll(
            Functions.UpAsync(On("0000:01:00.0").With("count", 2)), second.UpAsync(On("0000:01:00.1").With("count", 3)));

        Assert.Equal(5, await CountOnBusAsync());
        Assert.Equal(await FunctionsOfAsync("0000:01:00.0"), AddressesOf(Functions.State));
        Assert.Equal(await FunctionsOfAsync("0000:01:00.1"), AddressesOf(second.State));
    }

    private static IEnumerable<PropertyValue> AddressesOf(PropertyMap state) =>
        state["functions"].Objects().Select(function => function["pciAddress"]);

    private PropertyMap On(string address) => Inputs(0, ("requireIsolation", true)).With("device", Values.Map(("pciAddress", address)));

    private async Task<PropertyValue[]> FunctionsOfAsync(string address) =>
    [
        .. (await Host.RunAsync($"for vf in /sys/bus/pci/devices/{address}/virtfn*; do basename $(readlink $vf); done"))
            .Split('\n').Select(function => (PropertyValue)function),
    ];
}
