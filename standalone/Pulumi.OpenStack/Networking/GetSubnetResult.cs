using System.Collections.Immutable;

namespace Pulumi.OpenStack.Networking;

/// <summary>Answer of <c>GetSubnet</c>.</summary>
[OutputType]
public sealed class GetSubnetResult
{
    /// <summary>All tags, also those that others put on.</summary>
    public readonly ImmutableArray<string> AllTags;

    /// <summary>Ranges that ports get addresses from.</summary>
    public readonly ImmutableArray<Outputs.GetSubnetAllocationPoolResult> AllocationPools;

    /// <inheritdoc cref="GetSubnetInvokeArgs.Cidr"/>
    public readonly string Cidr;

    /// <inheritdoc cref="GetSubnetInvokeArgs.Description"/>
    public readonly string Description;

    /// <inheritdoc cref="GetSubnetInvokeArgs.DhcpEnabled"/>
    public readonly bool? DhcpEnabled;

    /// <summary>DNS servers that DHCP announces.</summary>
    public readonly ImmutableArray<string> DnsNameservers;

    /// <inheritdoc cref="GetSubnetInvokeArgs.DnsPublishFixedIp"/>
    public readonly bool? DnsPublishFixedIp;

    /// <summary>Whether neutron answers DHCP on it.</summary>
    public readonly bool EnableDhcp;

    /// <inheritdoc cref="GetSubnetInvokeArgs.GatewayIp"/>
    public readonly string GatewayIp;

    /// <summary>Routes that DHCP announces.</summary>
    public readonly ImmutableArray<Outputs.GetSubnetHostRouteResult> HostRoutes;

    /// <summary>Id of what was found.</summary>
    public readonly string Id;

    /// <inheritdoc cref="GetSubnetInvokeArgs.IpVersion"/>
    public readonly int IpVersion;

    /// <inheritdoc cref="GetSubnetInvokeArgs.Ipv6AddressMode"/>
    public readonly string Ipv6AddressMode;

    /// <inheritdoc cref="GetSubnetInvokeArgs.Ipv6RaMode"/>
    public readonly string Ipv6RaMode;

    /// <inheritdoc cref="GetSubnetInvokeArgs.Name"/>
    public readonly string Name;

    /// <inheritdoc cref="GetSubnetInvokeArgs.NetworkId"/>
    public readonly string NetworkId;

    /// <inheritdoc cref="GetSubnetInvokeArgs.Region"/>
    public readonly string Region;

    /// <inheritdoc cref="GetSubnetInvokeArgs.SegmentId"/>
    public readonly string SegmentId;

    /// <summary>Device owners whose ports may use it.</summary>
    public readonly ImmutableArray<string> ServiceTypes;

    /// <inheritdoc cref="GetSubnetInvokeArgs.SubnetId"/>
    public readonly string SubnetId;

    /// <inheritdoc cref="GetSubnetInvokeArgs.SubnetpoolId"/>
    public readonly string SubnetpoolId;

    /// <inheritdoc cref="GetSubnetInvokeArgs.Tags"/>
    public readonly ImmutableArray<string> Tags;

    /// <inheritdoc cref="GetSubnetInvokeArgs.TenantId"/>
    public readonly string TenantId;

    [OutputConstructor]
    private GetSubnetResult(
        ImmutableArray<string> allTags,
        ImmutableArray<Outputs.GetSubnetAllocationPoolResult> allocationPools,
        string cidr,
        string description,
        bool? dhcpEnabled,
        ImmutableArray<string> dnsNameservers,
        bool? dnsPublishFixedIp,
        bool enableDhcp,
        string gatewayIp,
        ImmutableArray<Outputs.GetSubnetHostRouteResult> hostRoutes,
        string id,
        int ipVersion,
        string ipv6AddressMode,
        string ipv6RaMode,
        string name,
        string networkId,
        string region,
        string segmentId,
        ImmutableArray<string> serviceTypes,
        string subnetId,
        string subnetpoolId,
        ImmutableArray<string> tags,
        string tenantId)
    {
        AllTags = allTags;
        AllocationPools = allocationPools;
        Cidr = cidr;
        Description = description;
        DhcpEnabled = dhcpEnabled;
        DnsNameservers = dnsNameservers;
        DnsPublishFixedIp = dnsPublishFixedIp;
        EnableDhcp = enableDhcp;
        GatewayIp = gatewayIp;
        HostRoutes = hostRoutes;
        Id = id;
        IpVersion = ipVersion;
        Ipv6AddressMode = ipv6AddressMode;
        Ipv6RaMode = ipv6RaMode;
        Name = name;
        NetworkId = networkId;
        Region = region;
        SegmentId = segmentId;
        ServiceTypes = serviceTypes;
        SubnetId = subnetId;
        SubnetpoolId = subnetpoolId;
        Tags = tags;
        TenantId = tenantId;
    }
}
