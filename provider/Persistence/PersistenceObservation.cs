using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Persistence;

/// <summary>What a host has that brings virtual functions back after a reboot.</summary>
public sealed record PersistenceObservation
{
    /// <summary>Whether systemd is the running init.</summary>
    public bool HasSystemd { get; init; }

    /// <summary>Our own files by path.</summary>
    public ImmutableSortedDictionary<string, FileSnapshot> Files { get; init; } =
        ImmutableSortedDictionary<string, FileSnapshot>.Empty;

    /// <summary>Names of our units that are enabled.</summary>
    public ImmutableSortedSet<string> EnabledUnits { get; init; } = [];

    /// <summary>The rc.local that the host has, or <c>null</c>.</summary>
    public FileSnapshot? RcLocal { get; init; }
}
