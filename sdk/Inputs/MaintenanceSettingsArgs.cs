namespace Pulumi.Sriov.Inputs;

/// <summary>What becomes of the servers on a host before it is disturbed.</summary>
public sealed class MaintenanceSettingsArgs : ResourceArgs
{
    [Input("computeHosts")]
    private InputMap<string>? _computeHosts;

    /// <summary>
    /// Names of nova-compute services by <c>connection.host</c>, for hosts whose service has neither nova.conf's <c>host</c> nor the
    /// host's own name.
    /// </summary>
    public InputMap<string> ComputeHosts
    {
        get => _computeHosts ??= new InputMap<string>();
        set => _computeHosts = value;
    }

    /// <summary>
    /// The reason that a compute service is disabled with (default <c>sriov: maintenance of the host</c>); one that is found disabled
    /// with it was left so by a run that was cut off, and is enabled in the end.
    /// </summary>
    [Input("disabledReason")]
    public Input<string>? DisabledReason { get; set; }

    /// <summary>Whether a compute service stays disabled when not all servers could be moved (default <c>false</c>).</summary>
    [Input("keepDisabled")]
    public Input<bool>? KeepDisabled { get; set; }

    /// <summary>What is done about running servers before a reboot or a change of the VF count (default <c>refuse</c>).</summary>
    [Input("policy")]
    public Input<MaintenancePolicy>? Policy { get; set; }

    /// <summary>Seconds that one migration may take, and seconds that nova-compute may take to be up again (default 1800).</summary>
    [Input("timeout")]
    public Input<double>? Timeout { get; set; }
}
