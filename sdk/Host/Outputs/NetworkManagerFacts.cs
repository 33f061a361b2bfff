using System.Collections.Immutable;

namespace Pulumi.Sriov.Host.Outputs;

/// <summary>What NetworkManager manages.</summary>
[OutputType]
public sealed class NetworkManagerFacts
{
    /// <summary>Network interfaces under its management.</summary>
    public readonly ImmutableArray<string> Interfaces;

    /// <summary>Whether it runs.</summary>
    public readonly bool Running;

    [OutputConstructor]
    private NetworkManagerFacts(ImmutableArray<string> interfaces, bool running)
    {
        Interfaces = interfaces;
        Running = running;
    }
}
