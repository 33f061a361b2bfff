namespace Pulumi.Sriov.Host.Outputs;

/// <summary>A device that can have virtual functions.</summary>
[OutputType]
public sealed class PhysicalFunctionFacts
{
    /// <summary>Kernel driver, if it is bound to one.</summary>
    public readonly string? Driver;

    /// <summary>
    /// How the switch in the card works; unset when the driver has no choice of modes, or the host no <c>devlink</c>.
    /// </summary>
    public readonly EswitchMode? EswitchMode;

    /// <summary>
    /// Whether the card's firmware has SR-IOV on (Mellanox <c>SRIOV_EN</c>). <c>getPhysicalFunctions</c> tells it, with <c>mstconfig</c> on
    /// the host.
    /// </summary>
    public readonly bool? FirmwareSriovEnabled;

    /// <summary>
    /// How many virtual functions the card's firmware allows from the next start of the host on (Mellanox
    /// <c>NUM_OF_VFS</c>). <c>getPhysicalFunctions</c> tells it, with <c>mstconfig</c> on the host.
    /// </summary>
    public readonly int? FirmwareVfLimit;

    /// <summary>IOMMU group in this boot; unset while the IOMMU is off.</summary>
    public readonly int? IommuGroup;

    /// <summary>Whether the interface is set up.</summary>
    public readonly bool LinkUp;

    /// <summary>MAC address of the network interface.</summary>
    public readonly string? Mac;

    /// <summary>MTU in octets.</summary>
    public readonly int? Mtu;

    /// <summary>Name of the network interface, if it has one.</summary>
    public readonly string? Name;

    /// <summary>How many virtual functions it has.</summary>
    public readonly int NumVfs;

    /// <summary>NUMA node; unset when the firmware does not tell.</summary>
    public readonly int? NumaNode;

    /// <summary>PCI address: <c>0000:01:00.0</c>.</summary>
    public readonly string PciAddress;

    /// <summary>PCI product id, four hex digits.</summary>
    public readonly string ProductId;

    /// <summary>Whether the interface was set promiscuous; unset when there is none.</summary>
    public readonly bool? Promiscuous;

    /// <summary>How many virtual functions it can have.</summary>
    public readonly int TotalVfs;

    /// <summary>PCI vendor id, four hex digits.</summary>
    public readonly string VendorId;

    [OutputConstructor]
    private PhysicalFunctionFacts(
        string? driver,
        EswitchMode? eswitchMode,
        bool? firmwareSriovEnabled,
        int? firmwareVfLimit,
        int? iommuGroup,
        bool linkUp,
        string? mac,
        int? mtu,
        string? name,
        int numVfs,
        int? numaNode,
        string pciAddress,
        string productId,
        bool? promiscuous,
        int totalVfs,
        string vendorId)
    {
        Driver = driver;
        EswitchMode = eswitchMode;
        FirmwareSriovEnabled = firmwareSriovEnabled;
        FirmwareVfLimit = firmwareVfLimit;
        IommuGroup = iommuGroup;
        LinkUp = linkUp;
        Mac = mac;
        Mtu = mtu;
        Name = name;
        NumVfs = numVfs;
        NumaNode = numaNode;
        PciAddress = pciAddress;
        ProductId = productId;
        Promiscuous = promiscuous;
        TotalVfs = totalVfs;
        VendorId = vendorId;
    }
}
