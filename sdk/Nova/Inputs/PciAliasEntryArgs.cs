namespace Pulumi.Sriov.Nova.Inputs;

/// <summary>A PCI alias: a name, and the devices that answer to it.</summary>
public sealed class PciAliasEntryArgs : ResourceArgs
{
    [Input("traits")]
    private InputList<string>? _traits;

    /// <summary><c>pci</c>, the only one that nova knows; best left out.</summary>
    [Input("capabilityType")]
    public Input<string>? CapabilityType { get; set; }

    /// <summary><c>type-VF</c>, <c>type-PF</c> or <c>type-PCI</c> (a device without SR-IOV); left out: any.</summary>
    [Input("deviceType")]
    public Input<string>? DeviceType { get; set; }

    /// <summary>Whether only devices whose guests can be migrated live are given out (2025.1, nova 31, on).</summary>
    [Input("liveMigratable")]
    public Input<bool>? LiveMigratable { get; set; }

    /// <summary>
    /// Its name, as in the flavor property <c>pci_passthrough:alias=NAME:COUNT</c>. A name that stands several times
    /// means any of its devices; device type and NUMA policy must then be the same.
    /// </summary>
    [Input("name", required: true)]
    public Input<string> Name { get; set; } = null!;

    /// <summary>
    /// <c>required</c>, <c>preferred</c>, <c>legacy</c> (nova's default) or <c>socket</c> (Wallaby, nova 23, on).
    /// </summary>
    [Input("numaPolicy")]
    public Input<string>? NumaPolicy { get; set; }

    /// <summary>
    /// Product id, four hexadecimal digits. For <c>type-VF</c> that of the VFs, which differs from the physical
    /// function's.
    /// </summary>
    [Input("productId")]
    public Input<string>? ProductId { get; set; }

    /// <summary>Placement resource class (2023.1, nova 27, on).</summary>
    [Input("resourceClass")]
    public Input<string>? ResourceClass { get; set; }

    /// <summary>Placement traits (2023.1, nova 27, on).</summary>
    public InputList<string> Traits
    {
        get => _traits ??= new InputList<string>();
        set => _traits = value;
    }

    /// <summary>Vendor id, four hexadecimal digits.</summary>
    [Input("vendorId")]
    public Input<string>? VendorId { get; set; }
}
