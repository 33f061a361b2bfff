using System.Collections.Immutable;
using System.Globalization;

namespace Pulumi.Sriov.Provider.Pci;

/// <summary>Puts the model of a host's PCI devices together from what was read.</summary>
internal sealed class PciModel(SysfsTree tree, LinkTable linkTable, HolderFinder holders, CardTable cards)
{
    private readonly Representors _representors = new();

    public PciObservation Build()
    {
        var all = tree.NetworkLinks
            .Select(name => (Device: tree.Target($"{SysfsPaths.NetworkLinks}/{name}/device"), Link: ReadLink(name)))
            .ToList();
        _representors.AddRange(all.Select(entry => entry.Link));

        // In switchdev mode a port's device is also that of its representors.
        var links = all.Where(entry => PciAddress.TryParse(entry.Device, out _) && !Representors.IsOne(entry.Link))
            .ToLookup(entry => entry.Device, entry => entry.Link);

        var devices = tree.Devices
            .Select(text => PciAddress.TryParse(text, out var address) ? ReadDevice(address, links[text]) : null)
            .OfType<PciDevice>()
            .ToImmutableDictionary(device => device.Address);

        return new PciObservation(
            devices.Values,
            devices.Values.Select(device => ReadPhysicalFunction(device, devices)).OfType<PhysicalFunction>());
    }

    private NetworkLink ReadLink(string name)
    {
        var path = $"{SysfsPaths.NetworkLinks}/{name}";
        var flags = int.Parse(tree.Hex($"{path}/flags", 1) ?? "0", NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        const int InterfaceIsUp = 0x1; // IFF_UP
        return new NetworkLink(
            name, tree.Text($"{path}/address"), (flags & InterfaceIsUp) != 0, tree.Integer($"{path}/mtu"))
        {
            IsOperational = tree.Text($"{path}/operstate") == "up",
            IsPromiscuous = linkTable.IsPromiscuous(name),
            PortName = tree.Text($"{path}/phys_port_name"),
            SwitchId = tree.Text($"{path}/phys_switch_id"),
            Uppers = [.. tree.LinkTargets[path].Where(link => link.Name.StartsWith("upper_", StringComparison.Ordinal))
                .Select(link => link.Name["upper_".Length..])],
        };
    }

    private PciDevice ReadDevice(PciAddress address, IEnumerable<NetworkLink> links)
    {
        var path = SysfsPaths.Device(address);
        var node = tree.Integer($"{path}/numa_node");
        var reservedFor = tree.Text($"{path}/driver_override");
        return new PciDevice(
            address,
            tree.Hex($"{path}/vendor", 4) ?? "",
            tree.Hex($"{path}/device", 4) ?? "",
            tree.Hex($"{path}/class", 6) ?? "")
        {
            Driver = tree.Target($"{path}/driver"),
            DriverOverride = reservedFor is null or "" or "(null)" ? null : reservedFor,
            IommuGroup = int.TryParse(tree.Target($"{path}/iommu_group"), out var group) ? group : null,
            NumaNode = node >= 0 ? node : null,
            Firmware = cards.FirmwareOf(address),
            Link = links.FirstOrDefault(),
        };
    }

    private PhysicalFunction? ReadPhysicalFunction(
        PciDevice device, ImmutableDictionary<PciAddress, PciDevice> devices)
    {
        var path = SysfsPaths.Device(device.Address);
        if (tree.Integer($"{path}/sriov_totalvfs") is not { } total)
        {
            return null;
        }

        return new PhysicalFunction(device, total, tree.Integer($"{path}/sriov_numvfs") ?? 0)
        {
            VfProductId = tree.Hex($"{path}/sriov_vf_device", 4),
            EswitchMode = cards.EswitchModeOf(device.Address),
            Autoprobe = tree.Integer($"{path}/sriov_drivers_autoprobe") is { } autoprobe ? autoprobe != 0 : null,
            VirtualFunctions =
            [
                .. tree.LinkTargets[path]
                    .Where(link => link.Name.StartsWith("virtfn", StringComparison.Ordinal))
                    .Select(link => ReadVirtualFunction(device, link, devices))
                    .OfType<VirtualFunction>()
                    .OrderBy(function => function.Index),
            ],
        };
    }

    private VirtualFunction? ReadVirtualFunction(
        PciDevice physicalFunction, (string Name, string Target) link, ImmutableDictionary<PciAddress, PciDevice> devices)
    {
        // A VF may vanish between the reading of its link and of its attributes.
        if (!int.TryParse(link.Name["virtfn".Length..], out var index)
            || !PciAddress.TryParse(link.Target, out var address)
            || !devices.TryGetValue(address, out var device))
        {
            return null;
        }

        return new VirtualFunction(index, device)
        {
            Settings = physicalFunction.Link is { } parent ? linkTable.Find(parent.Name, index) : null,
            Representor = physicalFunction.Link is { } uplink ? _representors.Find(uplink, index) : null,
            Holders = holders.HoldersOf(device),
        };
    }
}
