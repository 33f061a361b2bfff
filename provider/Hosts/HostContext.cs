using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Hosts;

/// <summary>What a handler works with while it changes a host.</summary>
/// <param name="Host">The host; its lock is held.</param>
/// <param name="Session">The host's shared observation, for this run.</param>
/// <param name="Progress">Status lines for the user's display: "rebooting, 34 s".</param>
public sealed record HostContext(IHost Host, HostSession Session, IProgress<string> Progress);
