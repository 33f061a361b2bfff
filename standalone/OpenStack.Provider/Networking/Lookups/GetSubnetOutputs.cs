using Pulumi.Plugin;

namespace OpenStack.Provider.Networking.Lookups;

/// <summary>A range of addresses of a subnet that was looked up.</summary>
internal sealed record GetSubnetAllocationPool
{
    [Property("The first address.")]
    public required string Start { get; init; }

    [Property("The last address.")]
    public required string End { get; init; }
}

/// <summary>A route that DHCP tells of.</summary>
internal sealed record GetSubnetHostRoute
{
    [Property("Where it leads.")]
    public required string DestinationCidr { get; init; }

    [Property("The next router.")]
    public required string NextHop { get; init; }
}

/// <summary>The subnet that was looked up. Texts are empty where there is nothing.</summary>
internal sealed record GetSubnetOutputs
{
    [Property("Its id (UUID).")]
    public required string Id { get; init; }

    [Property("Its id (UUID).")]
    public required string SubnetId { get; init; }

    [Property("The region that it is in.")]
    public required string Region { get; init; }

    [Property("The name.")]
    public required string Name { get; init; }

    [Property("Text for people.")]
    public required string Description { get; init; }

    [Property("The network (UUID).")]
    public required string NetworkId { get; init; }

    [Property("The addresses.")]
    public required string Cidr { get; init; }

    [Property("4 or 6.")]
    public required int IpVersion { get; init; }

    [Property("How ports get IPv6 addresses.")]
    public required string Ipv6AddressMode { get; init; }

    [Property("How routers announce IPv6.")]
    public required string Ipv6RaMode { get; init; }

    [Property("The gateway.")]
    public required string GatewayIp { get; init; }

    [Property("Whether DHCP serves it, if that was asked for.")]
    public bool? DhcpEnabled { get; init; }

    [Property("Whether DHCP serves it.")]
    public required bool EnableDhcp { get; init; }

    [Property("Whether the DNS service publishes its ports' addresses.")]
    public bool? DnsPublishFixedIp { get; init; }

    [Property("The addresses for ports.")]
    public required IReadOnlyList<GetSubnetAllocationPool> AllocationPools { get; init; }

    [Property("DNS servers that DHCP tells of.")]
    public required IReadOnlyList<string> DnsNameservers { get; init; }

    [Property("Routes that DHCP tells of.")]
    public required IReadOnlyList<GetSubnetHostRoute> HostRoutes { get; init; }

    [Property("Device owners that it is kept for.")]
    public required IReadOnlyList<string> ServiceTypes { get; init; }

    [Property("The segment of a routed network (UUID).")]
    public required string SegmentId { get; init; }

    [Property("The subnet pool (UUID).")]
    public required string SubnetpoolId { get; init; }

    [Property("Project that owns it (UUID).")]
    public required string TenantId { get; init; }

    [Property("The tags that were asked for.")]
    public IReadOnlyList<string>? Tags { get; init; }

    [Property("All tags.")]
    public required IReadOnlyList<string> AllTags { get; init; }
}
