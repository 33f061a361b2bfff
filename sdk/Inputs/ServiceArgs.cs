namespace Pulumi.Sriov.Inputs;

/// <summary>A service that reads configuration when it starts, and how it is restarted.</summary>
public sealed class ServiceArgs : ResourceArgs
{
    /// <summary>
    /// Command that prints the end of the service's log, for the error when it does not come up. By default the journal
    /// or the container's log, and the service's own log file.
    /// </summary>
    [Input("logs")]
    public Input<string>? Logs { get; set; }

    /// <summary>
    /// <c>auto</c> (default): what the host has, which must be one thing. <c>systemd</c>, <c>docker</c>, <c>podman</c>:
    /// only that. <c>command</c>: the commands given here and nothing else; <c>auto</c> means this where <c>restart</c>
    /// is given.
    /// </summary>
    [Input("manager")]
    public Input<ServiceManager>? Manager { get; set; }

    /// <summary>
    /// <c>nova-compute</c>, <c>nova-api</c>, <c>nova-scheduler</c>, <c>neutron-server</c> or
    /// <c>neutron-sriov-agent</c>, which is looked for under the names that distributions and kolla give it; or the
    /// exact name of a systemd unit (<c>apache2</c>) or container. By default the service that reads the resource's
    /// configuration.
    /// </summary>
    [Input("name")]
    public Input<string>? Name { get; set; }

    /// <summary>
    /// What a restart has to show. <c>settled</c> (default): the service is watched until it has come to rest, for it
    /// may refuse its configuration seconds after its start; then the configuration goes back. <c>started</c>: it runs
    /// again by the word of its manager (and of <c>status</c>); what becomes of it after that is not looked at.
    /// </summary>
    [Input("proof")]
    public Input<ServiceProof>? Proof { get; set; }

    /// <summary>
    /// Command that restarts the service, in place of the manager's own: <c>cloud-service restart nova-api</c>. It is
    /// split into words at blanks (quotes keep a word together) and run as root without a shell.
    /// </summary>
    [Input("restart")]
    public Input<string>? Restart { get; set; }

    /// <summary>
    /// Command that ends with 0 when the service does its work, and only then. After a restart it is repeated until it
    /// does. Required with <c>command</c>; with the other managers a proof on top of theirs.
    /// </summary>
    [Input("status")]
    public Input<string>? Status { get; set; }

    /// <summary>Seconds allowed for a restart until the service is proven to be up (default 180).</summary>
    [Input("timeout")]
    public Input<double>? Timeout { get; set; }
}
