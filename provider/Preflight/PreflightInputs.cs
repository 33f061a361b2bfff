using Pulumi.Plugin;
using Pulumi.Sriov.Provider.Framework;
using Pulumi.Sriov.Provider.VirtualFunctions;

namespace Pulumi.Sriov.Provider.Preflight;

/// <summary>What is going to be asked of a host.</summary>
public sealed record PreflightInputs : IHostResourceInputs
{
    /// <inheritdoc/>
    [Property("How to reach the host.")]
    public required ConnectionInputs Connection { get; init; }

    /// <summary>See the description.</summary>
    [Property("Whether the IOMMU is going to be turned on.")]
    public bool? Iommu { get; init; }

    /// <summary>See the description.</summary>
    [Property("Whether kernel arguments are going to be changed.")]
    public bool? KernelArguments { get; init; }

    /// <summary>See the description.</summary>
    [Property("The physical functions that are going to have virtual functions.")]
    public IReadOnlyList<PreflightPhysicalFunction>? PhysicalFunctions { get; init; }

    /// <summary>See the description.</summary>
    [Property("Whether nova-compute is going to be configured, where distributions and kolla have it.")]
    public bool? NovaCompute { get; init; }

    /// <summary>See the description.</summary>
    [Property("Whether neutron's SR-IOV agent is going to be configured, where distributions and kolla have it.")]
    public bool? SriovAgent { get; init; }
}

/// <summary>What is going to be asked of a physical function.</summary>
public sealed record PreflightPhysicalFunction
{
    /// <summary>See the description.</summary>
    [Property("What the program calls it; findings name it so.")]
    public required string Name { get; init; }

    /// <summary>See the description.</summary>
    [Property("The device.")]
    public required DeviceSelector Device { get; init; }

    /// <summary>See the description.</summary>
    [Property("How many virtual functions it shall have.")]
    public int? Count { get; init; }

    /// <summary>See the description.</summary>
    [Property("Mode that the switch in the card shall have.")]
    public EswitchMode? EswitchMode { get; init; }

    /// <summary>See the description.</summary>
    [Property("Driver of all virtual functions.")]
    public string? Driver { get; init; }

    /// <summary>See the description.</summary>
    [Property("Whether the kernel binds new virtual functions to their driver at once.")]
    public bool? Autoprobe { get; init; }

    /// <summary>See the description.</summary>
    [Property("Whether each virtual function must have an IOMMU group of its own.")]
    public bool? RequireIsolation { get; init; }
}
