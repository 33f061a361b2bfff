using Pulumi.Plugin;

namespace Pulumi.Sriov.Provider.Framework;

/// <summary>The configuration of the provider, <c>sriov:*</c>.</summary>
internal sealed record ProviderConfiguration
{
    /// <summary>See the description.</summary>
    [Property("How hosts are reached unless a resource's own `connection` says otherwise.")]
    public ConnectionDefaults? Connection { get; init; }

    /// <summary>See the description.</summary>
    [Property("How many hosts may be unavailable at the same time because of what a deployment does to them: reboots, changes of "
        + "the number of virtual functions, restarts of nova-compute. Hosts that do not come back count until the end. "
        + "Left out, hosts reboot one at a time and the rest is not limited.")]
    public int? MaxUnavailable { get; init; }
}
