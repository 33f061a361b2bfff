using System.Collections.Immutable;
using Pulumi.Plugin;

namespace Pulumi.Sriov.Provider.Nova.Pci;

/// <summary>A PCI alias: a name that flavors ask for devices by. Source: nova/pci/request.py.</summary>
public sealed record PciAliasEntry
{
    /// <summary>See the description.</summary>
    [Property("Its name, as in the flavor property `pci_passthrough:alias=NAME:COUNT`. A name that stands several times means "
        + "any of its devices; device type and NUMA policy must then be the same.")]
    public required string Name { get; init; }

    /// <summary>See the description.</summary>
    [Property("Vendor id, four hexadecimal digits.")]
    public string? VendorId { get; init; }

    /// <summary>See the description.</summary>
    [Property("Product id, four hexadecimal digits. For `type-VF` that of the VFs, which differs from the physical function's.")]
    public string? ProductId { get; init; }

    /// <summary>See the description.</summary>
    [Property("`type-VF`, `type-PF` or `type-PCI` (a device without SR-IOV); left out: any.")]
    public string? DeviceType { get; init; }

    /// <summary>See the description.</summary>
    [Property("`required`, `preferred`, `legacy` (nova's default) or `socket` (Wallaby, nova 23, on).")]
    public string? NumaPolicy { get; init; }

    /// <summary>See the description.</summary>
    [Property("Placement resource class (2023.1, nova 27, on).")]
    public string? ResourceClass { get; init; }

    /// <summary>See the description.</summary>
    [Property("Placement traits (2023.1, nova 27, on).")]
    public ImmutableArray<string>? Traits { get; init; }

    /// <summary>See the description.</summary>
    [Property("Whether only devices whose guests can be migrated live are given out (2025.1, nova 31, on).")]
    public bool? LiveMigratable { get; init; }

    /// <summary>See the description.</summary>
    [Property("`pci`, the only one that nova knows; best left out.")]
    public string? CapabilityType { get; init; }
}
