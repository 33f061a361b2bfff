namespace Pulumi.Sriov.Provider.Simulation.Hardware;

/// <summary>A PCI function that is plugged into the machine: what stays the same whatever is booted.</summary>
/// <param name="Address">Such as 0000:01:00.0.</param>
/// <param name="VendorId">Four hex digits.</param>
/// <param name="DeviceId">Four hex digits.</param>
/// <param name="ClassCode">Six hex digits: 020000 = Ethernet, 060400 = bridge.</param>
/// <param name="Driver">The kernel driver that claims it; <c>null</c> = none.</param>
public sealed record PciFunction(string Address, string VendorId, string DeviceId, string ClassCode, string? Driver)
{
    /// <summary>The bridge above it; <c>null</c> = it sits on the root bus.</summary>
    public string? Bridge { get; init; }

    /// <summary>Functions with the same key cannot be told apart by the IOMMU; <c>null</c> = it stands alone (ACS).</summary>
    public string? IsolationDomain { get; init; }

    /// <summary>Subsystem vendor id.</summary>
    public string SubsystemVendorId { get; init; } = "1af4";

    /// <summary>Subsystem device id.</summary>
    public string SubsystemDeviceId { get; init; } = "1100";

    /// <summary>NUMA node; -1 = the firmware does not say.</summary>
    public int NumaNode { get; init; } = -1;

    /// <summary>Its network interface.</summary>
    public NetworkPort? Port { get; init; }

    /// <summary>Its SR-IOV capability.</summary>
    public NicProfile? Sriov { get; init; }
}

/// <summary>The network interface of a PCI function.</summary>
/// <param name="Name">As udev names it: enp1s0.</param>
/// <param name="MacAddress">Burnt in.</param>
public sealed record NetworkPort(string Name, string MacAddress)
{
    /// <summary>Whether the host's own network configuration brings it up at boot.</summary>
    public bool UpAtBoot { get; init; }

    /// <summary>Whether a cable is plugged in.</summary>
    public bool Connected { get; init; } = true;
}
