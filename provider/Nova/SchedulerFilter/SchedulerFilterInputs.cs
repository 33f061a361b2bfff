using System.Collections.Immutable;
using Pulumi.Plugin;
using Pulumi.Sriov.Provider.Framework;
using Pulumi.Sriov.Provider.OsloConfig;
using Pulumi.Sriov.Provider.Services;

namespace Pulumi.Sriov.Provider.Nova.SchedulerFilter;

/// <summary>Inputs of <c>sriov:nova:SchedulerFilter</c>.</summary>
public sealed record SchedulerFilterInputs : IConfigurationInputs
{
    /// <inheritdoc/>
    [Property("How to reach the host that runs nova-scheduler.")]
    public required ConnectionInputs Connection { get; init; }

    /// <summary>See the description.</summary>
    [Property("Filters that must be enabled, such as `PciPassthroughFilter`; the others stay.")]
    public required ImmutableArray<string> Filters { get; init; }

    /// <inheritdoc/>
    [Property("The file to write into (default: the one that sets the filters now, else kolla's `nova.conf` of nova-scheduler or "
        + "`/etc/nova/nova.conf`).", ReplaceOnChange = true)]
    public string? ConfigFile { get; init; }

    /// <summary>See the description.</summary>
    [Property("The release of nova, such as `zed`, `2024.1` or `26` (default: that of the installed package). It decides on the "
        + "filters that are enabled when no file names any.")]
    public string? NovaRelease { get; init; }

    /// <summary>See the description.</summary>
    [Property("The service that reads the option (default: nova-scheduler).")]
    public ServiceInputs? Service { get; init; }

    /// <inheritdoc/>
    [Property(DestroyPolicies.Description)]
    public DestroyPolicy? OnDestroy { get; init; }
}

/// <summary>Outputs of <c>sriov:nova:SchedulerFilter</c>.</summary>
public sealed record SchedulerFilterOutputs : IConfigurationOutputs
{
    /// <inheritdoc/>
    [Property("The file that was written into.", Stable = true)]
    public required string File { get; init; }

    /// <summary>See the description.</summary>
    [Property("All filters that are enabled, in the order in which they are applied.")]
    public required ImmutableArray<string> EnabledFilters { get; init; }

    /// <summary>See the description.</summary>
    [Property("The services that were restarted for the last change.")]
    public required ImmutableArray<RestartedService> RestartedServices { get; init; }

    /// <inheritdoc/>
    [Property("What was changed of the file, for putting it back.")]
    public required ConfigurationMemory Previous { get; init; }
}
