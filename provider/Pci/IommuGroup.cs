using System.Collections.Immutable;

namespace Pulumi.Sriov.Provider.Pci;

/// <summary>Devices that the IOMMU cannot tell apart: a guest gets all of them or none.</summary>
/// <param name="Number">Its number in this boot; another boot may number otherwise.</param>
/// <param name="Devices">By address.</param>
public sealed record IommuGroup(int Number, ImmutableArray<PciDevice> Devices);
