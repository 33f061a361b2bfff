using System.Collections.Immutable;

namespace Pulumi.Sriov.Nova.Outputs;

/// <summary>Devices that nova may hand to guests: by interface, by PCI address, or by vendor and product id.</summary>
[OutputType]
public sealed class WhitelistedDevice
{
    /// <summary>
    /// PCI address, exact (<c>0000:3b:00.0</c>; that of a physical function selects it and all of its VFs) or with
    /// <c>*</c> for a field (<c>*:3b:02.*</c>). Fields at the left may be left out (<c>:02.</c>), which means any; such
    /// an address selects no VFs of a physical function.
    /// </summary>
    public readonly string? Address;

    /// <summary>PCI address by a regular expression for each field.</summary>
    public readonly AddressRegex? AddressRegex;

    /// <summary>
    /// Name of a network interface, such as <c>ens1f0</c>. That of a physical function selects it and all of its VFs.
    /// </summary>
    public readonly string? Devname;

    /// <summary>Whether a guest with such a device can be migrated live (2025.1, nova 31, on).</summary>
    public readonly bool? LiveMigratable;

    /// <summary>Whether libvirt binds the devices to vfio-pci itself (2025.1, nova 31, on).</summary>
    public readonly bool? Managed;

    /// <summary>
    /// Whether a device is given out once only, until an administrator frees it (2025.2, nova 32, on).
    /// </summary>
    public readonly bool? OneTimeUse;

    /// <summary>The Neutron physical network that the devices are attached to: needed for SR-IOV ports.</summary>
    public readonly string? PhysicalNetwork;

    /// <summary>Product id, four hexadecimal digits. That of a VF differs from its physical function's.</summary>
    public readonly string? ProductId;

    /// <summary>Whether the VFs are managed by a SmartNIC or DPU (Yoga, nova 25, on).</summary>
    public readonly bool? RemoteManaged;

    /// <summary>Placement resource class of the devices (Zed, nova 26, on).</summary>
    public readonly string? ResourceClass;

    /// <summary>Further tags, which nova passes on as they are.</summary>
    public readonly ImmutableDictionary<string, string>? Tags;

    /// <summary>Placement traits of the devices (Zed, nova 26, on).</summary>
    public readonly ImmutableArray<string> Traits;

    /// <summary>Whether ports may ask for trusted VFs.</summary>
    public readonly bool? Trusted;

    /// <summary>Vendor id, four hexadecimal digits.</summary>
    public readonly string? VendorId;

    [OutputConstructor]
    private WhitelistedDevice(
        string? address,
        AddressRegex? addressRegex,
        string? devname,
        bool? liveMigratable,
        bool? managed,
        bool? oneTimeUse,
        string? physicalNetwork,
        string? productId,
        bool? remoteManaged,
        string? resourceClass,
        ImmutableDictionary<string, string>? tags,
        ImmutableArray<string> traits,
        bool? trusted,
        string? vendorId)
    {
        Address = address;
        AddressRegex = addressRegex;
        Devname = devname;
        LiveMigratable = liveMigratable;
        Managed = managed;
        OneTimeUse = oneTimeUse;
        PhysicalNetwork = physicalNetwork;
        ProductId = productId;
        RemoteManaged = remoteManaged;
        ResourceClass = resourceClass;
        Tags = tags;
        Traits = traits;
        Trusted = trusted;
        VendorId = vendorId;
    }
}
