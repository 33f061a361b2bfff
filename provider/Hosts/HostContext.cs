using Pulumi.Sriov.Provider.Maintenance;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Hosts;

/// <summary>What a handler works with while it changes a host.</summary>
/// <param name="Host">The host; its lock is held.</param>
/// <param name="Session">The host's shared observation, for this run.</param>
/// <param name="Progress">Status lines for the user's display: "rebooting, 34 s".</param>
/// <param name="Disruptions">The way to take the host away for a while: a reboot, a change of its virtual functions' number, a restart.</param>
public sealed record HostContext(IHost Host, HostSession Session, IProgress<string> Progress, Disruptions Disruptions);
