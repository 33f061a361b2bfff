namespace Pulumi.OpenStack.Networking;

/// <summary>Arguments of <c>GetSubnet.Invoke</c>: what is known of the one looked for.</summary>
public sealed class GetSubnetInvokeArgs : InvokeArgs
{
    [Input("tags")]
    private InputList<string>? _tags;

    /// <summary>Its addresses: <c>192.0.2.0/24</c>.</summary>
    [Input("cidr")]
    public Input<string>? Cidr { get; set; }

    /// <summary>Its text for people.</summary>
    [Input("description")]
    public Input<string>? Description { get; set; }

    /// <summary>Whether neutron answers DHCP on it.</summary>
    [Input("dhcpEnabled")]
    public Input<bool>? DhcpEnabled { get; set; }

    /// <summary>Whether addresses of its ports are published in the DNS service.</summary>
    [Input("dnsPublishFixedIp")]
    public Input<bool>? DnsPublishFixedIp { get; set; }

    /// <summary>Address of its default gateway.</summary>
    [Input("gatewayIp")]
    public Input<string>? GatewayIp { get; set; }

    /// <summary>4 or 6.</summary>
    [Input("ipVersion")]
    public Input<int>? IpVersion { get; set; }

    /// <summary>How guests get IPv6 addresses.</summary>
    [Input("ipv6AddressMode")]
    public Input<string>? Ipv6AddressMode { get; set; }

    /// <summary>Which router advertisements are sent.</summary>
    [Input("ipv6RaMode")]
    public Input<string>? Ipv6RaMode { get; set; }

    /// <summary>Its name.</summary>
    [Input("name")]
    public Input<string>? Name { get; set; }

    /// <summary>Its network (UUID).</summary>
    [Input("networkId")]
    public Input<string>? NetworkId { get; set; }

    /// <summary>Region of the service catalogue. Default: the provider's.</summary>
    [Input("region")]
    public Input<string>? Region { get; set; }

    /// <summary>Its segment of a routed network (UUID).</summary>
    [Input("segmentId")]
    public Input<string>? SegmentId { get; set; }

    /// <summary>Its id (UUID).</summary>
    [Input("subnetId")]
    public Input<string>? SubnetId { get; set; }

    /// <summary>The pool that it is from (UUID).</summary>
    [Input("subnetpoolId")]
    public Input<string>? SubnetpoolId { get; set; }

    /// <summary>Tags that it has.</summary>
    public InputList<string> Tags
    {
        get => _tags ??= new InputList<string>();
        set => _tags = value;
    }

    /// <summary>Project that owns it (UUID).</summary>
    [Input("tenantId")]
    public Input<string>? TenantId { get; set; }

    /// <summary>Without anything.</summary>
    public static new GetSubnetInvokeArgs Empty => new();
}
