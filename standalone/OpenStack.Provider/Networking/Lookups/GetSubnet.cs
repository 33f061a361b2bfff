using OpenStack.Client;
using OpenStack.Provider.Lifecycle;

namespace OpenStack.Provider.Networking.Lookups;

/// <summary><c>openstack:networking/getSubnet:getSubnet</c>.</summary>
internal sealed class GetSubnet : FunctionHandler<GetSubnetInputs, GetSubnetOutputs>
{
    public override string Token => "openstack:networking/getSubnet:getSubnet";

    public override string Description => "Finds a subnet that exists already. None or several that match are an error.";

    public override async Task<GetSubnetOutputs> InvokeAsync(
        GetSubnetInputs inputs, Cloud cloud, CancellationToken cancellationToken)
    {
        var neutron = cloud.Network(inputs.Region).During("looking up a subnet");
        var found = await neutron.ListAsync("subnets", "subnets", Query(inputs), cancellationToken);
        return Read(Match.One(found, "subnet"), inputs, neutron.Region);
    }

    private static IEnumerable<(string Name, string? Value)> Query(GetSubnetInputs inputs) =>
    [
        ("id", inputs.SubnetId),
        ("name", inputs.Name),
        ("description", inputs.Description),
        ("network_id", inputs.NetworkId),
        ("cidr", inputs.Cidr),
        ("ip_version", inputs.IpVersion?.ToString()),
        ("ipv6_address_mode", inputs.Ipv6AddressMode),
        ("ipv6_ra_mode", inputs.Ipv6RaMode),
        ("gateway_ip", inputs.GatewayIp),
        ("enable_dhcp", Filter.Flag(inputs.DhcpEnabled)),
        ("dns_publish_fixed_ip", Filter.Flag(inputs.DnsPublishFixedIp)),
        ("segment_id", inputs.SegmentId),
        ("subnetpool_id", inputs.SubnetpoolId),
        ("tenant_id", inputs.TenantId),
        ("tags", Filter.Tags(inputs.Tags)),
    ];

    private static GetSubnetOutputs Read(Document subnet, GetSubnetInputs inputs, string? region) => new()
    {
        Id = subnet.Id,
        SubnetId = subnet.Id,
        Region = region ?? "",
        Name = subnet.Text("name"),
        Description = subnet.TextOrNull("description") ?? "",
        NetworkId = subnet.Text("network_id"),
        Cidr = subnet.Text("cidr"),
        IpVersion = subnet.Integer("ip_version"),
        Ipv6AddressMode = subnet.TextOrNull("ipv6_address_mode") ?? "",
        Ipv6RaMode = subnet.TextOrNull("ipv6_ra_mode") ?? "",
        GatewayIp = subnet.TextOrNull("gateway_ip") ?? "",
        DhcpEnabled = inputs.DhcpEnabled,
        EnableDhcp = subnet.Flag("enable_dhcp"),
        DnsPublishFixedIp = subnet.FlagOrNull("dns_publish_fixed_ip"),
        AllocationPools =
        [
            .. subnet.Objects("allocation_pools").Select(range => new GetSubnetAllocationPool { Start = range.Text("start"), End = range.Text("end") }),
        ],
        DnsNameservers = subnet.Texts("dns_nameservers"),
        HostRoutes =
        [
            .. subnet.Objects("host_routes").Select(route => new GetSubnetHostRoute
            {
                DestinationCidr = route.Text("destination"),
                NextHop = route.Text("nexthop"),
            }),
        ],
        ServiceTypes = subnet.Texts("service_types"),
        SegmentId = subnet.TextOrNull("segment_id") ?? "",
        SubnetpoolId = subnet.TextOrNull("subnetpool_id") ?? "",
        TenantId = subnet.Text("tenant_id"),
        Tags = inputs.Tags,
        AllTags = TagSet.All(subnet),
    };
}
