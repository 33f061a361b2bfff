using System.Collections.Immutable;
using Pulumi.Plugin;

namespace OpenStack.Provider.Networking.Subnet;

/// <summary>A subnet as it is.</summary>
internal sealed record SubnetState : ISubnetIntent
{
    [Property("The region that it is in; empty when the catalog has only one.")]
    public required string Region { get; init; }

    [Property("The name.")]
    public required string Name { get; init; }

    [Property("Text for people.")]
    public string? Description { get; init; }

    [Property("The network (UUID).")]
    public required string NetworkId { get; init; }

    [Property("Project that owns it (UUID).")]
    public required string TenantId { get; init; }

    [Property("The addresses.")]
    public required string Cidr { get; init; }

    [Property("The subnet pool (UUID) that the addresses were taken from.")]
    public string? SubnetpoolId { get; init; }

    [Property("How large a piece of the pool it is, as a prefix length; nothing without a pool.")]
    public int? PrefixLength { get; init; }

    [Property("4 or 6.")]
    public int? IpVersion { get; init; }

    [Property("How ports get IPv6 addresses; empty with IPv4.")]
    public required string Ipv6AddressMode { get; init; }

    [Property("How routers announce IPv6; empty with IPv4.")]
    public required string Ipv6RaMode { get; init; }

    [Property("The gateway; empty when there is none.")]
    public required string GatewayIp { get; init; }

    [Property("Whether it has no gateway, and is meant to have none or has lost it.")]
    public bool? NoGateway { get; init; }

    [Property("Whether DHCP serves it.")]
    public bool? EnableDhcp { get; init; }

    [Property("The addresses for ports.")]
    public required IReadOnlyList<SubnetAllocationPool> AllocationPools { get; init; }

    [Property("DNS servers that DHCP tells of.")]
    public IReadOnlyList<string>? DnsNameservers { get; init; }

    [Property("Device owners that the subnet is kept for.")]
    public IReadOnlyList<string>? ServiceTypes { get; init; }

    [Property("The segment of a routed network (UUID).")]
    public string? SegmentId { get; init; }

    [Property("The user's tags.")]
    public IReadOnlyList<string>? Tags { get; init; }

    [Property("The user's tags and those of others.")]
    public required IReadOnlyList<string> AllTags { get; init; }

    [Property("More members of the create request, as they were given.")]
    public ImmutableSortedDictionary<string, string>? ValueSpecs { get; init; }
}
