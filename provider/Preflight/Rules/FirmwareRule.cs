using Pulumi.Sriov.Provider.Hosts;

namespace Pulumi.Sriov.Provider.Preflight.Rules;

/// <summary>VT-d, AMD-Vi or SMMU must be on in the firmware; no kernel argument can replace that.</summary>
internal sealed class FirmwareRule : IPreflightRule
{
    public IEnumerable<PreflightFinding> Check(Wish wish, HostObservation seen)
    {
        if (!wish.Iommu)
        {
            yield break;
        }

        var iommu = seen.Boot.Iommu;
        if (iommu.Vendor is null)
        {
            yield return Find.In("firmware", "iommu").Error(
                "the firmware announces no IOMMU: there is no ACPI table DMAR (Intel VT-d), IVRS (AMD-Vi) or IORT (Arm SMMU)",
                "Switch it on in the BIOS/UEFI setup (Intel: 'VT-d'; AMD: 'IOMMU' or 'SVM/AMD-Vi') and start the host again.");
        }
        else if (iommu is { IsEnabled: true, InterruptRemapping: false, Vendor: "intel" or "amd" })
        {
            yield return Find.In("firmware", "iommu").Warning(
                "interrupts are not remapped, so guests with passed-through devices are not safe from one another, and vfio refuses them",
                "Switch x2APIC or interrupt remapping on in the firmware, and leave out intremap=off.");
        }
    }
}
