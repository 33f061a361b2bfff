using System.Collections.Immutable;

namespace Pulumi.Sriov.Host;

/// <summary>Answer of <c>Discover</c>.</summary>
[OutputType]
public sealed class DiscoverResult
{
    /// <summary>What was seen beside that, for people.</summary>
    public readonly ImmutableArray<string> Remarks;

    /// <summary>What can be taken over, in the order in which a program declares it.</summary>
    public readonly ImmutableArray<Outputs.DiscoveredSetting> Settings;

    [OutputConstructor]
    private DiscoverResult(ImmutableArray<string> remarks, ImmutableArray<Outputs.DiscoveredSetting> settings)
    {
        Remarks = remarks;
        Settings = settings;
    }
}
