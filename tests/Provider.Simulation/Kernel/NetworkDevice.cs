using Pulumi.Sriov.Provider.Simulation.FileSystem;

namespace Pulumi.Sriov.Provider.Simulation.Kernel;

/// <summary>A network interface: its state, and its directory in /sys/class/net (<c>net/core/net-sysfs.c</c>).</summary>
internal sealed class NetworkDevice
{
    private readonly SimulatedClock _clock;
    private readonly bool _connected;
    private readonly TimeSpan _carrierDelay;
    private TimeSpan _carrierFrom;

    public NetworkDevice(
        SimulatedClock clock, string name, int index, string macAddress, PciDevice? device, bool connected, TimeSpan carrierDelay)
    {
        _clock = clock;
        _connected = connected;
        _carrierDelay = carrierDelay;
        Name = name;
        Index = index;
        MacAddress = macAddress;
        Device = device;
        Mtu = IsLoopback ? 65536 : 1500;
    }

    public string Name { get; set; }

    public int Index { get; }

    public string MacAddress { get; set; }

    /// <summary>The PCI function below it; <c>null</c> for macvtap and the like.</summary>
    public PciDevice? Device { get; }

    public int Mtu { get; private set; }

    public int MaximumMtu { get; init; } = 9216;

    public bool IsUp { get; private set; }

    public bool IsPromiscuous { get; set; }

    /// <summary>Which port of its card it is; <c>null</c> = the driver does not tell.</summary>
    public string? PortName { get; set; }

    /// <summary>The switch in the card that the port belongs to.</summary>
    public string? SwitchId { get; set; }

    public bool IsRepresentor { get; init; }

    public bool HasCarrier => IsUp && _connected && _clock.Now >= _carrierFrom;

    public bool IsLoopback => Name == "lo";

    public string SysfsPath => Device is null ? $"/sys/devices/virtual/net/{Name}" : $"{Device.SysfsPath}/net/{Name}";

    public void SetUp(bool up)
    {
        if (up != IsUp)
        {
            IsUp = up;
            DropCarrier();
        }
    }

    /// <summary>The link is negotiated anew: after <c>up</c>, and whenever the driver resets the card.</summary>
    public void DropCarrier()
    {
        _carrierFrom = _clock.Now + _carrierDelay;
        _clock.Schedule(_carrierDelay, () => { });
    }

    public void SetMtu(int mtu)
    {
        // net/core/dev.c, dev_validate_mtu: netlink passes the words on.
        if (mtu < 68 || mtu > MaximumMtu)
        {
            throw new LinuxException("EINVAL", $"mtu {(mtu < 68 ? "less than device minimum" : "greater than device maximum")}.");
        }

        Mtu = mtu;
    }

    public void AddTo(FileTree files)
    {
        var path = SysfsPath;
        void Attribute(string name, Func<string> read, Action<string>? write = null) =>
            files.PutAttribute($"{path}/{name}", () => read() + "\n", write);

        Attribute("address", () => MacAddress);
        Attribute("operstate", () => IsLoopback ? "unknown" : HasCarrier ? "up" : "down");
        Attribute("carrier", () => !IsUp ? throw new LinuxException("EINVAL") : HasCarrier ? "1" : "0");
        Attribute("mtu", () => Mtu.ToString(), text => SetMtu(KernelText.ParseU16(text)));
        Attribute("flags", () => IsLoopback ? "0x9" : $"0x{0x1002 | (IsUp ? 1 : 0) | (IsPromiscuous ? 0x100 : 0):x}");
        Attribute("ifindex", () => Index.ToString());
        Attribute("type", () => IsLoopback ? "772" : "1");
        Attribute("dev_id", () => "0x0");
        Attribute("dev_port", () => "0");
        Attribute("phys_switch_id", () => SwitchId ?? throw new LinuxException("EOPNOTSUPP"));
        Attribute("phys_port_name", () => PortName ?? throw new LinuxException("EOPNOTSUPP"));
        Attribute("uevent", () => $"INTERFACE={Name}\nIFINDEX={Index}");
        files.PutLink($"{path}/subsystem", RelativePath.From(path, "/sys/class/net"));
        files.PutLink($"/sys/class/net/{Name}", RelativePath.From("/sys/class/net", path));
        if (Device is not null)
        {
            files.PutLink($"{path}/device", RelativePath.From(path, Device.SysfsPath));
        }
    }

    public void RemoveFrom(FileTree files)
    {
        files.Delete($"/sys/class/net/{Name}");
        files.Delete(SysfsPath);

        // The kernel keeps the directory for as long as the device has another interface.
        if (Device is not null && !files.Match($"{Device.SysfsPath}/net/*").Any())
        {
            files.Delete($"{Device.SysfsPath}/net");
        }
    }
}
