using Pulumi.Sriov.Provider.Maintenance;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Hosts;

/// <summary>What a handler works with while it changes a host.</summary>
/// <param name="Session">The host's shared observation, for this run; the host's lock is held.</param>
/// <param name="Progress">Status lines for the user's display: "rebooting, 34 s".</param>
/// <param name="Disruptions">The way to take the host away for a while: a reboot, a change of its virtual functions' number, a restart.</param>
public sealed record HostContext(HostSession Session, IProgress<string> Progress, Disruptions Disruptions)
{
    /// <summary>The host. Whatever is changed through it, the session knows of.</summary>
    public IHost Host => Session.Host;

    /// <summary>The host as it is now.</summary>
    public Task<HostObservation> ObserveAsync(CancellationToken cancellationToken) => Session.ObserveWithinChangeAsync(cancellationToken);
}
