using Pulumi.Plugin;
using Pulumi.Sriov.Provider.Framework;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Pci;

namespace Pulumi.Sriov.Provider.Functions;

/// <summary><c>sriov:host:getIommuGroups</c>: which devices of a host can only be passed through together.</summary>
internal sealed class GetIommuGroups : FunctionHandler<HostQuestion, GetIommuGroupsOutputs>
{
    public override string Token => "sriov:host:getIommuGroups";

    public override string Description =>
        "The IOMMU groups of a host: the devices of a group can only be passed through together. None while the IOMMU is off.";

    public override GetIommuGroupsOutputs Invoke(HostQuestion inputs, HostObservation seen) => new()
    {
        Groups =
        [
            .. seen.Pci.Groups.Select(group => new IommuGroupFacts
            {
                Number = group.Number,
                Devices = [.. group.Devices.Select(Describe)],
                Isolated = group.Devices.Count(device => !device.IsBridge) <= 1,
            }),
        ],
    };

    private static IommuGroupDevice Describe(PciDevice device) => new()
    {
        PciAddress = device.Address.ToString(),
        VendorId = device.VendorId,
        ProductId = device.ProductId,
        Driver = device.Driver,
        Description = device.Describe(),
    };
}

/// <summary>The answer.</summary>
public sealed record GetIommuGroupsOutputs
{
    /// <summary>See the description.</summary>
    [Property("The groups, by number.")]
    public required IReadOnlyList<IommuGroupFacts> Groups { get; init; }
}

/// <summary>An IOMMU group.</summary>
public sealed record IommuGroupFacts
{
    /// <summary>See the description.</summary>
    [Property("Its number in this boot; another boot may number otherwise.")]
    public required int Number { get; init; }

    /// <summary>See the description.</summary>
    [Property("Its devices, by PCI address.")]
    public required IReadOnlyList<IommuGroupDevice> Devices { get; init; }

    /// <summary>See the description.</summary>
    [Property("Whether there is no more than one device in it, bridges aside.")]
    public required bool Isolated { get; init; }
}

/// <summary>A device in an IOMMU group.</summary>
public sealed record IommuGroupDevice
{
    /// <summary>See the description.</summary>
    [Property("PCI address: `0000:01:00.0`.")]
    public required string PciAddress { get; init; }

    /// <summary>See the description.</summary>
    [Property("PCI vendor id, four hex digits.")]
    public required string VendorId { get; init; }

    /// <summary>See the description.</summary>
    [Property("PCI product id, four hex digits.")]
    public required string ProductId { get; init; }

    /// <summary>See the description.</summary>
    [Property("Kernel driver, if it is bound to one.")]
    public string? Driver { get; init; }

    /// <summary>See the description.</summary>
    [Property("For people: `0000:01:00.0 Ethernet controller [8086:10c9] igb enp1s0`.")]
    public required string Description { get; init; }
}
