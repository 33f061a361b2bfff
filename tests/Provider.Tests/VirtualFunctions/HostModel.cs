using Pulumi.Sriov.Provider.Framework;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.OsloConfig;
using Pulumi.Sriov.Provider.Pci;
using Pulumi.Sriov.Provider.Persistence;
using Pulumi.Sriov.Provider.Services;
using Pulumi.Sriov.Provider.Tests.Boot;
using Pulumi.Sriov.Provider.VirtualFunctions;

namespace Pulumi.Sriov.Provider.Tests.VirtualFunctions;

/// <summary>Observations of a host with one or two ports, made by hand for the pure parts.</summary>
internal static class HostModel
{
    public static readonly PciAddress PfAddress = new(0, 1, 0, 0);

    public static readonly VirtualFunctionsInputs Nothing = new()
    {
        Connection = new ConnectionInputs { Host = "compute-1" },
        Device = new DeviceSelector { Name = "enp1s0" },
        Persistence = PersistenceKind.None,
    };

    public static PhysicalFunction Port(int vfs = 0, string name = "enp1s0", int bus = 1, int total = 7) =>
        new(
            new PciDevice(new PciAddress(0, bus, 0, 0), "8086", "10c9", "020000")
            {
                Driver = "igb",
                IommuGroup = bus,
                Link = new NetworkLink(name, $"52:54:00:00:{bus:x2}:00", IsUp: true, Mtu: 1500),
            },
            total,
            vfs)
        {
            VfProductId = "10ca",
            Autoprobe = true,
            VirtualFunctions = [.. Enumerable.Range(0, vfs).Select(index => Vf(index, bus))],
        };

    public static VirtualFunction Vf(int index, int bus = 1) => new(
        index,
        new PciDevice(new PciAddress(0, bus, 0x10 + (index / 4), index % 4 * 2), "8086", "10ca", "020000")
        {
            Driver = "igbvf",
            IommuGroup = (bus * 100) + index,
            Link = new NetworkLink($"enp{bus}s0v{index}", $"02:00:00:00:{bus:x2}:{index:x2}", IsUp: false, Mtu: 1500),
        })
    {
        Settings = new VfSettings
        {
            Mac = $"02:00:00:00:{bus:x2}:{index:x2}",
            SpoofCheck = true,
            Trust = false,
            LinkState = "auto",
            MinTxRate = 0,
            MaxTxRate = 0,
        },
    };

    public static HostObservation Host(params PhysicalFunction[] ports) => new(
        "compute-1",
        BootFixture.Observe(BootFixture.Grub(BootFixture.DebianDefaults), "quiet"),
        new PciObservation([.. ports.Select(port => port.Device), .. ports.SelectMany(port => port.VirtualFunctions, (_, vf) => vf.Device)], ports),
        new PersistenceObservation { HasSystemd = true },
        ServicesObservation.Empty, CloudConfiguration.Empty);

    public static PhysicalFunction WithVf(this PhysicalFunction port, int index, Func<VirtualFunction, VirtualFunction> change) =>
        port with { VirtualFunctions = port.VirtualFunctions.SetItem(index, change(port.VirtualFunctions[index])) };

    public static PhysicalFunction WithHolder(this PhysicalFunction port, int index, string who, string? through = null) =>
        port.WithVf(index, vf => vf with { Holders = [new VfHolder(who, through)] });
}
