using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Nova.Pci;
using Pulumi.Sriov.Provider.Pci;

namespace Pulumi.Sriov.Provider.Nova.PciWhitelist;

/// <summary>What whitelist entries come to on a host: the devices that nova would offer, each by the first entry for it.</summary>
internal sealed class WhitelistView
{
    private readonly PciObservation _host;
    private readonly DeviceMatcher _matcher;

    public WhitelistView(IEnumerable<WhitelistedDevice> entries, PciObservation host)
    {
        _host = host;
        _matcher = new DeviceMatcher(host);
        Matches = [.. entries.Select(entry => (entry, _matcher.Match(entry)))];
    }

    /// <summary>The entries with the devices that each selects.</summary>
    public ImmutableArray<(WhitelistedDevice Entry, ImmutableArray<PciDevice> Devices)> Matches { get; }

    /// <summary>The devices with the entry that counts, by address.</summary>
    public IEnumerable<(PciDevice Device, WhitelistedDevice Entry)> Offered => Matches
        .SelectMany(match => match.Devices.Select(device => (Device: device, match.Entry)))
        .DistinctBy(offer => offer.Device.Address)
        .OrderBy(offer => offer.Device.Address);

    /// <summary>The VFs among the devices.</summary>
    public ImmutableArray<PciAddress> VirtualFunctions =>
        [.. Offered.Where(offer => IsVf(offer.Device)).Select(offer => offer.Device.Address)];

    /// <summary>For the outputs.</summary>
    public ImmutableArray<MatchedDevice> Describe() =>
    [
        .. Offered.Select(offer => new MatchedDevice
        {
            PciAddress = offer.Device.Address.ToString(),
            VendorId = offer.Device.VendorId,
            ProductId = offer.Device.ProductId,
            DeviceType = TypeOf(offer.Device),
            PhysicalNetwork = offer.Entry.PhysicalNetwork,
        }),
    ];

    public bool IsVf(PciDevice device) => _matcher.ParentOf(device) is not null;

    /// <summary>As libvirt tells nova: a physical function without VFs is a plain device. Source: nova/virt/libvirt/host.py.</summary>
    public string TypeOf(PciDevice device) => IsVf(device) ? "type-VF"
        : _host.FindPhysicalFunction(device.Address) is { NumVfs: > 0 } ? "type-PF"
        : "type-PCI";
}
