namespace Pulumi.OpenStack.Networking;

/// <summary>What is wanted of a <see cref="Network"/>.</summary>
public sealed class NetworkArgs : ResourceArgs
{
    [Input("availabilityZoneHints")]
    private InputList<string>? _availabilityZoneHints;

    [Input("segments")]
    private InputList<Inputs.NetworkSegmentArgs>? _segments;

    [Input("tags")]
    private InputList<string>? _tags;

    [Input("valueSpecs")]
    private InputMap<string>? _valueSpecs;

    /// <summary>Whether ports of the network forward traffic. Default: <c>true</c>.</summary>
    [Input("adminStateUp")]
    public Input<bool>? AdminStateUp { get; set; }

    /// <summary>
    /// Availability zones in which its agents (DHCP, routers) should run. A change replaces the network.
    /// </summary>
    public InputList<string> AvailabilityZoneHints
    {
        get => _availabilityZoneHints ??= new InputList<string>();
        set => _availabilityZoneHints = value;
    }

    /// <summary>Text for people.</summary>
    [Input("description")]
    public Input<string>? Description { get; set; }

    /// <summary>
    /// DNS domain of its ports, with a final dot: <c>vnf.example.org.</c> (neutron's extension <c>dns-integration</c>).
    /// </summary>
    [Input("dnsDomain")]
    public Input<string>? DnsDomain { get; set; }

    /// <summary>Whether routers can use it as their gateway (<c>router:external</c>). Default: <c>false</c>.</summary>
    [Input("external")]
    public Input<bool>? External { get; set; }

    /// <summary>
    /// Largest packet in octets. Default: what the physical network and neutron's <c>global_physnet_mtu</c> allow.
    /// </summary>
    [Input("mtu")]
    public Input<int>? Mtu { get; set; }

    /// <summary>The name. Default: made from the name in the stack.</summary>
    [Input("name")]
    public Input<string>? Name { get; set; }

    /// <summary>
    /// Whether new ports filter traffic (security groups, anti-spoofing) unless they say otherwise. Default: neutron's,
    /// which is <c>true</c>.
    /// </summary>
    [Input("portSecurityEnabled")]
    public Input<bool>? PortSecurityEnabled { get; set; }

    /// <summary>QoS policy (UUID); empty for none.</summary>
    [Input("qosPolicyId")]
    public Input<string>? QosPolicyId { get; set; }

    /// <summary>Region of the service catalogue. Default: the provider's. A change replaces the network.</summary>
    [Input("region")]
    public Input<string>? Region { get; set; }

    /// <summary>
    /// The physical networks that carry it, neutron's <c>provider:*</c> attributes. For administrators. Default: one
    /// that neutron chooses.
    /// </summary>
    public InputList<Inputs.NetworkSegmentArgs> Segments
    {
        get => _segments ??= new InputList<Inputs.NetworkSegmentArgs>();
        set => _segments = value;
    }

    /// <summary>Whether all projects may use it. For administrators.</summary>
    [Input("shared")]
    public Input<bool>? Shared { get; set; }

    /// <summary>Tags of the program. Tags that others put on are left alone.</summary>
    public InputList<string> Tags
    {
        get => _tags ??= new InputList<string>();
        set => _tags = value;
    }

    /// <summary>
    /// Project that owns it (UUID); other than one's own only for administrators. A change replaces the network.
    /// </summary>
    [Input("tenantId")]
    public Input<string>? TenantId { get; set; }

    /// <summary>
    /// Whether guests may tag their own VLANs (neutron's extension <c>vlan-transparent</c>). A change replaces the
    /// network.
    /// </summary>
    [Input("transparentVlan")]
    public Input<bool>? TransparentVlan { get; set; }

    /// <summary>
    /// More attributes for the request that creates it, by their names in the API: for extensions that have no property
    /// here. A change replaces the network.
    /// </summary>
    public InputMap<string> ValueSpecs
    {
        get => _valueSpecs ??= new InputMap<string>();
        set => _valueSpecs = value;
    }

    /// <summary>Without anything.</summary>
    public static new NetworkArgs Empty => new();
}
