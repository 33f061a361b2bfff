using System.Collections.Immutable;
using Pulumi.Plugin;
using Pulumi.Sriov.Provider.Framework;
using Pulumi.Sriov.Provider.OsloConfig;
using Pulumi.Sriov.Provider.Services;

namespace Pulumi.Sriov.Provider.Neutron.SriovAgent;

/// <summary>Inputs of <c>sriov:neutron:SriovAgent</c>.</summary>
public sealed record SriovAgentInputs : IConfigurationInputs
{
    /// <inheritdoc/>
    [Property("How to reach the compute host.")]
    public required ConnectionInputs Connection { get; init; }

    /// <summary>See the description.</summary>
    [Property("Physical networks with the physical functions that are attached to them: `physnet1:ens1f0`. A network may have several.")]
    public required ImmutableArray<string> PhysicalDeviceMappings { get; init; }

    /// <summary>See the description.</summary>
    [Property("VFs that the agent leaves alone, by their physical function: `ens1f0:0000:3b:02.0;0000:3b:02.1`.")]
    public ImmutableArray<string>? ExcludeDevices { get; init; }

    /// <inheritdoc/>
    [Property("The file to write into (default: kolla's `sriov_agent.ini`, else `/etc/neutron/plugins/ml2/sriov_agent.ini`).", ReplaceOnChange = true)]
    public string? ConfigFile { get; init; }

    /// <summary>See the description.</summary>
    [Property("The service that reads the options (default: neutron-sriov-agent).")]
    public ServiceInputs? Service { get; init; }

    /// <inheritdoc/>
    [Property(DestroyPolicies.Description)]
    public DestroyPolicy? OnDestroy { get; init; }
}

/// <summary>Outputs of <c>sriov:neutron:SriovAgent</c>.</summary>
public sealed record SriovAgentOutputs : IConfigurationOutputs
{
    /// <inheritdoc/>
    [Property("The file that was written into.", Stable = true)]
    public required string File { get; init; }

    /// <summary>See the description.</summary>
    [Property("The options as they are in force, those of others included: `[sriov_nic] physical_device_mappings = …`.")]
    public required ImmutableArray<string> Entries { get; init; }

    /// <summary>See the description.</summary>
    [Property("The services that were restarted for the last change.")]
    public required ImmutableArray<RestartedService> RestartedServices { get; init; }

    /// <inheritdoc/>
    [Property("What was changed of the file, for putting it back.")]
    public required ConfigurationMemory Previous { get; init; }
}
