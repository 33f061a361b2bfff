using Pulumi.Sriov.Provider.Pci;

namespace Pulumi.Sriov.Provider.Maintenance.Management;

/// <summary>What a port has to be put back to, should the connection not survive a change of it.</summary>
/// <param name="Device">The port.</param>
/// <param name="Interface">Its interface.</param>
/// <param name="VirtualFunctions">How many it has.</param>
/// <param name="IsUp">Whether it is set up.</param>
/// <param name="Mtu">Octets.</param>
internal sealed record PathState(PciAddress Device, string Interface, int VirtualFunctions, bool IsUp, int Mtu)
{
    /// <summary>A port as it is; <c>null</c> = it has no interface that could carry a connection.</summary>
    public static PathState? Of(PhysicalFunction function) => function.Link is { } link
        ? new PathState(function.Address, link.Name, function.NumVfs, link.IsUp, link.Mtu ?? 1500)
        : null;
}
