using System.Collections.Immutable;

namespace Pulumi.Sriov.Provider.Boot.Iommu;

/// <summary>What firmware and kernel say of the IOMMU.</summary>
/// <param name="Units">Names in <c>/sys/class/iommu</c>: dmar0, ivhd0, smmu3.…; empty = the kernel uses none.</param>
/// <param name="FirmwareTables">ACPI tables that announce one: DMAR (Intel), IVRS (AMD), IORT (Arm).</param>
/// <param name="InterruptRemapping">Whether interrupts go through it.</param>
/// <param name="GroupTypes">Domain type by group number: DMA, DMA-FQ, identity.</param>
public sealed record IommuObservation(
    ImmutableArray<string> Units,
    ImmutableArray<string> FirmwareTables,
    bool InterruptRemapping,
    ImmutableSortedDictionary<int, string> GroupTypes)
{
    /// <summary>Whether it is on: the kernel drives units of it and has put devices into groups.</summary>
    public bool IsEnabled => Units.Length > 0 && GroupTypes.Count > 0;

    /// <summary>"intel", "amd" or "arm"; <c>null</c> = there is no trace of an IOMMU.</summary>
    public string? Vendor =>
        HasUnit("dmar") || FirmwareTables.Contains("DMAR") ? "intel"
        : HasUnit("ivhd") || FirmwareTables.Contains("IVRS") ? "amd"
        : HasUnit("smmu") || HasUnit("arm-smmu") || FirmwareTables.Contains("IORT") ? "arm"
        : null;

    private bool HasUnit(string prefix) => Units.Any(unit => unit.StartsWith(prefix, StringComparison.Ordinal));
}
