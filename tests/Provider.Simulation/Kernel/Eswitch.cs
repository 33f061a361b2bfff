using Pulumi.Sriov.Provider.Simulation.FileSystem;
using Pulumi.Sriov.Provider.Simulation.Hardware;

namespace Pulumi.Sriov.Provider.Simulation.Kernel;

/// <summary>The switch in a card: its mode, and in switchdev mode the representors of the VFs (net/devlink, the drivers' eswitch.c).</summary>
internal sealed class Eswitch(PciDevice device, NetworkStack network, EswitchRule rule)
{
    private readonly List<NetworkDevice> _representors = [];
    private bool _isSwitchdev;

    /// <summary>As devlink has it; <c>null</c> = the driver knows no modes.</summary>
    public string? Mode => rule == EswitchRule.None ? null : _isSwitchdev ? "switchdev" : "legacy";

    /// <exception cref="LinuxException">The driver does not let it change now.</exception>
    public void SetMode(string mode, IReadOnlyCollection<PciDevice> functions)
    {
        if (Mode is null)
        {
            throw new LinuxException("EOPNOTSUPP");
        }

        if (mode == Mode)
        {
            return;
        }

        var errno = rule switch
        {
            EswitchRule.WithoutVfs when functions.Count > 0 => "EOPNOTSUPP",
            EswitchRule.WithVfs when functions.Count == 0 && mode == "switchdev" => "EPERM",
            EswitchRule.WhileUnbound when functions.Any(function => function.Driver is not null) => "EBUSY",
            _ => null,
        };
        if (errno is not null)
        {
            throw new LinuxException(errno);
        }

        Clear();
        _isSwitchdev = mode == "switchdev";
        NamePorts();
        foreach (var function in functions)
        {
            AddFor(function);
        }

        device.Network?.DropCarrier();
    }

    /// <summary>A VF has come.</summary>
    public void AddFor(PciDevice function)
    {
        if (_isSwitchdev && function.PhysicalFunction is var (_, index))
        {
            _representors.Add(network.AddRepresentor(device, PortNumber, index));
        }
    }

    /// <summary>The VFs are gone.</summary>
    public void Clear()
    {
        _representors.ForEach(network.Remove);
        _representors.Clear();
    }

    private int PortNumber => device.Address[^1] - '0';

    private void NamePorts()
    {
        if (device.Network is { } uplink)
        {
            uplink.PortName = _isSwitchdev ? $"p{PortNumber}" : null;
            uplink.SwitchId = _isSwitchdev ? uplink.MacAddress.Replace(":", "") : null;
        }
    }
}
