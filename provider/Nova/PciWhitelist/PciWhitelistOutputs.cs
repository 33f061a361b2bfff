using System.Collections.Immutable;
using Pulumi.Plugin;
using Pulumi.Sriov.Provider.OsloConfig;

namespace Pulumi.Sriov.Provider.Nova.PciWhitelist;

/// <summary>Outputs of <c>sriov:nova:PciWhitelist</c>.</summary>
public sealed record PciWhitelistOutputs : IConfigurationOutputs
{
    /// <inheritdoc/>
    [Property("The file that was written into.", Stable = true)]
    public required string File { get; init; }

    /// <summary>See the description.</summary>
    [Property("The option with its section: `[pci] device_spec`, or an older name.")]
    public required string OptionName { get; init; }

    /// <summary>See the description.</summary>
    [Property("The entries as they are in nova's configuration.")]
    public required ImmutableArray<string> Entries { get; init; }

    /// <summary>See the description.</summary>
    [Property("The devices of the host that the entries select, by address.")]
    public required ImmutableArray<MatchedDevice> MatchedDevices { get; init; }

    /// <summary>See the description.</summary>
    [Property("The services that were restarted for the last change.")]
    public required ImmutableArray<RestartedService> RestartedServices { get; init; }

    /// <inheritdoc/>
    [Property("What was changed of the file, for putting it back.")]
    public required ConfigurationMemory Previous { get; init; }
}

/// <summary>A device that an entry selects.</summary>
public sealed record MatchedDevice
{
    /// <summary>See the description.</summary>
    [Property("PCI address.")]
    public required string PciAddress { get; init; }

    /// <summary>See the description.</summary>
    [Property("Vendor id.")]
    public required string VendorId { get; init; }

    /// <summary>See the description.</summary>
    [Property("Product id.")]
    public required string ProductId { get; init; }

    /// <summary>See the description.</summary>
    [Property("`type-VF`, `type-PF` (a physical function that has VFs) or `type-PCI`, as nova classifies it.")]
    public required string DeviceType { get; init; }

    /// <summary>See the description.</summary>
    [Property("The physical network that the first entry for it names, if any.")]
    public string? PhysicalNetwork { get; init; }
}
