using Pulumi.Plugin;
using Pulumi.Sriov.Provider.Maintenance.Draining;

namespace Pulumi.Sriov.Provider.Framework;

/// <summary>The configuration of the provider, <c>sriov:*</c>.</summary>
internal sealed record ProviderConfiguration
{
    /// <summary>See the description.</summary>
    [Property("How hosts are reached unless a resource's own `connection` says otherwise.")]
    public ConnectionDefaults? Connection { get; init; }

    /// <summary>See the description.</summary>
    [Property("How many hosts may be unavailable at the same time because of what a deployment does to them: reboots, changes of "
        + "the number of virtual functions, restarts of nova-compute. Hosts that do not come back count until the end. "
        + "Left out, hosts reboot one at a time and the rest is not limited.")]
    public int? MaxUnavailable { get; init; }

    /// <summary>See the description.</summary>
    [Property("How many hosts are logged in to at the same time (default 16). Every connection stays open until the end of the run.")]
    public int? MaxParallelLogins { get; init; }

    /// <summary>See the description.</summary>
    [Property("How many of them through the same jump host of a `proxyJump` (default 8; sshd takes 10 unless its `MaxStartups` says "
        + "otherwise). Jump hosts that only ssh_config names are not known here: for them lower `maxParallelLogins`.")]
    public int? MaxParallelLoginsPerBastion { get; init; }

    /// <summary>See the description.</summary>
    [Property("The cloud in clouds.yaml (here, in ~/.config/openstack, in /etc/openstack) whose compute nodes the hosts are, with a login "
        + "that has nova's administrator role: nova is asked which servers run on a host before it is rebooted or its number of virtual "
        + "functions changes. Left out, only what the host itself shows is known.")]
    public string? Cloud { get; init; }

    /// <summary>See the description.</summary>
    [Property("What becomes of the servers on a host before it is disturbed.")]
    public MaintenanceSettings? Maintenance { get; init; }
}
