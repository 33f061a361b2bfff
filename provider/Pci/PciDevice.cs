namespace Pulumi.Sriov.Provider.Pci;

/// <summary>A PCI function as <c>/sys/bus/pci/devices</c> shows it.</summary>
/// <param name="Address">Where it sits.</param>
/// <param name="VendorId">Four lower-case hex digits: <c>8086</c>.</param>
/// <param name="ProductId">Four lower-case hex digits: <c>10c9</c>.</param>
/// <param name="ClassCode">Six lower-case hex digits, base class first: <c>020000</c> is an Ethernet controller.</param>
public sealed record PciDevice(PciAddress Address, string VendorId, string ProductId, string ClassCode)
{
    /// <summary>The driver it is bound to; <c>null</c> = none.</summary>
    public string? Driver { get; init; }

    /// <summary>The driver that it is reserved for (<c>driver_override</c>); <c>null</c> = none.</summary>
    public string? DriverOverride { get; init; }

    /// <summary>Number of its IOMMU group in this boot; <c>null</c> = the IOMMU is off. Changes over reboots.</summary>
    public int? IommuGroup { get; init; }

    /// <summary>NUMA node; <c>null</c> = the firmware does not tell.</summary>
    public int? NumaNode { get; init; }

    /// <summary>What the card's firmware allows; <c>null</c> = it was not asked, its tool is not on the host, or it has no limits.</summary>
    public FirmwareLimits? Firmware { get; init; }

    /// <summary>Its network interface in the host's own network namespace; <c>null</c> = none there.</summary>
    public NetworkLink? Link { get; init; }

    /// <summary>
    /// Whether it is a bridge. Those may share a group with a passed-through device: the kernel never hands them to a guest.
    /// </summary>
    public bool IsBridge => ClassCode.StartsWith("06", StringComparison.Ordinal);

    /// <summary>For people: <c>0000:01:00.0 Ethernet controller [8086:10c9] igb enp1s0</c>.</summary>
    public string Describe()
    {
        var driver = Driver is null ? "" : " " + Driver;
        var link = Link is null ? "" : " " + Link.Name;
        return $"{Address} {PciClass.Describe(ClassCode)} [{VendorId}:{ProductId}]{driver}{link}";
    }
}
