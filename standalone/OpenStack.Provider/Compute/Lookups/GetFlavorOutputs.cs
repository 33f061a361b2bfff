using System.Collections.Immutable;
using Pulumi.Plugin;

namespace OpenStack.Provider.Compute.Lookups;

/// <summary>The flavor that was looked up.</summary>
internal sealed record GetFlavorOutputs
{
    [Property("Its id.")]
    public required string Id { get; init; }

    [Property("Its id.")]
    public string? FlavorId { get; init; }

    [Property("The region that it is in.")]
    public required string Region { get; init; }

    [Property("The name.")]
    public string? Name { get; init; }

    [Property("Text for people.")]
    public string? Description { get; init; }

    [Property("Memory, in MiB.")]
    public int? Ram { get; init; }

    [Property("The least memory that was asked for, in MiB.")]
    public int? MinRam { get; init; }

    [Property("Virtual processors.")]
    public int? Vcpus { get; init; }

    [Property("Size of the root disk, in GiB.")]
    public int? Disk { get; init; }

    [Property("The smallest root disk that was asked for, in GiB.")]
    public int? MinDisk { get; init; }

    [Property("Size of a swap disk, in MiB.")]
    public int? Swap { get; init; }

    [Property("Share of bandwidth.")]
    public double? RxTxFactor { get; init; }

    [Property("Whether all projects may use it.")]
    public bool? IsPublic { get; init; }

    [Property("All extra specs.")]
    public required ImmutableSortedDictionary<string, string> ExtraSpecs { get; init; }
}
