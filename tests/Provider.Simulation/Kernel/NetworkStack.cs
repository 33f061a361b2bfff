using Pulumi.Sriov.Provider.Simulation.FileSystem;

namespace Pulumi.Sriov.Provider.Simulation.Kernel;

/// <summary>The network interfaces of the running kernel.</summary>
internal sealed class NetworkStack
{
    private readonly FileTree _files;
    private readonly SimulatedClock _clock;
    private readonly List<NetworkDevice> _devices = [];
    private int _lastIndex = 1;

    public NetworkStack(FileTree files, SimulatedClock clock)
    {
        (_files, _clock) = (files, clock);
        files.PutDirectory("/sys/class/net");
        Add(new NetworkDevice(clock, "lo", 1, "00:00:00:00:00:00", null, connected: true, TimeSpan.Zero)).SetUp(true);
    }

    /// <summary>In the order of their indices.</summary>
    public IReadOnlyList<NetworkDevice> Devices => _devices;

    public NetworkDevice? Find(string name) => _devices.Find(device => device.Name == name);

    public NetworkDevice AddPhysical(PciDevice device)
    {
        var port = device.Function.Port!;
        var nic = device.Sriov?.Nic;
        var added = Add(new NetworkDevice(
            _clock, port.Name, ++_lastIndex, port.MacAddress, device, port.Connected, nic?.CarrierDelay ?? TimeSpan.Zero)
        {
            MaximumMtu = nic?.MaximumMtu ?? 65535,
        });
        added.SetUp(port.UpAtBoot);
        return added;
    }

    /// <summary>The interface of a VF; it starts with the MAC the administrator gave, or else with a random one.</summary>
    public NetworkDevice AddVirtual(PciDevice device)
    {
        var (parent, index) = device.PhysicalFunction!.Value;
        var nic = parent.Sriov!.Nic;
        var given = parent.Sriov.Settings[index].MacAddress;
        var number = ++_lastIndex;
        var mac = given == "00:00:00:00:00:00" ? $"5e:00:00:{number >> 8:x2}:{number & 0xff:x2}:{index:x2}" : given;
        var name = $"{parent.Function.Port!.Name}v{index}";
        return Add(new NetworkDevice(_clock, name, number, mac, device, parent.Function.Port.Connected, nic.CarrierDelay)
        {
            MaximumMtu = nic.MaximumMtu,
        });
    }

    /// <summary>A macvtap interface on top of another, as libvirt makes it for a guest.</summary>
    public NetworkDevice AddMacvtap(string name, NetworkDevice lower)
    {
        var device = Add(new NetworkDevice(
            _clock, name, ++_lastIndex, "52:54:00:aa:bb:cc", null, connected: true, TimeSpan.Zero));
        _files.PutLink($"{device.SysfsPath}/lower_{lower.Name}", RelativePath.From(device.SysfsPath, lower.SysfsPath));
        _files.PutLink($"{lower.SysfsPath}/upper_{name}", RelativePath.From(lower.SysfsPath, device.SysfsPath));
        return device;
    }

    /// <summary>The interface that stands for a VF on the host in switchdev mode.</summary>
    public NetworkDevice AddRepresentor(PciDevice device, int port, int index)
    {
        var uplink = device.Network!;
        var name = $"{device.Function.Port!.Name}npf{port}vf{index}";
        return Add(new NetworkDevice(
            _clock, name, ++_lastIndex, $"7e:00:00:00:{port:x2}:{index:x2}", device, connected: true, TimeSpan.Zero)
        {
            MaximumMtu = uplink.MaximumMtu,
            IsRepresentor = true,
            PortName = $"pf{port}vf{index}",
            SwitchId = uplink.SwitchId,
        });
    }

    /// <summary>udev gives an interface another name.</summary>
    public void Rename(NetworkDevice device, string name)
    {
        device.RemoveFrom(_files);
        device.Name = name;
        device.AddTo(_files);
    }

    public void Remove(NetworkDevice device)
    {
        _devices.Remove(device);
        device.RemoveFrom(_files);
    }

    private NetworkDevice Add(NetworkDevice device)
    {
        _devices.Add(device);
        device.AddTo(_files);
        return device;
    }
}
