using OpenStack.Provider.Lifecycle;
using Pulumi.Plugin;

namespace OpenStack.Provider.Compute.Lookups;

/// <summary>Which flavor is looked up.</summary>
internal sealed record GetFlavorInputs : IRegional
{
    [Property("Region of the service catalog. Default: the provider's.")]
    public string? Region { get; init; }

    [Property("The id. It goes without anything else.")]
    public string? FlavorId { get; init; }

    [Property("The name.")]
    public string? Name { get; init; }

    [Property("Text for people.")]
    public string? Description { get; init; }

    [Property("Memory, in MiB.")]
    public int? Ram { get; init; }

    [Property("Least memory, in MiB.")]
    public int? MinRam { get; init; }

    [Property("Virtual processors.")]
    public int? Vcpus { get; init; }

    [Property("Size of the root disk, in GiB.")]
    public int? Disk { get; init; }

    [Property("Smallest root disk, in GiB.")]
    public int? MinDisk { get; init; }

    [Property("Size of a swap disk, in MiB.")]
    public int? Swap { get; init; }

    [Property("Share of bandwidth.")]
    public double? RxTxFactor { get; init; }

    [Property("Whether all projects may use it.")]
    public bool? IsPublic { get; init; }
}
