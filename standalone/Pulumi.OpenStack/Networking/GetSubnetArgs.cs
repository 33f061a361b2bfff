namespace Pulumi.OpenStack.Networking;

/// <summary>Arguments of <see cref="GetSubnet.InvokeAsync"/>.</summary>
public sealed class GetSubnetArgs : InvokeArgs
{
    [Input("tags")]
    private List<string>? _tags;

    /// <inheritdoc cref="GetSubnetInvokeArgs.Cidr"/>
    [Input("cidr")]
    public string? Cidr { get; set; }

    /// <inheritdoc cref="GetSubnetInvokeArgs.Description"/>
    [Input("description")]
    public string? Description { get; set; }

    /// <inheritdoc cref="GetSubnetInvokeArgs.DhcpEnabled"/>
    [Input("dhcpEnabled")]
    public bool? DhcpEnabled { get; set; }

    /// <inheritdoc cref="GetSubnetInvokeArgs.DnsPublishFixedIp"/>
    [Input("dnsPublishFixedIp")]
    public bool? DnsPublishFixedIp { get; set; }

    /// <inheritdoc cref="GetSubnetInvokeArgs.GatewayIp"/>
    [Input("gatewayIp")]
    public string? GatewayIp { get; set; }

    /// <inheritdoc cref="GetSubnetInvokeArgs.IpVersion"/>
    [Input("ipVersion")]
    public int? IpVersion { get; set; }

    /// <inheritdoc cref="GetSubnetInvokeArgs.Ipv6AddressMode"/>
    [Input("ipv6AddressMode")]
    public string? Ipv6AddressMode { get; set; }

    /// <inheritdoc cref="GetSubnetInvokeArgs.Ipv6RaMode"/>
    [Input("ipv6RaMode")]
    public string? Ipv6RaMode { get; set; }

    /// <inheritdoc cref="GetSubnetInvokeArgs.Name"/>
    [Input("name")]
    public string? Name { get; set; }

    /// <inheritdoc cref="GetSubnetInvokeArgs.NetworkId"/>
    [Input("networkId")]
    public string? NetworkId { get; set; }

    /// <inheritdoc cref="GetSubnetInvokeArgs.Region"/>
    [Input("region")]
    public string? Region { get; set; }

    /// <inheritdoc cref="GetSubnetInvokeArgs.SegmentId"/>
    [Input("segmentId")]
    public string? SegmentId { get; set; }

    /// <inheritdoc cref="GetSubnetInvokeArgs.SubnetId"/>
    [Input("subnetId")]
    public string? SubnetId { get; set; }

    /// <inheritdoc cref="GetSubnetInvokeArgs.SubnetpoolId"/>
    [Input("subnetpoolId")]
    public string? SubnetpoolId { get; set; }

    /// <inheritdoc cref="GetSubnetInvokeArgs.Tags"/>
    public List<string> Tags
    {
        get => _tags ??= [];
        set => _tags = value;
    }

    /// <inheritdoc cref="GetSubnetInvokeArgs.TenantId"/>
    [Input("tenantId")]
    public string? TenantId { get; set; }

    /// <summary>Without anything.</summary>
    public static new GetSubnetArgs Empty => new();
}
