using System.Collections.Immutable;

namespace Pulumi.Sriov.Provider.Pci;

/// <summary>The PCI devices of a host, with IOMMU groups, physical and virtual functions and their network links.</summary>
public sealed class PciObservation
{
    private readonly ImmutableSortedDictionary<PciAddress, PciDevice> _devices;

    internal PciObservation(IEnumerable<PciDevice> devices, IEnumerable<PhysicalFunction> physicalFunctions)
    {
        _devices = devices.ToImmutableSortedDictionary(device => device.Address, device => device);
        PhysicalFunctions = [.. physicalFunctions.OrderBy(function => function.Address)];
        Groups =
        [
            .. _devices.Values
                .Where(device => device.IommuGroup is not null)
                .GroupBy(device => device.IommuGroup!.Value)
                .OrderBy(group => group.Key)
                .Select(group => new IommuGroup(group.Key, [.. group])),
        ];
    }

    /// <summary>A host without PCI devices.</summary>
    public static PciObservation Empty { get; } = new([], []);

    /// <summary>Every device, by address.</summary>
    public IEnumerable<PciDevice> Devices => _devices.Values;

    /// <summary>The IOMMU groups, by number; empty = the IOMMU is off.</summary>
    public ImmutableArray<IommuGroup> Groups { get; }

    /// <summary>The devices that can have VFs, by address.</summary>
    public ImmutableArray<PhysicalFunction> PhysicalFunctions { get; }

    /// <summary>The device at an address, or <c>null</c>.</summary>
    public PciDevice? FindDevice(PciAddress address) => _devices.GetValueOrDefault(address);

    /// <summary>The PF at an address, or <c>null</c>.</summary>
    public PhysicalFunction? FindPhysicalFunction(PciAddress address) =>
        PhysicalFunctions.FirstOrDefault(function => function.Address == address);

    /// <summary>The group that a device is in, or <c>null</c> when the IOMMU is off.</summary>
    public IommuGroup? GroupOf(PciDevice device)
    {
        ArgumentNullException.ThrowIfNull(device);
        return Groups.FirstOrDefault(group => group.Number == device.IommuGroup);
    }
}
