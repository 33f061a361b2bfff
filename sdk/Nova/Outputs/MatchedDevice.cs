namespace Pulumi.Sriov.Nova.Outputs;

/// <summary>A device that an entry of the whitelist selects.</summary>
[OutputType]
public sealed class MatchedDevice
{
    /// <summary>
    /// <c>type-VF</c>, <c>type-PF</c> (a physical function that has VFs) or <c>type-PCI</c>, as nova classifies it.
    /// </summary>
    public readonly string DeviceType;

    /// <summary>PCI address.</summary>
    public readonly string PciAddress;

    /// <summary>The physical network that the first entry for it names, if any.</summary>
    public readonly string? PhysicalNetwork;

    /// <summary>Product id.</summary>
    public readonly string ProductId;

    /// <summary>Vendor id.</summary>
    public readonly string VendorId;

    [OutputConstructor]
    private MatchedDevice(
        string deviceType,
        string pciAddress,
        string? physicalNetwork,
        string productId,
        string vendorId)
    {
        DeviceType = deviceType;
        PciAddress = pciAddress;
        PhysicalNetwork = physicalNetwork;
        ProductId = productId;
        VendorId = vendorId;
    }
}
