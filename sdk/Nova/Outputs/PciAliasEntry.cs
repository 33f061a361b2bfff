using System.Collections.Immutable;

namespace Pulumi.Sriov.Nova.Outputs;

/// <summary>A PCI alias: a name, and the devices that answer to it.</summary>
[OutputType]
public sealed class PciAliasEntry
{
    /// <summary><c>pci</c>, the only one that nova knows; best left out.</summary>
    public readonly string? CapabilityType;

    /// <summary><c>type-VF</c>, <c>type-PF</c> or <c>type-PCI</c> (a device without SR-IOV); left out: any.</summary>
    public readonly string? DeviceType;

    /// <summary>Whether only devices whose guests can be migrated live are given out (2025.1, nova 31, on).</summary>
    public readonly bool? LiveMigratable;

    /// <summary>
    /// Its name, as in the flavor property <c>pci_passthrough:alias=NAME:COUNT</c>. A name that stands several times
    /// means any of its devices; device type and NUMA policy must then be the same.
    /// </summary>
    public readonly string Name;

    /// <summary>
    /// <c>required</c>, <c>preferred</c>, <c>legacy</c> (nova's default) or <c>socket</c> (Wallaby, nova 23, on).
    /// </summary>
    public readonly string? NumaPolicy;

    /// <summary>
    /// Product id, four hexadecimal digits. For <c>type-VF</c> that of the VFs, which differs from the physical
    /// function's.
    /// </summary>
    public readonly string? ProductId;

    /// <summary>Placement resource class (2023.1, nova 27, on).</summary>
    public readonly string? ResourceClass;

    /// <summary>Placement traits (2023.1, nova 27, on).</summary>
    public readonly ImmutableArray<string> Traits;

    /// <summary>Vendor id, four hexadecimal digits.</summary>
    public readonly string? VendorId;

    [OutputConstructor]
    private PciAliasEntry(
        string? capabilityType,
        string? deviceType,
        bool? liveMigratable,
        string name,
        string? numaPolicy,
        string? productId,
        string? resourceClass,
        ImmutableArray<string> traits,
        string? vendorId)
    {
        CapabilityType = capabilityType;
        DeviceType = deviceType;
        LiveMigratable = liveMigratable;
        Name = name;
        NumaPolicy = numaPolicy;
        ProductId = productId;
        ResourceClass = resourceClass;
        Traits = traits;
        VendorId = vendorId;
    }
}
