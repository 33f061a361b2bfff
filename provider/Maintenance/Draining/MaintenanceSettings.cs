using System.Collections.Immutable;
using Pulumi.Plugin;

namespace Pulumi.Sriov.Provider.Maintenance.Draining;

/// <summary>What becomes of the servers on a compute node before the node is disturbed: <c>sriov:maintenance</c>.</summary>
public sealed record MaintenanceSettings
{
    private const string DefaultReason = "sriov: maintenance of the host";

    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromMinutes(30);

    /// <summary>See the description.</summary>
    [Property("What is done about running servers before a reboot or a change of the VF count. `refuse` (default): stop and list "
        + "them. `liveMigrate`, `coldMigrate`: move them to other hosts; needs `cloud`. `ignore`: go on, they are cut off.")]
    public MaintenancePolicy? Policy { get; init; }

    /// <summary>See the description.</summary>
    [Property("Seconds that one migration may take, and seconds that nova-compute may take to be up again (default 1800).")]
    public double? Timeout { get; init; }

    /// <summary>See the description.</summary>
    [Property("Names of nova-compute services (`openstack compute service list`, column Host) by `connection.host`, for hosts "
        + "whose service has neither nova.conf's `host` nor the host's own name.")]
    public ImmutableSortedDictionary<string, string>? ComputeHosts { get; init; }

    /// <summary>See the description.</summary>
    [Property("The reason that a compute service is disabled with (default `sriov: maintenance of the host`). A service that is "
        + "found disabled with it was left so by a run that was cut off, and is enabled in the end.")]
    public string? DisabledReason { get; init; }

    /// <summary>See the description.</summary>
    [Property("Whether a compute service stays disabled when not all servers could be moved (default false), so that the next run "
        + "goes on where this one stopped.")]
    public bool? KeepDisabled { get; init; }

    internal TimeSpan Limit => Timeout is { } seconds ? TimeSpan.FromSeconds(seconds) : DefaultTimeout;

    internal string Reason => DisabledReason ?? DefaultReason;

    internal MaintenancePolicy PolicyInForce => Policy ?? MaintenancePolicy.Refuse;

    internal static IEnumerable<CheckFailure> Validate(MaintenanceSettings? settings, bool hasCloud)
    {
        if (settings?.Timeout is <= 0 or double.NaN)
        {
            yield return new CheckFailure("maintenance.timeout", "must be more than 0 seconds");
        }

        // nova's services.disabled_reason has 255 characters.
        if (settings?.DisabledReason is { Length: 0 or > 255 })
        {
            yield return new CheckFailure("maintenance.disabledReason", "must have 1 to 255 characters");
        }

        if (!hasCloud && settings?.Policy is MaintenancePolicy.LiveMigrate or MaintenancePolicy.ColdMigrate)
        {
            yield return new CheckFailure(
                "maintenance.policy", "servers are migrated by nova: name the cloud of clouds.yaml with sriov:cloud");
        }
    }
}

/// <summary>What is done about running servers before their host is disturbed.</summary>
public enum MaintenancePolicy
{
    /// <summary>The host is left alone while servers run on it.</summary>
    Refuse,

    /// <summary>They are moved while they run.</summary>
    LiveMigrate,

    /// <summary>They are stopped, moved and started again.</summary>
    ColdMigrate,

    /// <summary>They are cut off.</summary>
    Ignore,
}
