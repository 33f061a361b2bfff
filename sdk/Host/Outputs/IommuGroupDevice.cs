namespace Pulumi.Sriov.Host.Outputs;

/// <summary>A PCI device in an IOMMU group.</summary>
[OutputType]
public sealed class IommuGroupDevice
{
    /// <summary>For people: <c>0000:01:00.0 Ethernet controller [8086:10c9] igb enp1s0</c>.</summary>
    public readonly string Description;

    /// <summary>Kernel driver, if it is bound to one.</summary>
    public readonly string? Driver;

    /// <summary>PCI address: <c>0000:01:00.0</c>.</summary>
    public readonly string PciAddress;

    /// <summary>PCI product id, four hex digits.</summary>
    public readonly string ProductId;

    /// <summary>PCI vendor id, four hex digits.</summary>
    public readonly string VendorId;

    [OutputConstructor]
    private IommuGroupDevice(string description, string? driver, string pciAddress, string productId, string vendorId)
    {
        Description = description;
        Driver = driver;
        PciAddress = pciAddress;
        ProductId = productId;
        VendorId = vendorId;
    }
}
