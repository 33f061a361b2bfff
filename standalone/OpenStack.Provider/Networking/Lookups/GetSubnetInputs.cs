using OpenStack.Provider.Lifecycle;
using Pulumi.Plugin;

namespace OpenStack.Provider.Networking.Lookups;

/// <summary>Which subnet is looked up.</summary>
internal sealed record GetSubnetInputs : IRegional
{
    [Property("Region of the service catalog. Default: the provider's.")]
    public string? Region { get; init; }

    [Property("The subnet's own id.")]
    public string? SubnetId { get; init; }

    [Property("The name.")]
    public string? Name { get; init; }

    [Property("Text for people.")]
    public string? Description { get; init; }

    [Property("The network (UUID).")]
    public string? NetworkId { get; init; }

    [Property("The addresses.")]
    public string? Cidr { get; init; }

    [Property("4 or 6.")]
    public int? IpVersion { get; init; }

    [Property("How ports get IPv6 addresses.")]
    public string? Ipv6AddressMode { get; init; }

    [Property("How routers announce IPv6.")]
    public string? Ipv6RaMode { get; init; }

    [Property("The gateway.")]
    public string? GatewayIp { get; init; }

    [Property("Whether DHCP serves it.")]
    public bool? DhcpEnabled { get; init; }

    [Property("Whether the DNS service publishes its ports' addresses.")]
    public bool? DnsPublishFixedIp { get; init; }

    [Property("The segment of a routed network (UUID).")]
    public string? SegmentId { get; init; }

    [Property("The subnet pool (UUID).")]
    public string? SubnetpoolId { get; init; }

    [Property("Project that owns it (UUID).")]
    public string? TenantId { get; init; }

    [Property("It has all of these tags.")]
    public IReadOnlyList<string>? Tags { get; init; }
}
