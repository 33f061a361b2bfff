using Pulumi.Plugin;

namespace Pulumi.Sriov.Provider.Framework;

/// <summary>The configuration of the provider, <c>sriov:*</c>.</summary>
internal sealed record ProviderConfiguration
{
    /// <summary>See the description.</summary>
    [Property("How hosts are reached unless a resource's own `connection` says otherwise.")]
    public ConnectionDefaults? Connection { get; init; }
}
