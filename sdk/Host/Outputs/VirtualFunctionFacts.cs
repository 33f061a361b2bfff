using System.Collections.Immutable;

namespace Pulumi.Sriov.Host.Outputs;

/// <summary>A virtual function that exists.</summary>
[OutputType]
public sealed class VirtualFunctionFacts
{
    /// <summary>Kernel driver, if it is bound to one.</summary>
    public readonly string? Driver;

    /// <summary>Who uses it: <c>qemu-system-x86 (pid 812) through /dev/vfio/17</c>.</summary>
    public readonly ImmutableArray<string> HeldBy;

    /// <summary>Its number on the physical function, from 0.</summary>
    public readonly int Index;

    /// <summary>IOMMU group in this boot; unset while the IOMMU is off.</summary>
    public readonly int? IommuGroup;

    /// <summary>What the guest sees of the link: <c>auto</c>, <c>enable</c> or <c>disable</c>.</summary>
    public readonly string? LinkState;

    /// <summary>Administrative MAC address; unset when none is assigned.</summary>
    public readonly string? Mac;

    /// <summary>Greatest transmit rate in Mbit/s; 0 = unlimited.</summary>
    public readonly int? MaxTxRate;

    /// <summary>Guaranteed transmit rate in Mbit/s; 0 = none.</summary>
    public readonly int? MinTxRate;

    /// <summary>Name of its network interface on the host, if it has one there.</summary>
    public readonly string? Netdev;

    /// <summary>PCI address: <c>0000:01:10.0</c>.</summary>
    public readonly string PciAddress;

    /// <summary>PCI product id, four hex digits.</summary>
    public readonly string ProductId;

    /// <summary>VLAN priority.</summary>
    public readonly int? Qos;

    /// <summary>Whether the guest may ask for the RSS configuration.</summary>
    public readonly bool? QueryRss;

    /// <summary>Name of the interface that stands for it on the host in switchdev mode.</summary>
    public readonly string? Representor;

    /// <summary>Whether frames with another source MAC are dropped.</summary>
    public readonly bool? SpoofCheck;

    /// <summary>Whether the guest may change its MAC address and become promiscuous.</summary>
    public readonly bool? Trust;

    /// <summary>PCI vendor id, four hex digits.</summary>
    public readonly string VendorId;

    /// <summary>VLAN id; 0 = untagged.</summary>
    public readonly int? Vlan;

    /// <summary>VLAN protocol.</summary>
    public readonly string? VlanProtocol;

    [OutputConstructor]
    private VirtualFunctionFacts(
        string? driver,
        ImmutableArray<string> heldBy,
        int index,
        int? iommuGroup,
        string? linkState,
        string? mac,
        int? maxTxRate,
        int? minTxRate,
        string? netdev,
        string pciAddress,
        string productId,
        int? qos,
        bool? queryRss,
        string? representor,
        bool? spoofCheck,
        bool? trust,
        string vendorId,
        int? vlan,
        string? vlanProtocol)
    {
        Driver = driver;
        HeldBy = heldBy;
        Index = index;
        IommuGroup = iommuGroup;
        LinkState = linkState;
        Mac = mac;
        MaxTxRate = maxTxRate;
        MinTxRate = minTxRate;
        Netdev = netdev;
        PciAddress = pciAddress;
        ProductId = productId;
        Qos = qos;
        QueryRss = queryRss;
        Representor = representor;
        SpoofCheck = spoofCheck;
        Trust = trust;
        VendorId = vendorId;
        Vlan = vlan;
        VlanProtocol = vlanProtocol;
    }
}
