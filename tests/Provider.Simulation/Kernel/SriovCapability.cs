using Pulumi.Sriov.Provider.Simulation.FileSystem;
using Pulumi.Sriov.Provider.Simulation.Hardware;

namespace Pulumi.Sriov.Provider.Simulation.Kernel;

/// <summary>The SR-IOV capability of a physical function: <c>drivers/pci/iov.c</c> and the driver's sriov_configure.</summary>
internal sealed class SriovCapability
{
    private readonly PciBus _bus;
    private readonly SimulatedClock _clock;
    private readonly PciDevice _device;
    private readonly NicProfile _nic;
    private readonly List<PciDevice> _functions = [];
    private VfSettings[] _settings = [];
    private TimeSpan _pendingUntil;
    private bool _removing;

    public SriovCapability(PciBus bus, SimulatedClock clock, PciDevice device, NicProfile nic)
    {
        (_bus, _clock, _device, _nic) = (bus, clock, device, nic);
        Eswitch = new Eswitch(device, bus.Network, nic.Eswitch);
        AddAttributes();
    }

    public NicProfile Nic => _nic;

    public Eswitch Eswitch { get; }

    /// <summary>The VFs that have come so far.</summary>
    public IReadOnlyCollection<PciDevice> Functions => _functions;

    /// <summary>How many VFs are on; their devices may still be on their way.</summary>
    public int Count => _settings.Length;

    public bool AutoProbe { get; private set; } = true;

    public IReadOnlyList<VfSettings> Settings => _settings;

    public bool HasCarrier => _device.Network is { HasCarrier: true };

    public void Change(int index, Func<VfSettings, VfSettings> change) => _settings[index] = change(_settings[index]);

    /// <summary>A write to <c>sriov_numvfs</c>, in the order of the kernel's checks (sriov_numvfs_store).</summary>
    public void Store(string text)
    {
        var wanted = KernelText.ParseU16(text);
        if (wanted > _nic.TotalVfs)
        {
            throw new LinuxException("ERANGE");
        }

        // A removal that sleeps holds the device lock, and whoever comes next waits for that.
        if (_removing && _functions.Exists(_bus.IsHeld))
        {
            throw new WriteBlockedException(() => !_functions.Exists(_bus.IsHeld));
        }

        if (wanted == Count)
        {
            return;
        }

        if (_device.Driver != _nic.Driver || _nic.HasNoCount)
        {
            throw new LinuxException("ENOENT");
        }

        if (wanted > 0 && Count > 0)
        {
            throw new LinuxException("EBUSY");
        }

        // drivers/pci/iov.c, sriov_enable: "not enough MMIO resources for SR-IOV".
        if (wanted > 0 && !_nic.HasVfMemory)
        {
            throw new LinuxException("ENOMEM");
        }

        Configure(wanted);
    }

    /// <summary>Takes all VFs away, as the driver does when it is unbound or told 0.</summary>
    public void Disable()
    {
        foreach (var function in _functions)
        {
            _bus.Remove(function);
        }

        Eswitch.Clear();
        _functions.Clear();
        _settings = [];
        _removing = false;
        _device.Network?.DropCarrier();
        _pendingUntil = _clock.Now + _nic.ResetPending;
    }

    private void Configure(int wanted)
    {
        if (_clock.Now < _pendingUntil)
        {
            throw new LinuxException("EAGAIN");
        }

        var held = _functions.Exists(_bus.IsHeld);
        if (held && _nic.RefusesWhenAssigned)
        {
            throw new LinuxException("EINVAL");
        }

        // bnxt_sriov_configure answers 0 VFs while the interface is down, which the PCI core reports as success.
        if (_nic.NeedsLink && _device.Network is not { IsUp: true })
        {
            return;
        }

        if (wanted > 0 && _nic.Refusal is { } errno)
        {
            throw new LinuxException(errno);
        }

        if (wanted == 0 && _nic.RemovalSleeps)
        {
            throw new WriteBlockedException(() => false);
        }

        if (held)
        {
            _removing = true;
            throw new WriteBlockedException(() => !_functions.Exists(_bus.IsHeld));
        }

        if (wanted == 0)
        {
            _clock.Advance(_nic.DisableTime);
            Disable();
        }
        else
        {
            Enable(Math.Min(wanted, _nic.EnableLimit ?? wanted));
        }
    }

    private void Enable(int count)
    {
        _clock.Advance(_nic.EnableTime);
        _settings = [.. Enumerable.Repeat(new VfSettings(), count)];
        var generation = _settings;
        for (var i = 0; i < count; i++)
        {
            var index = i;
            if (_nic.VfLinkDelay == TimeSpan.Zero)
            {
                AddFunction(index);
                continue;
            }

            _clock.Schedule(_nic.VfLinkDelay * (index + 1) / count, () =>
            {
                if (ReferenceEquals(_settings, generation))
                {
                    AddFunction(index);
                }
            });
        }

        if (_nic.RenamedBy is { } suffix && _device.Network is { } uplink && !uplink.Name.EndsWith(suffix, StringComparison.Ordinal))
        {
            uplink.PortName = suffix[1..];
            _bus.Network.Rename(uplink, uplink.Name + suffix);
        }

        if (_nic.LosesLink)
        {
            _device.Network?.SetUp(false);
        }

        _device.Network?.DropCarrier();
        _pendingUntil = _clock.Now + _nic.ResetPending;
    }

    private void AddFunction(int index)
    {
        var pf = _device.Function;
        var address = PciAddress.Parse(pf.Address).Plus(_nic.VfOffset + (_nic.VfStride * index)).ToString();
        var function = new PciFunction(address, _nic.VendorId, _nic.VfDeviceId, pf.ClassCode, _nic.VfDriver)
        {
            Bridge = pf.Bridge,
            IsolationDomain = pf.IsolationDomain,
            SubsystemVendorId = pf.SubsystemVendorId,
            SubsystemDeviceId = pf.SubsystemDeviceId,
            NumaNode = pf.NumaNode,
        };
        var added = _bus.AddVirtual(function, _device, index);
        _functions.Add(added);
        Eswitch.AddFor(added);
    }

    // Six of its own, the ROM, six of its virtual functions, four of a bridge (pci-sysfs.c, resource_show).
    private string Resources()
    {
        const string None = "0x0000000000000000 0x0000000000000000 0x0000000000000000";
        const string Own = "0x00000000fe800000 0x00000000fe81ffff 0x0000000000040200";
        var forFunctions = _nic.HasVfMemory
            ? "0x00000000fe000000 0x00000000fe01bfff 0x000000000014220c"
            : "0x0000000000000000 0x000000000001bfff 0x000000002014220c";
        return string.Join('\n', Enumerable.Range(0, 17).Select(i => i switch { 0 => Own, 7 or 10 => forFunctions, _ => None }));
    }

    private void AddAttributes()
    {
        void Attribute(string name, Func<string> read, Action<string>? write = null) =>
            _bus.Files.PutAttribute($"{_device.SysfsPath}/{name}", () => read() + "\n", write);

        Attribute("resource", Resources);
        Attribute("sriov_totalvfs", () => _nic.TotalVfs.ToString());
        Attribute("sriov_numvfs", () => Count.ToString(), Store);
        Attribute("sriov_offset", () => _nic.VfOffset.ToString());
        Attribute("sriov_stride", () => _nic.VfStride.ToString());
        Attribute("sriov_vf_device", () => _nic.VfDeviceId.TrimStart('0'));
        Attribute("sriov_drivers_autoprobe", () => AutoProbe ? "1" : "0", text => AutoProbe = KernelText.ParseBool(text));
    }
}
