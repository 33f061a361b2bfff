using Pulumi.Plugin;
using Pulumi.Sriov.Provider.Framework;

namespace Pulumi.Sriov.Provider.Functions;

/// <summary>Arguments of a function that only needs to know which host it is about.</summary>
public sealed record HostQuestion : IHostResourceInputs
{
    /// <inheritdoc/>
    [Property("How to reach the host.")]
    public required ConnectionInputs Connection { get; init; }
}
