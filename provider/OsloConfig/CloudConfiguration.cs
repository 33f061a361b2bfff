using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.OsloConfig;

/// <summary>
/// The configuration of a host's OpenStack services, as far as it can concern SR-IOV. It holds passwords: nothing of it may go
/// into a message or a state but the options that a resource manages.
/// </summary>
public sealed record CloudConfiguration
{
    /// <summary>A host without OpenStack.</summary>
    public static CloudConfiguration Empty { get; } = new();

    /// <summary>Configuration files that exist, by path.</summary>
    public ImmutableSortedDictionary<string, FileSnapshot> Files { get; init; } =
        ImmutableSortedDictionary.Create<string, FileSnapshot>(StringComparer.Ordinal);

    /// <summary>Metadata of installed Python packages of nova: <c>/usr/lib/python3/dist-packages/nova-26.2.2.egg-info</c>.</summary>
    public ImmutableArray<string> NovaPackages { get; init; } = [];
}
