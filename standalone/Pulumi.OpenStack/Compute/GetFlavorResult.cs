using System.Collections.Immutable;

namespace Pulumi.OpenStack.Compute;

/// <summary>Answer of <c>GetFlavor</c>.</summary>
[OutputType]
public sealed class GetFlavorResult
{
    /// <inheritdoc cref="GetFlavorInvokeArgs.Description"/>
    public readonly string? Description;

    /// <inheritdoc cref="GetFlavorInvokeArgs.Disk"/>
    public readonly int? Disk;

    /// <summary>What else the scheduler and the hypervisor must heed.</summary>
    public readonly ImmutableDictionary<string, string> ExtraSpecs;

    /// <inheritdoc cref="GetFlavorInvokeArgs.FlavorId"/>
    public readonly string? FlavorId;

    /// <summary>Id of what was found.</summary>
    public readonly string Id;

    /// <inheritdoc cref="GetFlavorInvokeArgs.IsPublic"/>
    public readonly bool? IsPublic;

    /// <inheritdoc cref="GetFlavorInvokeArgs.MinDisk"/>
    public readonly int? MinDisk;

    /// <inheritdoc cref="GetFlavorInvokeArgs.MinRam"/>
    public readonly int? MinRam;

    /// <inheritdoc cref="GetFlavorInvokeArgs.Name"/>
    public readonly string? Name;

    /// <inheritdoc cref="GetFlavorInvokeArgs.Ram"/>
    public readonly int? Ram;

    /// <inheritdoc cref="GetFlavorInvokeArgs.Region"/>
    public readonly string Region;

    /// <inheritdoc cref="GetFlavorInvokeArgs.RxTxFactor"/>
    public readonly double? RxTxFactor;

    /// <inheritdoc cref="GetFlavorInvokeArgs.Swap"/>
    public readonly int? Swap;

    /// <inheritdoc cref="GetFlavorInvokeArgs.Vcpus"/>
    public readonly int? Vcpus;

    [OutputConstructor]
    private GetFlavorResult(
        string? description,
        int? disk,
        ImmutableDictionary<string, string> extraSpecs,
        string? flavorId,
        string id,
        bool? isPublic,
        int? minDisk,
        int? minRam,
        string? name,
        int? ram,
        string region,
        double? rxTxFactor,
        int? swap,
        int? vcpus)
    {
        Description = description;
        Disk = disk;
        ExtraSpecs = extraSpecs;
        FlavorId = flavorId;
        Id = id;
        IsPublic = isPublic;
        MinDisk = minDisk;
        MinRam = minRam;
        Name = name;
        Ram = ram;
        Region = region;
        RxTxFactor = rxTxFactor;
        Swap = swap;
        Vcpus = vcpus;
    }
}
