using Pulumi.Sriov.Provider.Simulation.FileSystem;
using Pulumi.Sriov.Provider.Simulation.Hardware;

namespace Pulumi.Sriov.Provider.Simulation.Kernel;

/// <summary>The PCI bus of the running kernel: which devices there are, and which driver has which.</summary>
internal sealed class PciBus
{
    private readonly SimulatedClock _clock;
    private readonly IommuGroups _groups;
    private readonly PciDrivers _drivers;
    private readonly TimeSpan _booted;
    private readonly SortedDictionary<string, PciDevice> _devices = new(StringComparer.Ordinal);

    public PciBus(FileTree files, SimulatedClock clock, IommuGroups groups, NetworkStack network)
    {
        (Files, Network, _clock, _groups) = (files, network, clock, groups);
        _booted = clock.Now;
        _drivers = new PciDrivers(this, files, clock, network);
    }

    public FileTree Files { get; }

    public NetworkStack Network { get; }

    public PciDrivers Drivers => _drivers;

    /// <summary>Told by the kernel whether something keeps the device's vfio group open.</summary>
    public Predicate<PciDevice> IsHeld { get; set; } = _ => false;

    public IEnumerable<PciDevice> Devices => _devices.Values;

    public PciDevice? Find(string address) => _devices.GetValueOrDefault(address);

    /// <summary>Finds what is plugged in, at boot.</summary>
    public void Add(PciFunction function)
    {
        var path = PciSysfs.PathOf(function, Find(function.Bridge ?? ""));
        var device = new PciDevice(function, path, _groups.Join(function, path));
        Register(device);
        if (function.Sriov is { } nic && nic.Firmware?.SriovEnabled != false)
        {
            device.Sriov = new SriovCapability(this, _clock, device, nic);
        }

        if (function.Driver is { } driver)
        {
            _drivers.Load(driver);
            _drivers.Probe(device);
        }
    }

    /// <summary>A virtual function comes into being.</summary>
    public PciDevice AddVirtual(PciFunction function, PciDevice parent, int index)
    {
        var path = PciSysfs.PathOf(function, Find(function.Bridge ?? ""));
        var device = new PciDevice(function, path, _groups.Join(function, path)) { PhysicalFunction = (parent, index) };
        Register(device);
        Files.PutLink($"{path}/physfn", RelativePath.From(path, parent.SysfsPath));
        Files.PutLink($"{parent.SysfsPath}/virtfn{index}", RelativePath.From(parent.SysfsPath, path));
        // udev loads the module by the device's modalias, whether the device may be probed or not.
        _drivers.Load(function.Driver!);
        _drivers.Probe(device);
        return device;
    }

    public void Remove(PciDevice device)
    {
        _drivers.Unbind(device);
        if (device.PhysicalFunction is var (parent, index))
        {
            Files.Delete($"{parent.SysfsPath}/virtfn{index}");
        }

        _groups.Leave(device);
        _devices.Remove(device.Address);
        PciSysfs.Remove(Files, device);
        Files.Delete(UdevRecord(device));
    }

    private void Register(PciDevice device)
    {
        _devices.Add(device.Address, device);
        PciSysfs.Add(Files, device);
        Files.PutFile(UdevRecord(device), $"I:{(_clock.Now - _booted).TotalMicroseconds:0}\n");
    }

    private static string UdevRecord(PciDevice device) => $"/run/udev/data/+pci:{device.Address}";
}
