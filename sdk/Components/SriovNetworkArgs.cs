namespace Pulumi.Sriov;

/// <summary>What is wanted of a <see cref="SriovNetwork"/>.</summary>
public sealed class SriovNetworkArgs : ResourceArgs
{
    /// <summary>The physical network, as the compute hosts and controllers name it.</summary>
    public required Input<string> PhysicalNetwork { get; set; }

    /// <summary>
    /// VLAN on the physical network (1 to 4094), which the host adds and takes off. Left out: <c>flat</c>, all of the
    /// physical network.
    /// </summary>
    public Input<int>? VlanId { get; set; }

    /// <summary>
    /// Addresses: <c>192.0.2.0/24</c>. Left out, they come from <see cref="SubnetPool"/> or <see cref="SubnetPoolId"/>;
    /// with none of the three the network has no subnet, and its ports have no addresses.
    /// </summary>
    public Input<string>? Cidr { get; set; }

    /// <summary>A pool of addresses that is created for this network.</summary>
    public SubnetPoolSettings? SubnetPool { get; set; }

    /// <summary>A pool that is there already (UUID).</summary>
    public Input<string>? SubnetPoolId { get; set; }

    /// <summary>Length of the prefix that is taken from the pool. Default: the pool's.</summary>
    public Input<int>? PrefixLength { get; set; }

    /// <summary>Address of the default gateway. Left out, the network has none.</summary>
    public Input<string>? GatewayIp { get; set; }

    /// <summary>
    /// Whether neutron answers DHCP. Default: <c>false</c>, since its agents reach no virtual function unless they are
    /// connected to the same physical network.
    /// </summary>
    public Input<bool>? EnableDhcp { get; set; }

    /// <summary>Largest packet in octets. Default: neutron's.</summary>
    public Input<int>? Mtu { get; set; }

    /// <summary>Whether all projects may use it. Default: <c>false</c>.</summary>
    public Input<bool>? Shared { get; set; }

    /// <summary>Whether its ports filter traffic unless they say otherwise. Default: neutron's.</summary>
    public Input<bool>? PortSecurity { get; set; }

    /// <summary>Controllers that must know the physical network before the network can be created.</summary>
    public List<SriovController> Controllers { get; } = [];
}

/// <summary>The pool of addresses of a <see cref="SriovNetwork"/>.</summary>
public sealed class SubnetPoolSettings
{
    private InputList<string>? _prefixes;

    /// <summary>The addresses: <c>198.51.100.0/24</c>.</summary>
    public InputList<string> Prefixes
    {
        get => _prefixes ??= new InputList<string>();
        set => _prefixes = value;
    }

    /// <summary>Length of the prefix of a subnet that asks for none. Default: the shortest allowed.</summary>
    public Input<int>? DefaultPrefixLength { get; set; }

    /// <summary>Whether other projects may take subnets of it. Default: <c>false</c>.</summary>
    public Input<bool>? Shared { get; set; }
}
