using System.Collections.Immutable;
using Pulumi.Plugin;
using Pulumi.Sriov.Provider.Framework;

namespace Pulumi.Sriov.Provider.Boot.KernelArguments;

/// <summary>Inputs of <c>sriov:host:KernelArguments</c>.</summary>
public sealed record KernelArgumentsInputs : IHostResourceInputs
{
    /// <inheritdoc/>
    [Property("How to reach the host.")]
    public required ConnectionInputs Connection { get; init; }

    /// <summary>See the description.</summary>
    [Property("Arguments that the kernel must be started with, such as `hugepages=64`. Others are left alone, except that a "
        + "key which the kernel reads only once (`iommu`, `isolcpus`, `mitigations`, …) gets the wanted value.")]
    public required ImmutableArray<string> Arguments { get; init; }

    /// <summary>See the description.</summary>
    [Property("Whether the host may be rebooted.")]
    public RebootInputs? Reboot { get; init; }

    /// <summary>See the description.</summary>
    [Property(DestroyPolicies.Description)]
    public DestroyPolicy? OnDestroy { get; init; }
}

/// <summary>Outputs of <c>sriov:host:KernelArguments</c>.</summary>
public sealed record KernelArgumentsOutputs
{
    /// <summary>See the description.</summary>
    [Property("Whether the running kernel was started with all of the arguments.")]
    public required bool Active { get; init; }

    /// <summary>See the description.</summary>
    [Property("Whether a reboot is needed for them to take effect.")]
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
