namespace Pulumi.Sriov.Provider.Simulation.Kernel;

/// <summary>A kernel as a distribution builds it.</summary>
/// <param name="Release">As uname -r says it.</param>
/// <param name="IommuDefaultOn">CONFIG_INTEL_IOMMU_DEFAULT_ON.</param>
internal sealed record KernelImage(string Release, bool IommuDefaultOn);
