namespace Pulumi.Sriov.Provider.Pci;

/// <summary>Where the kernel shows PCI devices; source: Documentation/ABI/testing/sysfs-bus-pci.</summary>
internal static class SysfsPaths
{
    public const string Devices = "/sys/bus/pci/devices";
    public const string DriversProbe = "/sys/bus/pci/drivers_probe";
    public const string NetworkLinks = "/sys/class/net";
    public const string VfioDevices = "/sys/class/vfio-dev";

    public static string Device(PciAddress address) => $"{Devices}/{address}";

    /// <summary>The link to a VF, which is there as soon as the VF is; below it is all that is below the VF.</summary>
    public static string VirtualFunction(PciAddress physicalFunction, int index) => $"{Device(physicalFunction)}/virtfn{index}";

    public static string NumVfs(PciAddress physicalFunction) => $"{Device(physicalFunction)}/sriov_numvfs";

    public static string Autoprobe(PciAddress physicalFunction) => $"{Device(physicalFunction)}/sriov_drivers_autoprobe";
}
