using Pulumi.Sriov.Provider.Simulation.FileSystem;
using Pulumi.Sriov.Provider.Simulation.Hardware;

namespace Pulumi.Sriov.Provider.Simulation.Kernel;

/// <summary>The directory of a PCI function in sysfs (<c>drivers/pci/pci-sysfs.c</c>), less what SR-IOV adds.</summary>
internal static class PciSysfs
{
    public const string Bus = "/sys/bus/pci";

    public static string PathOf(PciFunction function, PciDevice? bridge) =>
        $"{bridge?.SysfsPath ?? "/sys/devices/pci0000:00"}/{function.Address}";

    public static void Add(FileTree files, PciDevice device)
    {
        var function = device.Function;
        var path = device.SysfsPath;
        void Constant(string name, string text) => files.PutAttribute($"{path}/{name}", () => text + "\n");

        Constant("vendor", "0x" + function.VendorId);
        Constant("device", "0x" + function.DeviceId);
        Constant("class", "0x" + function.ClassCode);
        Constant("revision", "0x01");
        Constant("subsystem_vendor", "0x" + function.SubsystemVendorId);
        Constant("subsystem_device", "0x" + function.SubsystemDeviceId);
        Constant("numa_node", function.NumaNode.ToString());
        Constant("enable", "1");
        Constant("modalias", ModAlias(function));
        files.PutAttribute($"{path}/uevent", () => Uevent(device));
        files.PutAttribute(
            $"{path}/driver_override",
            () => (device.DriverOverride ?? "(null)") + "\n",
            text => device.DriverOverride = text.Split('\n', '\0')[0] is { Length: > 0 } driver ? driver : null);
        files.PutLink($"{path}/subsystem", RelativePath.From(path, Bus));
        files.PutLink($"{Bus}/devices/{device.Address}", RelativePath.From($"{Bus}/devices", path));
        if (device.IommuGroup is { } group)
        {
            files.PutLink($"{path}/iommu_group", RelativePath.From(path, IommuGroups.PathOf(group)));
        }
    }

    public static void Remove(FileTree files, PciDevice device)
    {
        files.Delete($"{Bus}/devices/{device.Address}");
        files.Delete(device.SysfsPath);
    }

    private static string ModAlias(PciFunction function)
    {
        var code = function.ClassCode.ToUpperInvariant();
        return $"pci:v0000{function.VendorId.ToUpperInvariant()}d0000{function.DeviceId.ToUpperInvariant()}"
            + $"sv0000{function.SubsystemVendorId.ToUpperInvariant()}sd0000{function.SubsystemDeviceId.ToUpperInvariant()}"
            + $"bc{code[..2]}sc{code[2..4]}i{code[4..]}";
    }

    private static string Uevent(PciDevice device)
    {
        var function = device.Function;
        var driver = device.Driver is { } name ? $"DRIVER={name}\n" : "";
        return driver
            + $"PCI_CLASS={function.ClassCode.TrimStart('0').ToUpperInvariant()}\n"
            + $"PCI_ID={function.VendorId.ToUpperInvariant()}:{function.DeviceId.ToUpperInvariant()}\n"
            + $"PCI_SUBSYS_ID={function.SubsystemVendorId.ToUpperInvariant()}:{function.SubsystemDeviceId.ToUpperInvariant()}\n"
            + $"PCI_SLOT_NAME={function.Address}\n"
            + $"MODALIAS={ModAlias(function)}\n";
    }
}
