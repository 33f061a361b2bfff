namespace Pulumi.Sriov.Host.Inputs;

/// <summary>Names a physical function: exactly one of name, PCI address, MAC, or vendor and product id.</summary>
public sealed class DeviceSelectorArgs : ResourceArgs
{
    /// <summary>MAC address of the network interface: <c>52:54:00:00:01:00</c>.</summary>
    [Input("mac")]
    public Input<string>? Mac { get; set; }

    /// <summary>Name of the network interface: <c>enp1s0</c>.</summary>
    [Input("name")]
    public Input<string>? Name { get; set; }

    /// <summary>PCI address: <c>0000:01:00.0</c>. The one that survives renaming.</summary>
    [Input("pciAddress")]
    public Input<string>? PciAddress { get; set; }

    /// <summary>PCI product id of the physical function, four hex digits: <c>10c9</c>. With <c>vendorId</c>.</summary>
    [Input("productId")]
    public Input<string>? ProductId { get; set; }

    /// <summary>
    /// PCI vendor id, four hex digits: <c>8086</c>. With <c>productId</c>; only one device may match.
    /// </summary>
    [Input("vendorId")]
    public Input<string>? VendorId { get; set; }
}
