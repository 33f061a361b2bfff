namespace Pulumi.Sriov.Provider.Pci;

/// <summary>The PCI devices of a host, with IOMMU groups, physical and virtual functions and their network links.</summary>
public sealed record PciObservation;
