using System.Collections.Immutable;
using System.Globalization;

namespace Bench.Hosts.Machine;

/// <summary>
/// The /sys of a machine with two SR-IOV cards of two ports each and the IOMMU on, as plain files: what the kernel shows of cards and
/// links (Documentation/ABI/testing/sysfs-bus-pci) as far as a configuration of the host reads it.
/// </summary>
internal static class CardTree
{
    private const string Devices = "bus/pci/devices";

    /// <summary>The most virtual functions of a port, as ixgbe has it.</summary>
    private const int TotalVirtualFunctions = 63;

    /// <summary>The physical functions: PCI address and interface.</summary>
    public static ImmutableArray<(string Address, string Interface)> PhysicalFunctions { get; } =
    [
        ("0000:01:00.0", "enp1s0f0"), ("0000:01:00.1", "enp1s0f1"),
        ("0000:02:00.0", "enp2s0f0"), ("0000:02:00.1", "enp2s0f1"),
    ];

    /// <summary>Writes the tree, without any virtual function.</summary>
    /// <param name="sys">The directory that becomes /sys.</param>
    public static void Write(string sys)
    {
        WriteFile(sys, "class/iommu/dmar0/type", "iommu");
        WriteFile(sys, "firmware/acpi/tables/DMAR", "");
        for (var i = 0; i < PhysicalFunctions.Length; i++)
        {
            var (address, link) = PhysicalFunctions[i];
            WriteDevice(sys, address, productId: "10fb", group: i + 1);
            WriteFile(sys, $"{Devices}/{address}/sriov_totalvfs", $"{TotalVirtualFunctions}");
            WriteFile(sys, $"{Devices}/{address}/sriov_numvfs", "0");
            WriteFile(sys, $"{Devices}/{address}/sriov_vf_device", "10ed");
            WriteFile(sys, "bus/pci/drivers/ixgbe/module", "");
            Link(sys, $"{Devices}/{address}/driver", "../../drivers/ixgbe");
            Directory.CreateDirectory(Path.Combine(sys, Devices, address, "net", link));
            WriteFile(sys, $"class/net/{link}/address", $"3c:fd:fe:00:00:0{i}");
            Link(sys, $"class/net/{link}/device", $"../../../{Devices}/{address}");
        }

        ResetSettings(sys);
    }

    /// <summary>Puts what a boot does not keep back to what it is on a fresh machine, but for the virtual functions.</summary>
    public static void ResetSettings(string sys)
    {
        foreach (var (address, link) in PhysicalFunctions)
        {
            WriteFile(sys, $"{Devices}/{address}/sriov_drivers_autoprobe", "1");
            WriteFile(sys, $"class/net/{link}/flags", "0x1002");
            WriteFile(sys, $"class/net/{link}/mtu", "1500");
            WriteFile(sys, $"class/net/{link}/operstate", "down");
        }
    }

    /// <summary>Does what the kernel does at a write to sriov_numvfs: functions come or go.</summary>
    public static void SetVirtualFunctions(string sys, string physicalFunction, int count)
    {
        var parent = Path.Combine(sys, Devices, physicalFunction);
        var port = PhysicalFunctions.Select(function => function.Address).ToList().IndexOf(physicalFunction);
        for (var i = 0; i < TotalVirtualFunctions; i++)
        {
            var link = Path.Combine(parent, $"virtfn{i}");
            var address = VirtualFunction(physicalFunction, i);
            if (i < count && !Path.Exists(link))
            {
                WriteDevice(sys, address, productId: "10ed", group: 100 + (port * 64) + i);
                File.CreateSymbolicLink(link, $"../{address}");
            }
            else if (i >= count && Path.Exists(link))
            {
                File.Delete(link);
                Directory.Delete(Path.Combine(sys, Devices, address), recursive: true);
            }
        }
    }

    /// <summary>Whether any card has a virtual function.</summary>
    public static bool HasVirtualFunctions(string sys) => PhysicalFunctions.Any(
        function => Directory.EnumerateFileSystemEntries(Path.Combine(sys, Devices, function.Address), "virtfn*").Any());

    private static string VirtualFunction(string physicalFunction, int index)
    {
        var slot = 0x10 + (physicalFunction[^1] - '0') * 8 + index / 8;
        return string.Create(CultureInfo.InvariantCulture, $"{physicalFunction[..7]}:{slot:x2}.{index % 8}");
    }

    private static void WriteDevice(string sys, string address, string productId, int group)
    {
        WriteFile(sys, $"{Devices}/{address}/vendor", "0x8086");
        WriteFile(sys, $"{Devices}/{address}/device", $"0x{productId}");
        WriteFile(sys, $"{Devices}/{address}/class", "0x020000");
        WriteFile(sys, $"{Devices}/{address}/numa_node", "0");
        WriteFile(sys, $"{Devices}/{address}/driver_override", "(null)");
        WriteFile(sys, $"kernel/iommu_groups/{group}/type", "DMA");
        Link(sys, $"{Devices}/{address}/iommu_group", $"../../../../kernel/iommu_groups/{group}");
    }

    private static void WriteFile(string sys, string name, string content)
    {
        var path = Path.Combine(sys, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, $"{content}\n");
    }

    private static void Link(string sys, string name, string target) => File.CreateSymbolicLink(Path.Combine(sys, name), target);
}
