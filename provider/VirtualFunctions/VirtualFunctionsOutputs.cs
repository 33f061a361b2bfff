using Pulumi.Plugin;
using Pulumi.Sriov.Provider.Persistence;

namespace Pulumi.Sriov.Provider.VirtualFunctions;

/// <summary>What is only known once the host was looked at.</summary>
public sealed record VirtualFunctionsOutputs
{
    /// <summary>See the description.</summary>
    [Property("The device that was found.")]
    public required PhysicalFunctionFacts PhysicalFunction { get; init; }

    /// <summary>See the description.</summary>
    [Property("The virtual functions that exist, in index order.")]
    public required IReadOnlyList<VirtualFunctionFacts> Functions { get; init; }

    /// <summary>See the description.</summary>
    [Property("PCI vendor id of the virtual functions, four hex digits.", Stable = true)]
    public required string VfVendorId { get; init; }

    /// <summary>See the description.</summary>
    [Property("PCI product id of the virtual functions, four hex digits: what an alias in nova needs. "
        + "Unset when the kernel does not tell and there are none.", Stable = true)]
    public string? VfProductId { get; init; }

    /// <summary>See the description.</summary>
    [Property("What brings them back after a reboot.")]
    public required PersistenceKind PersistedBy { get; init; }

    /// <summary>See the description.</summary>
    [Property("What was there before, as far as it was changed: what a delete puts back. Of an imported resource, what it was found with.")]
    public PreviousState? Previous { get; init; }
}

/// <summary>Facts about a physical function.</summary>
public sealed record PhysicalFunctionFacts
{
    /// <summary>See the description.</summary>
    [Property("Name of the network interface, if it has one.")]
    public string? Name { get; init; }

    /// <summary>See the description.</summary>
    [Property("PCI address: `0000:01:00.0`.")]
    public required string PciAddress { get; init; }

    /// <summary>See the description.</summary>
    [Property("PCI vendor id, four hex digits.")]
    public required string VendorId { get; init; }

    /// <summary>See the description.</summary>
    [Property("PCI product id, four hex digits.")]
    public required string ProductId { get; init; }

    /// <summary>See the description.</summary>
    [Property("Kernel driver, if it is bound to one.")]
    public string? Driver { get; init; }

    /// <summary>See the description.</summary>
    [Property("MAC address of the network interface.")]
    public string? Mac { get; init; }

    /// <summary>See the description.</summary>
    [Property("How many virtual functions it can have.")]
    public required int TotalVfs { get; init; }

    /// <summary>See the description.</summary>
    [Property("How many virtual functions it has.")]
    public required int NumVfs { get; init; }

    /// <summary>See the description.</summary>
    [Property("NUMA node; unset when the firmware does not tell.")]
    public int? NumaNode { get; init; }

    /// <summary>See the description.</summary>
    [Property("IOMMU group in this boot; unset while the IOMMU is off.")]
    public int? IommuGroup { get; init; }

    /// <summary>See the description.</summary>
    [Property("Whether the interface is set up.")]
    public required bool LinkUp { get; init; }

    /// <summary>See the description.</summary>
    [Property("MTU in octets.")]
    public int? Mtu { get; init; }

    /// <summary>See the description.</summary>
    [Property("Whether the interface was set promiscuous; unset when there is none.")]
    public bool? Promiscuous { get; init; }

    /// <summary>See the description.</summary>
    [Property("How the switch in the card works; unset when the driver has no choice of modes, or the host no `devlink`.")]
    public EswitchMode? EswitchMode { get; init; }

    /// <summary>See the description.</summary>
    [Property("Whether the card's firmware has SR-IOV on (Mellanox `SRIOV_EN`). `getPhysicalFunctions` tells it, with "
        + "`mstconfig` on the host.")]
    public bool? FirmwareSriovEnabled { get; init; }

    /// <summary>See the description.</summary>
    [Property("How many virtual functions the card's firmware allows from the next start of the host on (Mellanox "
        + "`NUM_OF_VFS`). `getPhysicalFunctions` tells it, with `mstconfig` on the host.")]
    public int? FirmwareVfLimit { get; init; }
}

/// <summary>Facts about a virtual function.</summary>
public sealed record VirtualFunctionFacts
{
    /// <summary>See the description.</summary>
    [Property("Its number on the physical function, from 0.")]
    public required int Index { get; init; }

    /// <summary>See the description.</summary>
    [Property("PCI address: `0000:01:10.0`.")]
    public required string PciAddress { get; init; }

    /// <summary>See the description.</summary>
    [Property("PCI vendor id, four hex digits.")]
    public required string VendorId { get; init; }

    /// <summary>See the description.</summary>
    [Property("PCI product id, four hex digits.")]
    public required string ProductId { get; init; }

    /// <summary>See the description.</summary>
    [Property("Kernel driver, if it is bound to one.")]
    public string? Driver { get; init; }

    /// <summary>See the description.</summary>
    [Property("Name of its network interface on the host, if it has one there.")]
    public string? Netdev { get; init; }

    /// <summary>See the description.</summary>
    [Property("Name of the interface that stands for it on the host in switchdev mode.")]
    public string? Representor { get; init; }

    /// <summary>See the description.</summary>
    [Property("IOMMU group in this boot; unset while the IOMMU is off.")]
    public int? IommuGroup { get; init; }

    /// <summary>See the description.</summary>
    [Property("Who uses it: `qemu-system-x86 (pid 812) through /dev/vfio/17`.")]
    public required IReadOnlyList<string> HeldBy { get; init; }

    /// <summary>See the description.</summary>
    [Property("Administrative MAC address; unset when none is assigned.")]
    public string? Mac { get; init; }

    /// <summary>See the description.</summary>
    [Property("VLAN id; 0 = untagged.")]
    public int? Vlan { get; init; }

    /// <summary>See the description.</summary>
    [Property("VLAN priority.")]
    public int? Qos { get; init; }

    /// <summary>See the description.</summary>
    [Property("VLAN protocol.")]
    public string? VlanProtocol { get; init; }

    /// <summary>See the description.</summary>
    [Property("Whether frames with another source MAC are dropped.")]
    public bool? SpoofCheck { get; init; }

    /// <summary>See the description.</summary>
    [Property("Whether the guest may change its MAC address and become promiscuous.")]
    public bool? Trust { get; init; }

    /// <summary>See the description.</summary>
    [Property("What the guest sees of the link: `auto`, `enable` or `disable`.")]
    public string? LinkState { get; init; }

    /// <summary>See the description.</summary>
    [Property("Guaranteed transmit rate in Mbit/s; 0 = none.")]
    public int? MinTxRate { get; init; }

    /// <summary>See the description.</summary>
    [Property("Greatest transmit rate in Mbit/s; 0 = unlimited.")]
    public int? MaxTxRate { get; init; }

    /// <summary>See the description.</summary>
    [Property("Whether the guest may ask for the RSS configuration.")]
    public bool? QueryRss { get; init; }
}

/// <summary>What was there before, as far as this resource manages it.</summary>
public sealed record PreviousState
{
    /// <summary>See the description.</summary>
    [Property("Number of virtual functions.")]
    public int? Count { get; init; }

    /// <summary>See the description.</summary>
    [Property("Whether the link was up.")]
    public bool? LinkUp { get; init; }

    /// <summary>See the description.</summary>
    [Property("MTU in octets.")]
    public int? Mtu { get; init; }

    /// <summary>See the description.</summary>
    [Property("Whether the interface was set promiscuous.")]
    public bool? Promiscuous { get; init; }

    /// <summary>See the description.</summary>
    [Property("How the switch in the card worked.")]
    public EswitchMode? EswitchMode { get; init; }

    /// <summary>See the description.</summary>
    [Property("Whether the kernel bound new virtual functions to their driver.")]
    public bool? Autoprobe { get; init; }

    /// <summary>See the description.</summary>
    [Property("Driver of the virtual functions: `default` or a driver's name.")]
    public string? Driver { get; init; }

    /// <summary>See the description.</summary>
    [Property("Settings of the managed virtual functions that existed.")]
    public IReadOnlyList<VirtualFunctionSettings>? VirtualFunctions { get; init; }

    /// <summary>See the description.</summary>
    [Property("What brought them back after a reboot, if it was this provider: only of an imported resource.")]
    public PersistenceKind? Persistence { get; init; }

    /// <summary>See the description.</summary>
    [Property("Permission bits of rc.local before it was made executable; unset when that was not needed.")]
    public int? RcLocalMode { get; init; }
}
