namespace Pulumi.Sriov.Nova.Inputs;

/// <summary>Devices that nova may hand to guests: by interface, by PCI address, or by vendor and product id.</summary>
public sealed class WhitelistedDeviceArgs : ResourceArgs
{
    [Input("tags")]
    private InputMap<string>? _tags;

    [Input("traits")]
    private InputList<string>? _traits;

    /// <summary>
    /// PCI address, exact (<c>0000:3b:00.0</c>; that of a physical function selects it and all of its VFs) or with
    /// <c>*</c> for a field (<c>*:3b:02.*</c>). Fields at the left may be left out (<c>:02.</c>), which means any; such
    /// an address selects no VFs of a physical function.
    /// </summary>
    [Input("address")]
    public Input<string>? Address { get; set; }

    /// <summary>PCI address by a regular expression for each field.</summary>
    [Input("addressRegex")]
    public Input<AddressRegexArgs>? AddressRegex { get; set; }

    /// <summary>
    /// Name of a network interface, such as <c>ens1f0</c>. That of a physical function selects it and all of its VFs.
    /// </summary>
    [Input("devname")]
    public Input<string>? Devname { get; set; }

    /// <summary>Whether a guest with such a device can be migrated live (2025.1, nova 31, on).</summary>
    [Input("liveMigratable")]
    public Input<bool>? LiveMigratable { get; set; }

    /// <summary>Whether libvirt binds the devices to vfio-pci itself (2025.1, nova 31, on).</summary>
    [Input("managed")]
    public Input<bool>? Managed { get; set; }

    /// <summary>
    /// Whether a device is given out once only, until an administrator frees it (2025.2, nova 32, on).
    /// </summary>
    [Input("oneTimeUse")]
    public Input<bool>? OneTimeUse { get; set; }

    /// <summary>The Neutron physical network that the devices are attached to: needed for SR-IOV ports.</summary>
    [Input("physicalNetwork")]
    public Input<string>? PhysicalNetwork { get; set; }

    /// <summary>Product id, four hexadecimal digits. That of a VF differs from its physical function's.</summary>
    [Input("productId")]
    public Input<string>? ProductId { get; set; }

    /// <summary>Whether the VFs are managed by a SmartNIC or DPU (Yoga, nova 25, on).</summary>
    [Input("remoteManaged")]
    public Input<bool>? RemoteManaged { get; set; }

    /// <summary>Placement resource class of the devices (Zed, nova 26, on).</summary>
    [Input("resourceClass")]
    public Input<string>? ResourceClass { get; set; }

    /// <summary>Further tags, which nova passes on as they are.</summary>
    public InputMap<string> Tags
    {
        get => _tags ??= new InputMap<string>();
        set => _tags = value;
    }

    /// <summary>Placement traits of the devices (Zed, nova 26, on).</summary>
    public InputList<string> Traits
    {
        get => _traits ??= new InputList<string>();
        set => _traits = value;
    }

    /// <summary>Whether ports may ask for trusted VFs.</summary>
    [Input("trusted")]
    public Input<bool>? Trusted { get; set; }

    /// <summary>Vendor id, four hexadecimal digits.</summary>
    [Input("vendorId")]
    public Input<string>? VendorId { get; set; }
}
