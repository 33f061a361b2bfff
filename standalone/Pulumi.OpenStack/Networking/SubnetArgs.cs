namespace Pulumi.OpenStack.Networking;

/// <summary>What is wanted of a <see cref="Subnet"/>.</summary>
public sealed class SubnetArgs : ResourceArgs
{
    [Input("allocationPools")]
    private InputList<Inputs.SubnetAllocationPoolArgs>? _allocationPools;

    [Input("dnsNameservers")]
    private InputList<string>? _dnsNameservers;

    [Input("serviceTypes")]
    private InputList<string>? _serviceTypes;

    [Input("tags")]
    private InputList<string>? _tags;

    [Input("valueSpecs")]
    private InputMap<string>? _valueSpecs;

    /// <summary>Ranges that ports get addresses from. Default: all of the subnet but its gateway.</summary>
    public InputList<Inputs.SubnetAllocationPoolArgs> AllocationPools
    {
        get => _allocationPools ??= new InputList<Inputs.SubnetAllocationPoolArgs>();
        set => _allocationPools = value;
    }

    /// <summary>
    /// The addresses: <c>192.0.2.0/24</c>. Default: taken from the subnet pool. A change replaces the subnet.
    /// </summary>
    [Input("cidr")]
    public Input<string>? Cidr { get; set; }

    /// <summary>Text for people.</summary>
    [Input("description")]
    public Input<string>? Description { get; set; }

    /// <summary>DNS servers that DHCP announces, in order of preference.</summary>
    public InputList<string> DnsNameservers
    {
        get => _dnsNameservers ??= new InputList<string>();
        set => _dnsNameservers = value;
    }

    /// <summary>Whether neutron answers DHCP on it. Default: <c>true</c>.</summary>
    [Input("enableDhcp")]
    public Input<bool>? EnableDhcp { get; set; }

    /// <summary>Address of the default gateway. Default: the first of the subnet, unless <c>noGateway</c>.</summary>
    [Input("gatewayIp")]
    public Input<string>? GatewayIp { get; set; }

    /// <summary>4 (default) or 6. A change replaces the subnet.</summary>
    [Input("ipVersion")]
    public Input<int>? IpVersion { get; set; }

    /// <summary>
    /// How guests get IPv6 addresses: <c>slaac</c>, <c>dhcpv6-stateful</c> or <c>dhcpv6-stateless</c>. A change
    /// replaces the subnet.
    /// </summary>
    [Input("ipv6AddressMode")]
    public Input<string>? Ipv6AddressMode { get; set; }

    /// <summary>
    /// Who sends router advertisements, and of which kind: <c>slaac</c>, <c>dhcpv6-stateful</c> or
    /// <c>dhcpv6-stateless</c>; none: not neutron. A change replaces the subnet.
    /// </summary>
    [Input("ipv6RaMode")]
    public Input<string>? Ipv6RaMode { get; set; }

    /// <summary>The name. Default: made from the name in the stack.</summary>
    [Input("name")]
    public Input<string>? Name { get; set; }

    /// <summary>The network (UUID). A change replaces the subnet.</summary>
    [Input("networkId", required: true)]
    public Input<string> NetworkId { get; set; } = null!;

    /// <summary>Whether it has no default gateway. Not together with a gateway address.</summary>
    [Input("noGateway")]
    public Input<bool>? NoGateway { get; set; }

    /// <summary>
    /// Length of the prefix that is taken from the subnet pool. Default: the pool's. A change replaces the subnet.
    /// </summary>
    [Input("prefixLength")]
    public Input<int>? PrefixLength { get; set; }

    /// <summary>Region of the service catalogue. Default: the provider's. A change replaces the subnet.</summary>
    [Input("region")]
    public Input<string>? Region { get; set; }

    /// <summary>Segment of a routed network that it belongs to (UUID).</summary>
    [Input("segmentId")]
    public Input<string>? SegmentId { get; set; }

    /// <summary>Device owners whose ports may use it, such as <c>network:floatingip</c>. Default: all.</summary>
    public InputList<string> ServiceTypes
    {
        get => _serviceTypes ??= new InputList<string>();
        set => _serviceTypes = value;
    }

    /// <summary>Subnet pool that the addresses are taken from (UUID). A change replaces the subnet.</summary>
    [Input("subnetpoolId")]
    public Input<string>? SubnetpoolId { get; set; }

    /// <summary>Tags of the program. Tags that others put on are left alone.</summary>
    public InputList<string> Tags
    {
        get => _tags ??= new InputList<string>();
        set => _tags = value;
    }

    /// <summary>
    /// Project that owns it (UUID); other than one's own only for administrators. A change replaces the subnet.
    /// </summary>
    [Input("tenantId")]
    public Input<string>? TenantId { get; set; }

    /// <summary>
    /// More attributes for the request that creates it, by their names in the API: for extensions that have no property
    /// here. A change replaces the subnet.
    /// </summary>
    public InputMap<string> ValueSpecs
    {
        get => _valueSpecs ??= new InputMap<string>();
        set => _valueSpecs = value;
    }

    /// <summary>Without anything.</summary>
    public static new SubnetArgs Empty => new();
}
