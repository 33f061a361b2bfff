namespace Pulumi.Sriov.Host.Outputs;

/// <summary>Names a physical function: exactly one of name, PCI address, MAC, or vendor and product id.</summary>
[OutputType]
public sealed class DeviceSelector
{
    /// <summary>MAC address of the network interface: <c>52:54:00:00:01:00</c>.</summary>
    public readonly string? Mac;

    /// <summary>Name of the network interface: <c>enp1s0</c>.</summary>
    public readonly string? Name;

    /// <summary>PCI address: <c>0000:01:00.0</c>. The one that survives renaming.</summary>
    public readonly string? PciAddress;

    /// <summary>PCI product id of the physical function, four hex digits: <c>10c9</c>. With <c>vendorId</c>.</summary>
    public readonly string? ProductId;

    /// <summary>
    /// PCI vendor id, four hex digits: <c>8086</c>. With <c>productId</c>; only one device may match.
    /// </summary>
    public readonly string? VendorId;

    [OutputConstructor]
    private DeviceSelector(string? mac, string? name, string? pciAddress, string? productId, string? vendorId)
    {
        Mac = mac;
        Name = name;
        PciAddress = pciAddress;
        ProductId = productId;
        VendorId = vendorId;
    }
}
