using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Pci;

namespace Pulumi.Sriov.Provider.Maintenance.Management;

/// <summary>What the SSH connection comes over: who cuts it is locked out.</summary>
/// <param name="Stacked">Interfaces that lie upon others: a bridge, a bond, a VLAN.</param>
/// <param name="Bottom">Those at the bottom; of a bond, every member.</param>
public sealed record ManagementPath(ImmutableArray<string> Stacked, ImmutableArray<string> Bottom)
{
    /// <summary>Not known, as in a batch that runs detached from the connection.</summary>
    public static ManagementPath Unknown { get; } = new([], []);

    /// <summary>Whether nothing is known.</summary>
    public bool IsUnknown => Bottom.IsEmpty;

    /// <summary>Whether the connection comes over a port or one of its virtual functions.</summary>
    public bool LeadsOver(PhysicalFunction function) => IsOn(function.Device) || FindVirtual(function) is not null;

    /// <summary>Whether nothing else carries it.</summary>
    public bool LeadsOnlyOver(PhysicalFunction function) =>
        !Bottom.IsEmpty && Bottom.All(name => name == function.Link?.Name || name == FindVirtual(function)?.Device.Link?.Name);

    /// <summary>The virtual function of a port that the connection comes over; <c>null</c> = none.</summary>
    public VirtualFunction? FindVirtual(PhysicalFunction function) => function.VirtualFunctions.FirstOrDefault(vf => IsOn(vf.Device));

    private bool IsOn(PciDevice device) => device.Link is { } link && Bottom.Contains(link.Name);
}
