namespace Pulumi.Sriov.Provider.Maintenance.Rolling;

/// <summary>How many hosts may be unavailable at the same time.</summary>
internal static class RollingLimit
{
    /// <summary>
    /// What is configured holds for every kind of disruption. Unless it is, hosts reboot one at a time, as a node of a cluster
    /// does by default (<c>maxUnavailable: 1</c> in Kubernetes' DaemonSets and the SR-IOV network operator's node pools),
    /// because a reboot takes the host's guests with it; the rest is not limited: virtual functions that guests use are not
    /// removed anyway, and guests keep running while nova-compute restarts.
    /// </summary>
    /// <param name="maxUnavailable">As configured.</param>
    /// <param name="kind">Of the disruption.</param>
    /// <returns><c>null</c> = any number.</returns>
    public static int? For(int? maxUnavailable, DisruptionKind kind) =>
        maxUnavailable ?? (kind == DisruptionKind.Reboot ? 1 : null);
}
