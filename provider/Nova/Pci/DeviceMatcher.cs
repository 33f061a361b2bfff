using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Pci;

namespace Pulumi.Sriov.Provider.Nova.Pci;

/// <summary>Which devices of a host a whitelist entry selects, as nova-compute finds out. Source: nova/pci/devspec.py, utils.py.</summary>
internal sealed class DeviceMatcher(PciObservation host)
{
    private readonly ImmutableDictionary<PciAddress, PciAddress> _parents = host.PhysicalFunctions
        .SelectMany(function => function.VirtualFunctions.Select(vf => KeyValuePair.Create(vf.Address, function.Address)))
        .DistinctBy(pair => pair.Key)
        .ToImmutableDictionary();

    /// <summary>The devices, by address.</summary>
    public ImmutableArray<PciDevice> Match(WhitelistedDevice entry)
    {
        if (PatternOf(entry) is not { } pattern)
        {
            return [];
        }

        // Of a physical function its VFs are meant as well, but only if it is named by its full address.
        var parent = pattern.Single is { } single && host.FindPhysicalFunction(single) is { TotalVfs: > 0 } ? pattern : null;
        return
        [
            .. host.Devices.Where(device =>
                HasId(entry.VendorId, device.VendorId)
                && HasId(entry.ProductId, device.ProductId)
                && (pattern.IsMatch(device.Address) || (ParentOf(device) is { } address && parent?.IsMatch(address) == true))),
        ];
    }

    /// <summary>The physical function of a VF; <c>null</c> = the device is none.</summary>
    public PciAddress? ParentOf(PciDevice device) => _parents.TryGetValue(device.Address, out var parent) ? parent : null;

    /// <summary>Where an entry points to; <c>null</c> = to an interface that the host does not have.</summary>
    private AddressPattern? PatternOf(WhitelistedDevice entry)
    {
        if (entry.Devname is { } name)
        {
            return host.Devices.FirstOrDefault(device => device.Link?.Name == name) is { } device
                ? AddressGlob.Of(device.Address)
                : null;
        }

        if (entry.AddressRegex is { } regex)
        {
            return new AddressExpression(regex);
        }

        return AddressGlob.TryParse(entry.Address ?? "", out var glob) ? glob : null;
    }

    private static bool HasId(string? wanted, string actual) =>
        wanted is null || string.Equals(wanted, actual, StringComparison.OrdinalIgnoreCase);
}
