using Pulumi.Sriov.Provider.Simulation.Hardware;

namespace Pulumi.Sriov.Provider.Simulation.Kernel;

/// <summary>A PCI function as the running kernel knows it.</summary>
internal sealed class PciDevice(PciFunction function, string sysfsPath, int? iommuGroup)
{
    public PciFunction Function { get; } = function;

    public string Address => Function.Address;

    /// <summary>Its directory below /sys/devices.</summary>
    public string SysfsPath { get; } = sysfsPath;

    /// <summary><c>null</c> while there is no IOMMU.</summary>
    public int? IommuGroup { get; } = iommuGroup;

    public string? Driver { get; set; }

    public string? DriverOverride { get; set; }

    /// <summary>Counts bindings, so that what a former binding set in motion can see that it is too late.</summary>
    public int Bindings { get; set; }

    public NetworkDevice? Network { get; set; }

    /// <summary>The SR-IOV capability of a physical function.</summary>
    public SriovCapability? Sriov { get; set; }

    /// <summary>Of a virtual function: whose it is, and its index there.</summary>
    public (PciDevice Device, int Index)? PhysicalFunction { get; init; }
}
