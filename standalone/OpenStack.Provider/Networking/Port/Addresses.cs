using System.Net;
using System.Net.NetworkInformation;
using OpenStack.Client;
using OpenStack.Provider.Lifecycle;
using Pulumi.Plugin;

namespace OpenStack.Provider.Networking.Port;

/// <summary>A port's addresses: those that were asked for, and those that neutron adds by itself.</summary>
internal static class Addresses
{
    /// <summary>All that a port has.</summary>
    public static IReadOnlyList<PortFixedIp> All(Document port) =>
    [
        .. port.Objects("fixed_ips").Select(address =>
            new PortFixedIp { SubnetId = address.TextOrNull("subnet_id"), IpAddress = address.TextOrNull("ip_address") }),
    ];

    /// <summary>
    /// Without those that were not asked for: on a subnet with SLAAC neutron gives each port the address of its MAC,
    /// whatever the request says (neutron <c>db/ipam_pluggable_backend.py</c>).
    /// </summary>
    public static IReadOnlyList<PortFixedIp> Asked(Document port, IReadOnlyList<PortFixedIp>? asked)
    {
        var mac = PhysicalAddress.Parse(port.Text("mac_address")).GetAddressBytes();
        return [.. All(port).Where(address => !IsDerived(address, mac) || (asked ?? []).Any(wish => Fits(wish, address)))];
    }

    /// <summary>
    /// What an update sends: an address that is there already is named, so that a wish for any address of its subnet does
    /// not make neutron choose another.
    /// </summary>
    public static IEnumerable<object> ToSend(IReadOnlyList<PortFixedIp>? wanted, IReadOnlyList<PortFixedIp> live)
    {
        var left = live.ToList();
        // Wishes for a certain address come first: another wish must not take it.
        var kept = (wanted ?? [])
            .OrderBy(wish => wish.IpAddress is null)
            .Select(wish => (Wish: wish, Address: Take(left, wish)))
            .ToList();
        return kept.Select(pair => Members(pair.Address ?? pair.Wish));
    }

    /// <summary>What a create request sends.</summary>
    public static IEnumerable<object>? ToSend(IReadOnlyList<PortFixedIp>? wanted) => wanted?.Select(Members);

    private static PortFixedIp? Take(List<PortFixedIp> left, PortFixedIp wish)
    {
        var found = left.FindIndex(address => Fits(wish, address));
        if (found < 0)
        {
            return null;
        }

        var address = left[found];
        left.RemoveAt(found);
        return address;
    }

    private static bool Fits(PortFixedIp wish, PortFixedIp address) =>
        (wish.SubnetId is null || wish.SubnetId == address.SubnetId)
        && (wish.IpAddress is null || (address.IpAddress is { } ip && Spelling.IsSame(Notation.IpAddress, wish.IpAddress, ip)));

    private static Dictionary<string, string> Members(PortFixedIp address)
    {
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        if (address.SubnetId is { } subnet)
        {
            members.Add("subnet_id", subnet);
        }

        if (address.IpAddress is { } ip)
        {
            members.Add("ip_address", ip);
        }

        return members;
    }

    // The last 64 bits are the MAC's EUI-64 (RFC 4291, appendix A).
    private static bool IsDerived(PortFixedIp address, byte[] mac) =>
        mac.Length == 6
        && IPAddress.TryParse(address.IpAddress, out var ip)
        && ip.GetAddressBytes() is { Length: 16 } bytes
        && bytes.AsSpan(8).SequenceEqual<byte>([(byte)(mac[0] ^ 2), mac[1], mac[2], 0xff, 0xfe, mac[3], mac[4], mac[5]]);
}
