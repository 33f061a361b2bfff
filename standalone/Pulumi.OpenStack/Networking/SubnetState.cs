namespace Pulumi.OpenStack.Networking;

/// <summary>What is known of a <see cref="Subnet"/> besides its id.</summary>
public sealed class SubnetState : ResourceArgs
{
    [Input("allTags")]
    private InputList<string>? _allTags;

    [Input("allocationPools")]
    private InputList<Inputs.SubnetAllocationPoolGetArgs>? _allocationPools;

    [Input("dnsNameservers")]
    private InputList<string>? _dnsNameservers;

    [Input("serviceTypes")]
    private InputList<string>? _serviceTypes;

    [Input("tags")]
    private InputList<string>? _tags;

    [Input("valueSpecs")]
    private InputMap<string>? _valueSpecs;

    /// <inheritdoc cref="Subnet.AllTags"/>
    public InputList<string> AllTags
    {
        get => _allTags ??= new InputList<string>();
        set => _allTags = value;
    }

    /// <inheritdoc cref="SubnetArgs.AllocationPools"/>
    public InputList<Inputs.SubnetAllocationPoolGetArgs> AllocationPools
    {
        get => _allocationPools ??= new InputList<Inputs.SubnetAllocationPoolGetArgs>();
        set => _allocationPools = value;
    }

    /// <inheritdoc cref="SubnetArgs.Cidr"/>
    [Input("cidr")]
    public Input<string>? Cidr { get; set; }

    /// <inheritdoc cref="SubnetArgs.Description"/>
    [Input("description")]
    public Input<string>? Description { get; set; }

    /// <inheritdoc cref="SubnetArgs.DnsNameservers"/>
    public InputList<string> DnsNameservers
    {
        get => _dnsNameservers ??= new InputList<string>();
        set => _dnsNameservers = value;
    }

    /// <inheritdoc cref="SubnetArgs.EnableDhcp"/>
    [Input("enableDhcp")]
    public Input<bool>? EnableDhcp { get; set; }

    /// <inheritdoc cref="SubnetArgs.GatewayIp"/>
    [Input("gatewayIp")]
    public Input<string>? GatewayIp { get; set; }

    /// <inheritdoc cref="SubnetArgs.IpVersion"/>
    [Input("ipVersion")]
    public Input<int>? IpVersion { get; set; }

    /// <inheritdoc cref="SubnetArgs.Ipv6AddressMode"/>
    [Input("ipv6AddressMode")]
    public Input<string>? Ipv6AddressMode { get; set; }

    /// <inheritdoc cref="SubnetArgs.Ipv6RaMode"/>
    [Input("ipv6RaMode")]
    public Input<string>? Ipv6RaMode { get; set; }

    /// <inheritdoc cref="SubnetArgs.Name"/>
    [Input("name")]
    public Input<string>? Name { get; set; }

    /// <inheritdoc cref="SubnetArgs.NetworkId"/>
    [Input("networkId")]
    public Input<string>? NetworkId { get; set; }

    /// <inheritdoc cref="SubnetArgs.NoGateway"/>
    [Input("noGateway")]
    public Input<bool>? NoGateway { get; set; }

    /// <inheritdoc cref="SubnetArgs.PrefixLength"/>
    [Input("prefixLength")]
    public Input<int>? PrefixLength { get; set; }

    /// <inheritdoc cref="SubnetArgs.Region"/>
    [Input("region")]
    public Input<string>? Region { get; set; }

    /// <inheritdoc cref="SubnetArgs.SegmentId"/>
    [Input("segmentId")]
    public Input<string>? SegmentId { get; set; }

    /// <inheritdoc cref="SubnetArgs.ServiceTypes"/>
    public InputList<string> ServiceTypes
    {
        get => _serviceTypes ??= new InputList<string>();
        set => _serviceTypes = value;
    }

    /// <inheritdoc cref="SubnetArgs.SubnetpoolId"/>
    [Input("subnetpoolId")]
    public Input<string>? SubnetpoolId { get; set; }

    /// <inheritdoc cref="SubnetArgs.Tags"/>
    public InputList<string> Tags
    {
        get => _tags ??= new InputList<string>();
        set => _tags = value;
    }

    /// <inheritdoc cref="SubnetArgs.TenantId"/>
    [Input("tenantId")]
    public Input<string>? TenantId { get; set; }

    /// <inheritdoc cref="SubnetArgs.ValueSpecs"/>
    public InputMap<string> ValueSpecs
    {
        get => _valueSpecs ??= new InputMap<string>();
        set => _valueSpecs = value;
    }

    /// <summary>Without anything.</summary>
    public static new SubnetState Empty => new();
}
