namespace Pulumi.Sriov.Outputs;

/// <summary>A service that reads configuration when it starts, and how it is restarted.</summary>
[OutputType]
public sealed class Service
{
    /// <summary>
    /// Command that prints the end of the service's log, for the error when it does not come up. By default the journal
    /// or the container's log, and the service's own log file.
    /// </summary>
    public readonly string? Logs;

    /// <summary>
    /// <c>auto</c> (default): what the host has, which must be one thing. <c>systemd</c>, <c>docker</c>, <c>podman</c>:
    /// only that. <c>command</c>: the commands given here and nothing else; <c>auto</c> means this where <c>restart</c>
    /// is given.
    /// </summary>
    public readonly ServiceManager? Manager;

    /// <summary>
    /// <c>nova-compute</c>, <c>nova-api</c>, <c>nova-scheduler</c>, <c>neutron-server</c> or
    /// <c>neutron-sriov-agent</c>, which is looked for under the names that distributions and kolla give it; or the
    /// exact name of a systemd unit (<c>apache2</c>) or container. By default the service that reads the resource's
    /// configuration.
    /// </summary>
    public readonly string? Name;

    /// <summary>
    /// What a restart has to show. <c>settled</c> (default): the service is watched until it has come to rest, for it
    /// may refuse its configuration seconds after its start; then the configuration goes back. <c>started</c>: it runs
    /// again by the word of its manager (and of <c>status</c>); what becomes of it after that is not looked at.
    /// </summary>
    public readonly ServiceProof? Proof;

    /// <summary>
    /// Command that restarts the service, in place of the manager's own: <c>cloud-service restart nova-api</c>. It is
    /// split into words at blanks (quotes keep a word together) and run as root without a shell.
    /// </summary>
    public readonly string? Restart;

    /// <summary>
    /// Command that ends with 0 when the service does its work, and only then. After a restart it is repeated until it
    /// does. Required with <c>command</c>; with the other managers a proof on top of theirs.
    /// </summary>
    public readonly string? Status;

    /// <summary>Seconds allowed for a restart until the service is proven to be up (default 180).</summary>
    public readonly double? Timeout;

    [OutputConstructor]
    private Service(
        string? logs,
        ServiceManager? manager,
        string? name,
        ServiceProof? proof,
        string? restart,
        string? status,
        double? timeout)
    {
        Logs = logs;
        Manager = manager;
        Name = name;
        Proof = proof;
        Restart = restart;
        Status = status;
        Timeout = timeout;
    }
}
