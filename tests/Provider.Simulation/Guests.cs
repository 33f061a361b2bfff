using Pulumi.Sriov.Provider.Simulation.FileSystem;
using Pulumi.Sriov.Provider.Simulation.Hardware;
using Pulumi.Sriov.Provider.Simulation.Kernel;

namespace Pulumi.Sriov.Provider.Simulation;

/// <summary>The virtual machines on a simulated host that use its devices, and the traces they leave there.</summary>
public sealed class Guests
{
    private readonly SimulatedMachine _machine;
    private readonly Dictionary<string, Action> _running = new(StringComparer.Ordinal);

    internal Guests(SimulatedMachine machine) => _machine = machine;

    /// <summary>
    /// libvirt starts a guest with a host device: the device is bound to vfio-pci, QEMU keeps its group open, and the
    /// domain's XML names it.
    /// </summary>
    /// <param name="domain">The domain's name: "instance-00000001".</param>
    /// <param name="address">PCI address of the device.</param>
    public void StartWithHostDevice(string domain, string address)
    {
        OpenVfio(domain, address);
        var stopProcess = _running[domain];
        var xml = $"/run/libvirt/qemu/{domain}.xml";
        _machine.Files.PutFile(xml, DomainXml(domain, PciAddress.Parse(address)));
        _running[domain] = () =>
        {
            _machine.Files.Delete(xml);
            stopProcess();
        };
    }

    /// <summary>A process such as a plain QEMU or DPDK program binds a device to vfio-pci and opens its group.</summary>
    /// <param name="name">To stop it by.</param>
    /// <param name="address">PCI address of the device.</param>
    /// <param name="command">The program's name.</param>
    /// <returns>Its process id.</returns>
    public int OpenVfio(string name, string address, string command = "qemu-system-x86_64")
    {
        var device = _machine.Kernel.Pci.Find(address)
            ?? throw new ArgumentException($"There is no {address} in {_machine.Name}.", nameof(address));
        var drivers = _machine.Kernel.Pci.Drivers;
        device.DriverOverride = PciDrivers.Vfio;
        drivers.Load(PciDrivers.Vfio);
        if (device.Driver != PciDrivers.Vfio)
        {
            drivers.Unbind(device);
            drivers.Probe(device);
        }

        if (device.Driver != PciDrivers.Vfio)
        {
            throw new LinuxException("EINVAL", $"vfio-pci cannot have {address}: the IOMMU is off.");
        }

        var process = _machine.Kernel.Processes.Start(command, $"/dev/vfio/{device.IommuGroup}");
        _running.Add(name, () => _machine.Kernel.Processes.Stop(process));
        return process;
    }

    /// <summary>libvirt puts a macvtap interface on a VF's network device for a guest.</summary>
    /// <param name="name">The macvtap interface, to stop it by, too.</param>
    /// <param name="networkDevice">Such as enp1s0v0.</param>
    public void AttachMacvtap(string name, string networkDevice)
    {
        var lower = _machine.Kernel.Network.Find(networkDevice)
            ?? throw new ArgumentException($"There is no {networkDevice} in {_machine.Name}.", nameof(networkDevice));
        var tap = _machine.Kernel.Network.AddMacvtap(name, lower);
        _running.Add(name, () =>
        {
            _machine.Kernel.Network.Remove(tap);
            _machine.Files.Delete($"{lower.SysfsPath}/upper_{name}");
        });
    }

    /// <summary>The guest ends and lets go of its device; who waited for that in the kernel goes on.</summary>
    public void Stop(string name)
    {
        _running.Remove(name, out var stop);
        (stop ?? throw new ArgumentException($"{name} is not running.", nameof(name)))();
        _machine.Kernel.Wake();
    }

    /// <summary>Guests end with the host.</summary>
    internal void Forget() => _running.Clear();

    private static string DomainXml(string domain, PciAddress address) =>
        $"""
        <domstatus state='running' reason='booted' pid='1201'>
          <domain type='kvm' id='1'>
            <name>{domain}</name>
            <devices>
              <interface type='hostdev' managed='yes'>
                <driver name='vfio'/>
                <source>
                  <address type='pci' domain='0x{address.Domain:x4}' bus='0x{address.Bus:x2}' slot='0x{address.Slot:x2}' function='0x{address.Function:x1}'/>
                </source>
                <alias name='hostdev0'/>
              </interface>
            </devices>
          </domain>
        </domstatus>

        """;
}
