using System.Collections.Immutable;
using OpenStack.Provider.Lifecycle;
using Pulumi.Plugin;

namespace OpenStack.Provider.Networking.Subnet;

/// <summary>What is wanted of a subnet.</summary>
internal sealed record SubnetInputs : IRegional, ISubnetIntent
{
    [Property("Region of the service catalog. Default: the provider's.", ReplaceOnChange = true, Computed = true)]
    public string? Region { get; init; }

    [Property("The name. Default: made from the name in the program.")]
    public string? Name { get; init; }

    [Property("Text for people.")]
    public string? Description { get; init; }

    [Property("The network (UUID).", ReplaceOnChange = true)]
    public required string NetworkId { get; init; }

    [Property("Project that owns it (UUID); another than one's own for administrators only.", ReplaceOnChange = true, Computed = true)]
    public string? TenantId { get; init; }

    [Property("The addresses: `192.0.2.0/24`. Needed unless a pool is given.", ReplaceOnChange = true, Computed = true, Notation = Notation.IpAddress)]
    public string? Cidr { get; init; }

    [Property("The subnet pool (UUID) that the addresses are taken from.", ReplaceOnChange = true)]
    public string? SubnetpoolId { get; init; }

    [Property("How large a piece of the pool, as a prefix length. Default: the pool's own.", ReplaceOnChange = true, Computed = true)]
    public int? PrefixLength { get; init; }

    [Property("4 or 6.", ReplaceOnChange = true, Default = 4)]
    public int? IpVersion { get; init; }

    [Property("How ports get IPv6 addresses: `slaac`, `dhcpv6-stateful` or `dhcpv6-stateless`.", ReplaceOnChange = true, Computed = true)]
    public string? Ipv6AddressMode { get; init; }

    [Property("How routers announce IPv6: `slaac`, `dhcpv6-stateful` or `dhcpv6-stateless`.", ReplaceOnChange = true, Computed = true)]
    public string? Ipv6RaMode { get; init; }

    [Property("The gateway. Default: the first address, unless `noGateway`.", Computed = true, Notation = Notation.IpAddress)]
    public string? GatewayIp { get; init; }

    [Property("Whether it has no gateway.")]
    public bool? NoGateway { get; init; }

    [Property("Whether DHCP serves it.", Default = true)]
    public bool? EnableDhcp { get; init; }

    [Property("The addresses for ports. Default: all but the gateway.", Computed = true, Unordered = true)]
    public IReadOnlyList<SubnetAllocationPool>? AllocationPools { get; init; }

    [Property("DNS servers that DHCP tells of, in this order.", Notation = Notation.IpAddress)]
    public IReadOnlyList<string>? DnsNameservers { get; init; }

    [Property("Device owners (`compute:nova`, …) that the subnet is kept for.", Computed = true, Unordered = true)]
    public IReadOnlyList<string>? ServiceTypes { get; init; }

    [Property("The segment of a routed network (UUID).", Computed = true)]
    public string? SegmentId { get; init; }

    [Property("The user's tags.", Unordered = true)]
    public IReadOnlyList<string>? Tags { get; init; }

    [Property("More members of the create request, by neutron's names.", ReplaceOnChange = true)]
    public ImmutableSortedDictionary<string, string>? ValueSpecs { get; init; }
}
