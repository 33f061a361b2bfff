using System.Collections.Immutable;
using Pulumi.Plugin;
using Pulumi.Sriov.Provider.Framework;
using Pulumi.Sriov.Provider.OsloConfig;
using Pulumi.Sriov.Provider.Services;

namespace Pulumi.Sriov.Provider.Neutron.MechanismDriver;

/// <summary>Inputs of <c>sriov:neutron:MechanismDriver</c>.</summary>
public sealed record MechanismDriverInputs : IConfigurationInputs
{
    /// <inheritdoc/>
    [Property("How to reach the host that runs neutron-server.")]
    public required ConnectionInputs Connection { get; init; }

    /// <summary>See the description.</summary>
    [Property("Mechanism drivers that must be enabled (default: `sriovnicswitch`); the others stay.")]
    public ImmutableArray<string>? MechanismDrivers { get; init; }

    /// <summary>See the description.</summary>
    [Property("Physical networks that flat networks can be made on. While no file names any, all are allowed, and none is written.")]
    public ImmutableArray<string>? FlatNetworks { get; init; }

    /// <summary>See the description.</summary>
    [Property("Physical networks that VLAN networks can be made on, `physnet1`, or with the VLANs for projects, `physnet1:100:199`.")]
    public ImmutableArray<string>? NetworkVlanRanges { get; init; }

    /// <inheritdoc/>
    [Property("The file to write into (default: kolla's `ml2_conf.ini`, else `/etc/neutron/plugins/ml2/ml2_conf.ini`).", ReplaceOnChange = true)]
    public string? ConfigFile { get; init; }

    /// <summary>See the description.</summary>
    [Property("The service that reads the options (default: neutron-server).")]
    public ServiceInputs? Service { get; init; }

    /// <inheritdoc/>
    [Property(DestroyPolicies.Description)]
    public DestroyPolicy? OnDestroy { get; init; }
}

/// <summary>Outputs of <c>sriov:neutron:MechanismDriver</c>.</summary>
public sealed record MechanismDriverOutputs : IConfigurationOutputs
{
    /// <inheritdoc/>
    [Property("The file that was written into.", Stable = true)]
    public required string File { get; init; }

    /// <summary>See the description.</summary>
    [Property("The options as they are in force, those of others included: `[ml2] mechanism_drivers = …`.")]
    public required ImmutableArray<string> Entries { get; init; }

    /// <summary>See the description.</summary>
    [Property("The services that were restarted for the last change.")]
    public required ImmutableArray<RestartedService> RestartedServices { get; init; }

    /// <inheritdoc/>
    [Property("What was changed of the file, for putting it back.")]
    public required ConfigurationMemory Previous { get; init; }
}
