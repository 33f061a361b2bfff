namespace Pulumi.Sriov.Provider.Simulation.Kernel;

/// <summary>A kernel as a distribution builds it.</summary>
/// <param name="Release">As uname -r says it.</param>
/// <param name="IommuDefaultOn">CONFIG_INTEL_IOMMU_DEFAULT_ON.</param>
internal sealed record KernelImage(string Release, bool IommuDefaultOn)
{
    /// <summary>How the files of its modules end, which may be compressed.</summary>
    public string ModuleSuffix { get; init; } = ".ko";
}
