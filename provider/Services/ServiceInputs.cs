using Pulumi.Plugin;

namespace Pulumi.Sriov.Provider.Services;

/// <summary>A service that reads configuration when it starts, and how it is restarted.</summary>
public sealed record ServiceInputs
{
    /// <summary>See the description.</summary>
    [Property("`nova-compute`, `nova-api`, `nova-scheduler`, `neutron-server` or `neutron-sriov-agent`, which is looked for under "
        + "the names that distributions and kolla give it; or the exact name of a systemd unit (`apache2`) or container. "
        + "By default the service that reads the resource's configuration.")]
    public string? Name { get; init; }

    /// <summary>See the description.</summary>
    [Property("`auto` (default): what the host has, which must be one thing. `systemd`, `docker`, `podman`: only that. "
        + "`command`: the commands given here and nothing else; `auto` means this where `restart` is given.")]
    public ServiceManager? Manager { get; init; }

    /// <summary>See the description.</summary>
    [Property("What a restart has to show. `settled` (default): the service is watched until it has come to rest, for it may refuse "
        + "its configuration seconds after its start; then the configuration goes back. `started`: it runs again by the word of its "
        + "manager (and of `status`); what becomes of it after that is not looked at.")]
    public ServiceProof? Proof { get; init; }

    /// <summary>See the description.</summary>
    [Property("Command that restarts the service, in place of the manager's own: `cloud-service restart nova-api`. It is split "
        + "into words at blanks (quotes keep a word together) and run as root without a shell.")]
    public string? Restart { get; init; }

    /// <summary>See the description.</summary>
    [Property("Command that ends with 0 when the service does its work, and only then. After a restart it is repeated until it "
        + "does. Required with `command`; with the other managers a proof on top of theirs.")]
    public string? Status { get; init; }

    /// <summary>See the description.</summary>
    [Property("Command that prints the end of the service's log, for the error when it does not come up. By default the journal "
        + "or the container's log, and the service's own log file.")]
    public string? Logs { get; init; }

    /// <summary>See the description.</summary>
    [Property("Seconds allowed for a restart until the service is proven to be up (default 180).")]
    public double? Timeout { get; init; }
}

/// <summary>What runs a service.</summary>
public enum ServiceManager
{
    /// <summary>Whatever the host has.</summary>
    Auto,

    /// <summary>A systemd unit.</summary>
    Systemd,

    /// <summary>A Docker container.</summary>
    Docker,

    /// <summary>A Podman container.</summary>
    Podman,

    /// <summary>Something that only the user's commands know.</summary>
    Command,
}

/// <summary>When a service that was restarted counts as up.</summary>
public enum ServiceProof
{
    /// <summary>When it has come to rest.</summary>
    Settled,

    /// <summary>When it runs.</summary>
    Started,
}
