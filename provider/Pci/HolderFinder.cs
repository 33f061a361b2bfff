using System.Collections.Immutable;

namespace Pulumi.Sriov.Provider.Pci;

/// <summary>
/// Tells who uses a VF. No single sign is enough: a guest shows as an open VFIO node, a macvtap guest as a stacked
/// interface, a container as an interface that is not in the host's namespace.
/// </summary>
internal sealed class HolderFinder(SysfsTree tree, string queryOutput)
{
    private readonly ImmutableArray<VfioUser> _users = HolderQuery.ReadVfioUsers(queryOutput);
    private readonly ILookup<PciAddress, string> _domains =
        HolderQuery.ReadLibvirtDomains(queryOutput).ToLookup(entry => entry.Device, entry => entry.Domain);

    public ImmutableArray<VfHolder> HoldersOf(PciDevice device)
    {
        var holders = ImmutableArray.CreateBuilder<VfHolder>();
        holders.AddRange(_domains[device.Address].Select(domain => new VfHolder($"libvirt domain {domain}", null)));
        if (IsPassedThrough(device.Driver))
        {
            holders.AddRange(_users.Where(user => Opens(user.Node, device))
                .Select(user => new VfHolder($"{user.Command} (pid {user.Pid})", user.Node)));
        }
        else if (device.Link is null && tree.HasDirectory($"{SysfsPaths.Device(device.Address)}/net"))
        {
            // The kernel makes this directory with the first interface and removes it with the last; one that looks empty
            // holds an interface that another namespace sees.
            holders.Add(new VfHolder("a container or guest", $"its {device.Driver} interface, which left the host's network namespace"));
        }

        holders.AddRange(device.Link?.Uppers.Select(upper => new VfHolder(upper, $"interface {device.Link.Name}")) ?? []);
        return holders.ToImmutable();
    }

    // Drivers for passing a device through: vfio-pci and its vendor variants (mlx5_vfio_pci).
    private static bool IsPassedThrough(string? driver) => driver?.Contains("vfio", StringComparison.Ordinal) == true;

    private bool Opens(string node, PciDevice device)
    {
        var name = node[(node.LastIndexOf('/') + 1)..];
        return name == $"{device.IommuGroup}"
            || name == $"noiommu-{device.IommuGroup}"
            || tree.VfioDevices.Any(entry =>
                entry.Name == name && entry.Target.Contains($"/{device.Address}/", StringComparison.Ordinal));
    }
}
