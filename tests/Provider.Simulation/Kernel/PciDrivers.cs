using Pulumi.Sriov.Provider.Simulation.FileSystem;

namespace Pulumi.Sriov.Provider.Simulation.Kernel;

/// <summary>Drivers and their devices: <c>drivers/base/dd.c</c> and <c>bus.c</c>, as far as sysfs shows them.</summary>
internal sealed class PciDrivers
{
    public const string Vfio = "vfio-pci";

    private readonly PciBus _bus;
    private readonly FileTree _files;
    private readonly SimulatedClock _clock;
    private readonly NetworkStack _network;
    private readonly HashSet<string> _loaded = new(StringComparer.Ordinal);

    public PciDrivers(PciBus bus, FileTree files, SimulatedClock clock, NetworkStack network)
    {
        (_bus, _files, _clock, _network) = (bus, files, clock, network);
        files.PutAttribute($"{PciSysfs.Bus}/drivers_probe", null, text =>
        {
            // bus_rescan_devices_helper: a probe that fails is no error of the write.
            Probe(_bus.Find(KernelText.WithoutNewline(text)) ?? throw new LinuxException("ENODEV"));
        });
    }

    /// <summary>Registers a driver and lets it have the devices that wait for it.</summary>
    public void Load(string driver)
    {
        if (!_loaded.Add(driver))
        {
            return;
        }

        var path = PathOf(driver);
        _files.PutAttribute($"{path}/bind", null, text => BindByHand(driver, KernelText.WithoutNewline(text)));
        _files.PutAttribute($"{path}/unbind", null, text => UnbindByHand(driver, KernelText.WithoutNewline(text)));
        if (driver == Vfio)
        {
            _files.PutDevice("/dev/vfio/vfio");
        }

        foreach (var device in _bus.Devices.ToList())
        {
            Probe(device);
        }
    }

    /// <summary>Binds a device without a driver to the one that matches, if that is loaded and can have it.</summary>
    public void Probe(PciDevice device)
    {
        var driver = device.DriverOverride ?? device.Function.Driver;
        if (device.Driver is null && driver is not null && _loaded.Contains(driver) && MayProbe(device) && CanBind(device, driver))
        {
            Bind(device, driver);
        }
    }

    /// <summary>Takes the driver off a device; one without a driver stays as it is.</summary>
    public void Unbind(PciDevice device)
    {
        if (device.Driver is not { } driver)
        {
            return;
        }

        if (driver == device.Sriov?.Nic.Driver && device.Sriov.Count > 0)
        {
            device.Sriov.Disable();
        }

        device.Driver = null;
        device.Bindings++;
        _files.Delete($"{device.SysfsPath}/driver");
        _files.Delete($"{PathOf(driver)}/{device.Address}");
        if (device.Network is { } network)
        {
            _network.Remove(network);
            device.Network = null;
        }

        if (driver == Vfio && !_bus.Devices.Any(other => other.Driver == Vfio && other.IommuGroup == device.IommuGroup))
        {
            _files.Delete($"/dev/vfio/{device.IommuGroup}");
        }
    }

    private static string PathOf(string driver) => $"{PciSysfs.Bus}/drivers/{driver}";

    // drivers/pci/pci-driver.c, pci_device_can_probe: autoprobe is asked when a driver is to be bound, not only at creation.
    private static bool MayProbe(PciDevice device) =>
        device.PhysicalFunction is not var (parent, _) || parent.Sriov!.AutoProbe || device.DriverOverride is not null;

    // vfio needs a group, and there is none without an IOMMU: the probe fails with -EINVAL, seen in dmesg only.
    private static bool CanBind(PciDevice device, string driver) =>
        driver == Vfio ? device.IommuGroup is not null : !IsOutOfInterrupts(device);

    // The vectors of a processor are used up by the VFs that came first.
    private static bool IsOutOfInterrupts(PciDevice device) =>
        device.PhysicalFunction is var (parent, _) && parent.Sriov is { Nic.ProbeLimit: { } limit } sriov
        && sriov.Functions.Count(sibling => sibling.Driver is not null && sibling.Driver != Vfio) >= limit;

    private void BindByHand(string driver, string address)
    {
        var device = _bus.Find(address);
        if (device is null || (device.DriverOverride ?? device.Function.Driver) != driver || !MayProbe(device))
        {
            throw new LinuxException("ENODEV");
        }

        if (device.Driver is not null)
        {
            throw new LinuxException("EBUSY");
        }

        if (!CanBind(device, driver))
        {
            throw new LinuxException("EINVAL");
        }

        Bind(device, driver);
    }

    private void UnbindByHand(string driver, string address)
    {
        var device = _bus.Find(address);
        if (device?.Driver != driver)
        {
            throw new LinuxException("ENODEV");
        }

        if (_bus.IsHeld(device))
        {
            throw new WriteBlockedException(() => !_bus.IsHeld(device));
        }

        Unbind(device);
    }

    private void Bind(PciDevice device, string driver)
    {
        device.Driver = driver;
        var binding = ++device.Bindings;
        _files.PutLink($"{device.SysfsPath}/driver", RelativePath.From(device.SysfsPath, PathOf(driver)));
        _files.PutLink($"{PathOf(driver)}/{device.Address}", RelativePath.From(PathOf(driver), device.SysfsPath));
        if (driver == Vfio)
        {
            _files.PutDevice($"/dev/vfio/{device.IommuGroup}");
        }
        else if (device.Function.Port is not null)
        {
            device.Network = _network.AddPhysical(device);
        }
        else if (device.PhysicalFunction is var (parent, _))
        {
            _clock.Schedule(parent.Sriov!.Nic.NetdevDelay, () =>
            {
                if (device.Bindings == binding)
                {
                    device.Network = _network.AddVirtual(device);
                }
            });
        }
    }
}
