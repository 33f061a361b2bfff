namespace Pulumi.Sriov.Host.Outputs;

/// <summary>Whether and how a host may be rebooted.</summary>
[OutputType]
public sealed class Reboot
{
    /// <summary>
    /// <c>never</c> (default): only report that a reboot is required. <c>whenRequired</c>: reboot and wait until the
    /// host is up again.
    /// </summary>
    public readonly RebootPolicy? Policy;

    /// <summary>Seconds allowed for a reboot (default 900).</summary>
    public readonly double? Timeout;

    [OutputConstructor]
    private Reboot(RebootPolicy? policy, double? timeout)
    {
        Policy = policy;
        Timeout = timeout;
    }
}
