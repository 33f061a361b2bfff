using System.Collections.Immutable;
using Pulumi.Plugin;

namespace Pulumi.Sriov.Provider.Nova.Pci;

/// <summary>An entry of nova's whitelist: which devices, and what is said of them. Source: nova/pci/devspec.py.</summary>
public sealed record WhitelistedDevice
{
    /// <summary>See the description.</summary>
    [Property("Name of a network interface, such as `ens1f0`. That of a physical function selects it and all of its VFs.")]
    public string? Devname { get; init; }

    /// <summary>See the description.</summary>
    [Property("PCI address, exact (`0000:3b:00.0`; that of a physical function selects it and all of its VFs) or with `*` for a "
        + "field (`*:3b:02.*`). Fields at the left may be left out (`:02.`), which means any; such an address selects no VFs of "
        + "a physical function.")]
    public string? Address { get; init; }

    /// <summary>See the description.</summary>
    [Property("PCI address by a regular expression for each field.")]
    public AddressRegex? AddressRegex { get; init; }

    /// <summary>See the description.</summary>
    [Property("Vendor id, four hexadecimal digits.")]
    public string? VendorId { get; init; }

    /// <summary>See the description.</summary>
    [Property("Product id, four hexadecimal digits. That of a VF differs from its physical function's.")]
    public string? ProductId { get; init; }

    /// <summary>See the description.</summary>
    [Property("The Neutron physical network that the devices are attached to: needed for SR-IOV ports.")]
    public string? PhysicalNetwork { get; init; }

    /// <summary>See the description.</summary>
    [Property("Whether ports may ask for trusted VFs.")]
    public bool? Trusted { get; init; }

    /// <summary>See the description.</summary>
    [Property("Whether the VFs are managed by a SmartNIC or DPU (Yoga, nova 25, on).")]
    public bool? RemoteManaged { get; init; }

    /// <summary>See the description.</summary>
    [Property("Whether libvirt binds the devices to vfio-pci itself (2025.1, nova 31, on).")]
    public bool? Managed { get; init; }

    /// <summary>See the description.</summary>
    [Property("Whether a guest with such a device can be migrated live (2025.1, nova 31, on).")]
    public bool? LiveMigratable { get; init; }

    /// <summary>See the description.</summary>
    [Property("Whether a device is given out once only, until an administrator frees it (2025.2, nova 32, on).")]
    public bool? OneTimeUse { get; init; }

    /// <summary>See the description.</summary>
    [Property("Placement resource class of the devices (Zed, nova 26, on).")]
    public string? ResourceClass { get; init; }

    /// <summary>See the description.</summary>
    [Property("Placement traits of the devices (Zed, nova 26, on).")]
    public ImmutableArray<string>? Traits { get; init; }

    /// <summary>See the description.</summary>
    [Property("Further tags, which nova passes on as they are.")]
    public IReadOnlyDictionary<string, string>? Tags { get; init; }
}

/// <summary>Regular expressions for the fields of a PCI address; each must match from the field's start on.</summary>
public sealed record AddressRegex
{
    /// <summary>See the description.</summary>
    [Property("Of the domain, four digits (default `.*`).")]
    public string? Domain { get; init; }

    /// <summary>See the description.</summary>
    [Property("Of the bus, two digits (default `.*`).")]
    public string? Bus { get; init; }

    /// <summary>See the description.</summary>
    [Property("Of the slot, two digits (default `.*`).")]
    public string? Slot { get; init; }

    /// <summary>See the description.</summary>
    [Property("Of the function, one digit (default `.*`).")]
    public string? Function { get; init; }
}
