using System.Collections.Immutable;

namespace Pulumi.Sriov.Provider.Pci;

/// <summary>A virtual function.</summary>
/// <param name="Index">Its number on the PF, from 0; what <c>ip link set … vf N</c> takes.</param>
/// <param name="Device">The device itself.</param>
public sealed record VirtualFunction(int Index, PciDevice Device)
{
    /// <summary>What the PF's driver enforces on it; <c>null</c> = the PF has no network interface to ask.</summary>
    public VfSettings? Settings { get; init; }

    /// <summary>The interface that stands for it on the host in switchdev mode; <c>null</c> = none.</summary>
    public NetworkLink? Representor { get; init; }

    /// <summary>Who uses it; empty = it can be removed without anybody noticing.</summary>
    public ImmutableArray<VfHolder> Holders { get; init; } = [];

    /// <summary>Where it sits.</summary>
    public PciAddress Address => Device.Address;
}

/// <summary>What a PF's driver enforces on a VF, as <c>ip link show</c> tells; <c>null</c> = the driver does not tell.</summary>
public sealed record VfSettings
{
    /// <summary>The administrative MAC, lower case; <c>null</c> = none assigned.</summary>
    public string? Mac { get; init; }

    /// <summary>VLAN id; 0 = none.</summary>
    public int Vlan { get; init; }

    /// <summary>VLAN priority (IEEE 802.1p).</summary>
    public int Qos { get; init; }

    /// <summary>VLAN protocol as iproute2 writes it: <c>802.1Q</c> or <c>802.1ad</c>.</summary>
    public string VlanProtocol { get; init; } = "802.1Q";

    /// <summary>Whether frames with another source MAC are dropped.</summary>
    public bool? SpoofCheck { get; init; }

    /// <summary>Whether the guest may change its MAC and become promiscuous.</summary>
    public bool? Trust { get; init; }

    /// <summary><c>auto</c>, <c>enable</c> or <c>disable</c>.</summary>
    public string? LinkState { get; init; }

    /// <summary>Guaranteed rate in Mbit/s; 0 = none.</summary>
    public int? MinTxRate { get; init; }

    /// <summary>Greatest rate in Mbit/s; 0 = unlimited.</summary>
    public int? MaxTxRate { get; init; }

    /// <summary>Whether the guest may ask for the RSS configuration.</summary>
    public bool? QueryRss { get; init; }
}

/// <summary>Somebody who uses a VF.</summary>
/// <param name="Who">"qemu-system-x86 (pid 812)", "libvirt domain vnf-1", "macvtap0".</param>
/// <param name="Through">What shows it: "/dev/vfio/17"; <c>null</c> = the name says all.</param>
public sealed record VfHolder(string Who, string? Through)
{
    /// <summary>"qemu-system-x86 (pid 812) through /dev/vfio/17".</summary>
    public string Describe() => Through is null ? Who : $"{Who} through {Through}";
}
