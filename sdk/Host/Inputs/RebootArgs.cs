namespace Pulumi.Sriov.Host.Inputs;

/// <summary>Whether and how a host may be rebooted.</summary>
public sealed class RebootArgs : ResourceArgs
{
    /// <summary>
    /// <c>never</c> (default): only report that a reboot is required. <c>whenRequired</c>: reboot and wait until the
    /// host is up again.
    /// </summary>
    [Input("policy")]
    public Input<RebootPolicy>? Policy { get; set; }

    /// <summary>Seconds allowed for a reboot (default 900).</summary>
    [Input("timeout")]
    public Input<double>? Timeout { get; set; }
}
