using System.Collections.Immutable;
using Pulumi.Plugin;

namespace OpenStack.Provider.Compute.Instance;

/// <summary>Where a server may run, relative to others.</summary>
internal sealed record InstanceSchedulerHint
{
    [Property("Server group (UUID).")]
    public string? Group { get; init; }

    [Property("Servers whose hosts to keep away from (UUIDs).")]
    public IReadOnlyList<string>? DifferentHosts { get; init; }

    [Property("Servers on one of whose hosts it must run (UUIDs).")]
    public IReadOnlyList<string>? SameHosts { get; init; }

    [Property("A condition on the host's figures for nova's JsonFilter.")]
    public IReadOnlyList<string>? Queries { get; init; }

    [Property("Cell to run in.")]
    public string? TargetCell { get; init; }

    [Property("Cells to keep away from.")]
    public IReadOnlyList<string>? DifferentCells { get; init; }

    [Property("Network in which the host's address must be: `192.0.2.0/24`.")]
    public string? BuildNearHostIp { get; init; }

    [Property("More hints, for filters of the site's own.")]
    public ImmutableSortedDictionary<string, string>? AdditionalProperties { get; init; }
}
