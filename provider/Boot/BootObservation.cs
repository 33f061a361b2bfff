using Pulumi.Sriov.Provider.Boot.CommandLine;
using Pulumi.Sriov.Provider.Boot.Iommu;

namespace Pulumi.Sriov.Provider.Boot;

/// <summary>How a host boots, and what of it is in force now.</summary>
/// <param name="Os">The distribution.</param>
/// <param name="KernelRelease">As <c>uname -r</c> prints it.</param>
/// <param name="BootId">Identity of this boot; another one after every reboot.</param>
/// <param name="Active">The command line that the running kernel was started with.</param>
/// <param name="Loader">Where the next boot's command line is configured.</param>
/// <param name="Iommu">What firmware and kernel say of the IOMMU.</param>
public sealed record BootObservation(
    OsRelease Os,
    string KernelRelease,
    string BootId,
    KernelCommandLine Active,
    BootLoader Loader,
    IommuObservation Iommu);
