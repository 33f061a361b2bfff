using Pulumi.Sriov.Provider.Nova.Pci;

namespace Pulumi.Sriov.Provider.Nova.PciWhitelist;

/// <summary>What nova takes without a word, and what is yet likely not meant. Pure.</summary>
internal static class WhitelistWarnings
{
    /// <param name="host">The host's name.</param>
    /// <param name="view">The entries on the host.</param>
    /// <param name="aliases">The aliases in the host's configuration.</param>
    public static IEnumerable<string> For(string host, WhitelistView view, IReadOnlyList<PciAliasEntry> aliases) =>
        Empty(host, view).Concat(Overlaps(host, view)).Concat(InService(host, view)).Concat(Rivals(host, view, aliases));

    private static IEnumerable<string> Empty(string host, WhitelistView view)
    {
        for (var i = 0; i < view.Matches.Length; i++)
        {
            if (view.Matches[i].Devices.IsEmpty)
            {
                yield return view.Matches[i].Entry.Devname is { } name
                    ? $"{host}: devices[{i}] selects nothing: there is no PCI device with the interface {name}. Nova says nothing of it"
                    : $"{host}: devices[{i}] selects no device that the host has now";
            }
        }
    }

    private static IEnumerable<string> Overlaps(string host, WhitelistView view)
    {
        for (var later = 1; later < view.Matches.Length; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                var both = view.Matches[later].Devices.Intersect(view.Matches[earlier].Devices).ToList();
                if (both.Count > 0)
                {
                    yield return $"{host}: devices[{earlier}] and devices[{later}] both select {both[0].Address}"
                        + (both.Count == 1 ? "" : $" and {both.Count - 1} more") + "; nova goes by the first of them";
                }
            }
        }
    }

    private static IEnumerable<string> InService(string host, WhitelistView view) =>
        from offer in view.Offered
        where !view.IsVf(offer.Device) && offer.Device.Link is { Uppers.IsEmpty: false }
        select $"{host}: the whitelist lets nova hand out all of {offer.Device.Link!.Name} ({offer.Device.Address}), which "
            + $"{string.Join(", ", offer.Device.Link.Uppers)} of the host works over; the vendor and product ids of the VFs keep it out";

    /// <summary>An alias takes any VF of its product, also one that is meant for the ports of a network.</summary>
    public static IEnumerable<string> Rivals(string host, WhitelistView view, IReadOnlyList<PciAliasEntry> aliases) =>
        from alias in aliases
        let wanted = view.Offered.Where(offer => offer.Entry.PhysicalNetwork is not null
            && string.Equals(alias.VendorId, offer.Device.VendorId, StringComparison.OrdinalIgnoreCase)
            && string.Equals(alias.ProductId, offer.Device.ProductId, StringComparison.OrdinalIgnoreCase)
            && (alias.DeviceType is null || alias.DeviceType == view.TypeOf(offer.Device))).ToList()
        where wanted.Count > 0
        select $"{host}: the alias {alias.Name} and the SR-IOV ports of {wanted[0].Entry.PhysicalNetwork} take the same {wanted.Count} "
            + "devices; give the two different products or cards if one must not use up the other's";
}
