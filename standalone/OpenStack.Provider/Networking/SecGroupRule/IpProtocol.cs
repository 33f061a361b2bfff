namespace OpenStack.Provider.Networking.SecGroupRule;

/// <summary>Names of IP protocols, of which neutron knows several for some (<c>neutron/db/securitygroups_db.py</c>).</summary>
internal static class IpProtocol
{
    /// <summary>Whether two names mean the same; no name means every protocol.</summary>
    public static bool AreSame(string? one, string? other, string ethertype) => Canonical(one, ethertype) == Canonical(other, ethertype);

    // ICMP over IPv6 is a protocol of its own, which people and older neutrons call by the old one's name.
    private static string Canonical(string? name, string ethertype) => (name?.ToLowerInvariant(), ethertype) switch
    {
        (null or "", _) => "",
        ("icmp" or "icmpv6" or "ipv6-icmp", "IPv6") => "58",
        ("icmp", _) => "1",
        ("tcp", _) => "6",
        ("udp", _) => "17",
        ("sctp", _) => "132",
        ("vrrp", _) => "112",
        var (lower, _) => lower,
    };
}
