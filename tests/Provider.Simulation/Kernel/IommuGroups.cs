using Pulumi.Sriov.Provider.Simulation.FileSystem;
using Pulumi.Sriov.Provider.Simulation.Hardware;

namespace Pulumi.Sriov.Provider.Simulation.Kernel;

/// <summary>The IOMMU units and the groups of devices they keep apart; nothing at all while the IOMMU is off.</summary>
internal sealed class IommuGroups
{
    private const string Root = "/sys/kernel/iommu_groups";
    private readonly FileTree _files;
    private readonly IommuMode _mode;
    private readonly SortedDictionary<int, (string Key, HashSet<string> Members)> _groups = [];

    public IommuGroups(FileTree files, CpuVendor cpu, IommuMode mode)
    {
        _files = files;
        _mode = mode;
        files.PutDirectory(Root);
        files.PutDirectory("/sys/class/iommu");
        if (mode != IommuMode.Off)
        {
            AddUnit(cpu);
        }
    }

    public static string PathOf(int group) => $"{Root}/{group}";

    /// <summary>Puts a device into its group; a new group gets the lowest free number.</summary>
    public int? Join(PciFunction function, string sysfsPath)
    {
        if (_mode == IommuMode.Off)
        {
            return null;
        }

        var key = function.IsolationDomain ?? function.Address;
        var number = _groups.Where(group => group.Value.Key == key).Select(group => (int?)group.Key).FirstOrDefault()
            ?? Add(key);
        _groups[number].Members.Add(function.Address);
        _files.PutLink(
            $"{PathOf(number)}/devices/{function.Address}", RelativePath.From($"{PathOf(number)}/devices", sysfsPath));
        return number;
    }

    public void Leave(PciDevice device)
    {
        if (device.IommuGroup is not { } number)
        {
            return;
        }

        _files.Delete($"{PathOf(number)}/devices/{device.Address}");
        var members = _groups[number].Members;
        members.Remove(device.Address);
        if (members.Count == 0)
        {
            _groups.Remove(number);
            _files.Delete(PathOf(number));
        }
    }

    private int Add(string key)
    {
        var number = Enumerable.Range(0, int.MaxValue).First(candidate => !_groups.ContainsKey(candidate));
        _groups.Add(number, (key, []));
        var type = _mode == IommuMode.Passthrough ? "identity" : "DMA-FQ";
        _files.PutAttribute($"{PathOf(number)}/type", () => type + "\n");
        _files.PutAttribute($"{PathOf(number)}/reserved_regions", () => "0x00000000fee00000 0x00000000feefffff msi\n");
        return number;
    }

    private void AddUnit(CpuVendor cpu)
    {
        var (name, folder) = cpu == CpuVendor.Intel ? ("dmar0", "intel-iommu") : ("ivhd0", "amd-iommu");
        var path = $"/sys/devices/virtual/iommu/{name}";
        _files.PutLink($"/sys/class/iommu/{name}", RelativePath.From("/sys/class/iommu", path));
        _files.PutDirectory($"{path}/devices");
        if (cpu == CpuVendor.Intel)
        {
            // Bit 3 of ecap: interrupt remapping.
            _files.PutAttribute($"{path}/{folder}/cap", () => "d2008c222f0686\n");
            _files.PutAttribute($"{path}/{folder}/ecap", () => "f00f5a\n");
            _files.PutAttribute($"{path}/{folder}/version", () => "1:0\n");
        }
        else
        {
            _files.PutAttribute($"{path}/{folder}/cap", () => "40f\n");
            _files.PutAttribute($"{path}/{folder}/features", () => "58f77ef22294a5a\n");
        }
    }
}
