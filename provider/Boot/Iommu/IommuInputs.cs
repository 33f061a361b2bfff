using System.Collections.Immutable;
using Pulumi.Plugin;
using Pulumi.Sriov.Provider.Framework;

namespace Pulumi.Sriov.Provider.Boot.Iommu;

/// <summary>Inputs of <c>sriov:host:Iommu</c>.</summary>
public sealed record IommuInputs : IHostResourceInputs
{
    /// <inheritdoc/>
    [Property("How to reach the host.")]
    public required ConnectionInputs Connection { get; init; }

    /// <summary>See the description.</summary>
    [Property("Whether devices of the host itself bypass translation (`iommu=pt`): less overhead for the host's own "
        + "traffic. Left out, the host's setting stays.")]
    public bool? Passthrough { get; init; }

    /// <summary>See the description.</summary>
    [Property("Whether the host may be rebooted.")]
    public RebootInputs? Reboot { get; init; }

    /// <summary>See the description.</summary>
    [Property(DestroyPolicies.Description)]
    public DestroyPolicy? OnDestroy { get; init; }
}

/// <summary>Outputs of <c>sriov:host:Iommu</c>.</summary>
public sealed record IommuOutputs
{
    /// <summary>See the description.</summary>
    [Property("`intel` (VT-d), `amd` (AMD-Vi) or `arm` (SMMU).")]
    public required string Vendor { get; init; }

    /// <summary>See the description.</summary>
    [Property("Whether the IOMMU is on: the kernel drives it and has put devices into groups.")]
    public required bool Enabled { get; init; }

    /// <summary>See the description.</summary>
    [Property("Whether interrupts are remapped; guests with passed-through devices are only safe from one another if so.")]
    public required bool InterruptRemapping { get; init; }

    /// <summary>See the description.</summary>
    [Property("The IOMMU groups. Their numbers change over reboots.")]
    public required ImmutableArray<IommuGroupOutputs> Groups { get; init; }

    /// <summary>See the description.</summary>
    [Property("Whether a reboot is needed for the wanted state.")]
    public required bool RebootRequired { get; init; }

    /// <summary>See the description.</summary>
    [Property("Identity of the boot that this describes (`/proc/sys/kernel/random/boot_id`).")]
    public required string BootId { get; init; }

    /// <summary>See the description.</summary>
    [Property("What was changed of the boot configuration, for putting it back.")]
    public required BootMemory Changes { get; init; }

    /// <summary>See the description.</summary>
    [Property("The boot that this resource started last, if any.")]
    public string? RebootedInto { get; init; }
}

/// <summary>An IOMMU group in the outputs.</summary>
public sealed record IommuGroupOutputs
{
    /// <summary>See the description.</summary>
    [Property("Its number in this boot.")]
    public required int Number { get; init; }

    /// <summary>See the description.</summary>
    [Property("How its devices are translated: `DMA`, `DMA-FQ` or `identity`.")]
    public required string Type { get; init; }

    /// <summary>See the description.</summary>
    [Property("PCI addresses of its devices.")]
    public required ImmutableArray<string> Devices { get; init; }
}
