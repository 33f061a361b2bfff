using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Pci;
using Pulumi.Sriov.Provider.VirtualFunctions;

namespace Pulumi.Sriov.Provider.Tests.VirtualFunctions;

public sealed class PhysicalFunctionResolverTests
{
    private static readonly PhysicalFunction[] Ports = [HostModel.Port(), HostModel.Port(name: "enp2s0", bus: 2)];

    private static string Resolve(DeviceSelector device) =>
        PhysicalFunctionResolver.Resolve(device, HostModel.Host(Ports)).Address.ToString();

    [Fact]
    public void Resolve_EachWayOfNaming_FindsTheSameDevice()
    {
        Assert.Equal("0000:02:00.0", Resolve(new DeviceSelector { Name = "enp2s0" }));
        Assert.Equal("0000:02:00.0", Resolve(new DeviceSelector { PciAddress = "02:00.0" }));
        Assert.Equal("0000:02:00.0", Resolve(new DeviceSelector { Mac = "52:54:00:00:02:00" }));
        Assert.Equal(
            "0000:01:00.0",
            PhysicalFunctionResolver.Resolve(new DeviceSelector { VendorId = "8086", ProductId = "10C9" }, HostModel.Host(Ports[0]))
                .Address.ToString());
    }

    [Theory]
    [InlineData("ens7f0", "ens7f0np0", "p0")]
    [InlineData("ens7f0np0", "ens7f0", null)]
    public void Resolve_NameBeforeUdevAppendedThePort_FindsTheSameDevice(string declared, string now, string? port)
    {
        var renamed = Ports[0] with { Device = Ports[0].Device with { Link = Ports[0].Link! with { Name = now, PortName = port } } };

        Assert.Equal(
            renamed.Address,
            PhysicalFunctionResolver.Resolve(new DeviceSelector { Name = declared }, HostModel.Host(renamed, Ports[1])).Address);
    }

    [Fact]
    public void Resolve_SeveralMatch_ListsTheCandidates()
    {
        var failure = Assert.Throws<ProviderException>(() => Resolve(new DeviceSelector { VendorId = "8086", ProductId = "10c9" }));
        Assert.Equal((FailureKind.Invalid, "compute-1"), (failure.Kind, failure.Host));
        Assert.Contains("0000:01:00.0 (enp1s0, 8086:10c9, igb, 7 VFs), 0000:02:00.0 (enp2s0", failure.Message, StringComparison.Ordinal);
        Assert.Contains("pciAddress", failure.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Resolve_NoSuchDevice_ListsThoseThatThereAre()
    {
        var failure = Assert.Throws<ProviderException>(() => Resolve(new DeviceSelector { Name = "ens7f0" }));
        Assert.Equal((FailureKind.Invalid, "compute-1"), (failure.Kind, failure.Host));
        Assert.Contains("name ens7f0", failure.Operation, StringComparison.Ordinal);
        Assert.Contains("0000:01:00.0 (enp1s0", failure.Remedy, StringComparison.Ordinal);
        Assert.Contains("0000:02:00.0 (enp2s0", failure.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Resolve_DeviceWithoutCapability_SaysSo()
    {
        var plain = new PciDevice(new PciAddress(0, 3, 0, 0), "1af4", "1041", "020000");
        var host = HostModel.Host(Ports[0]) with { Pci = new PciObservation([plain, Ports[0].Device], [Ports[0]]) };
        var failure = Assert.Throws<ProviderException>(
            () => PhysicalFunctionResolver.Resolve(new DeviceSelector { PciAddress = "0000:03:00.0" }, host));
        Assert.Equal(FailureKind.Unsupported, failure.Kind);
        Assert.Contains("no SR-IOV capability", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Resolve_HostWithoutAny_PointsToTheFirmware() => Assert.Contains(
        "firmware",
        Assert.Throws<ProviderException>(() => PhysicalFunctionResolver.Resolve(HostModel.Nothing.Device, HostModel.Host())).Remedy,
        StringComparison.Ordinal);
}
