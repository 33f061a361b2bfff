namespace Pulumi.OpenStack.Networking;

/// <summary>What is wanted of a <see cref="Port"/>.</summary>
public sealed class PortArgs : ResourceArgs
{
    [Input("allowedAddressPairs")]
    private InputList<Inputs.PortAllowedAddressPairArgs>? _allowedAddressPairs;

    [Input("extraDhcpOptions")]
    private InputList<Inputs.PortExtraDhcpOptionArgs>? _extraDhcpOptions;

    [Input("fixedIps")]
    private InputList<Inputs.PortFixedIpArgs>? _fixedIps;

    [Input("securityGroupIds")]
    private InputList<string>? _securityGroupIds;

    [Input("tags")]
    private InputList<string>? _tags;

    [Input("valueSpecs")]
    private InputMap<string>? _valueSpecs;

    /// <summary>Whether it is administratively up. Default: <c>true</c>.</summary>
    [Input("adminStateUp")]
    public Input<bool>? AdminStateUp { get; set; }

    /// <summary>More addresses that may send through it although port security is on.</summary>
    public InputList<Inputs.PortAllowedAddressPairArgs> AllowedAddressPairs
    {
        get => _allowedAddressPairs ??= new InputList<Inputs.PortAllowedAddressPairArgs>();
        set => _allowedAddressPairs = value;
    }

    /// <summary>How it is connected to a host: what makes it a virtual function.</summary>
    [Input("binding")]
    public Input<Inputs.PortBindingArgs>? Binding { get; set; }

    /// <summary>Text for people.</summary>
    [Input("description")]
    public Input<string>? Description { get; set; }

    /// <summary>
    /// What uses it, such as a server (UUID). Set by nova for a server's ports. A change replaces the port.
    /// </summary>
    [Input("deviceId")]
    public Input<string>? DeviceId { get; set; }

    /// <summary>
    /// Kind of what uses it: <c>compute:nova</c>. Set by nova for a server's ports. A change replaces the port.
    /// </summary>
    [Input("deviceOwner")]
    public Input<string>? DeviceOwner { get; set; }

    /// <summary>Its host name in the DNS service (neutron's extension <c>dns-integration</c>).</summary>
    [Input("dnsName")]
    public Input<string>? DnsName { get; set; }

    /// <summary>More options that DHCP gives to it.</summary>
    public InputList<Inputs.PortExtraDhcpOptionArgs> ExtraDhcpOptions
    {
        get => _extraDhcpOptions ??= new InputList<Inputs.PortExtraDhcpOptionArgs>();
        set => _extraDhcpOptions = value;
    }

    /// <summary>Its addresses. Default: one of each suitable subnet of the network, unless <c>noFixedIp</c>.</summary>
    public InputList<Inputs.PortFixedIpArgs> FixedIps
    {
        get => _fixedIps ??= new InputList<Inputs.PortFixedIpArgs>();
        set => _fixedIps = value;
    }

    /// <summary>
    /// MAC address; neutron writes it into the virtual function. Default: one that neutron chooses. A change replaces
    /// the port.
    /// </summary>
    [Input("macAddress")]
    public Input<string>? MacAddress { get; set; }

    /// <summary>The name. Default: made from the name in the stack.</summary>
    [Input("name")]
    public Input<string>? Name { get; set; }

    /// <summary>The network (UUID). A change replaces the port.</summary>
    [Input("networkId", required: true)]
    public Input<string> NetworkId { get; set; } = null!;

    /// <summary>Whether it has no address. Not together with fixed addresses.</summary>
    [Input("noFixedIp")]
    public Input<bool>? NoFixedIp { get; set; }

    /// <summary>
    /// Whether it has no security group. Not together with security groups. Default: neutron adds the project's
    /// <c>default</c>.
    /// </summary>
    [Input("noSecurityGroups")]
    public Input<bool>? NoSecurityGroups { get; set; }

    /// <summary>
    /// Whether its traffic is filtered (security groups, anti-spoofing). Default: the network's. Neutron's filters do
    /// not see traffic of virtual functions.
    /// </summary>
    [Input("portSecurityEnabled")]
    public Input<bool>? PortSecurityEnabled { get; set; }

    /// <summary>QoS policy (UUID); empty for none.</summary>
    [Input("qosPolicyId")]
    public Input<string>? QosPolicyId { get; set; }

    /// <summary>Region of the service catalogue. Default: the provider's. A change replaces the port.</summary>
    [Input("region")]
    public Input<string>? Region { get; set; }

    /// <summary>
    /// Security groups (UUIDs). Default: the project's <c>default</c>, unless <c>noSecurityGroups</c>.
    /// </summary>
    public InputList<string> SecurityGroupIds
    {
        get => _securityGroupIds ??= new InputList<string>();
        set => _securityGroupIds = value;
    }

    /// <summary>Tags of the program. Tags that others put on are left alone.</summary>
    public InputList<string> Tags
    {
        get => _tags ??= new InputList<string>();
        set => _tags = value;
    }

    /// <summary>
    /// Project that owns it (UUID); other than one's own only for administrators. A change replaces the port.
    /// </summary>
    [Input("tenantId")]
    public Input<string>? TenantId { get; set; }

    /// <summary>
    /// More attributes for the request that creates it, by their names in the API: for extensions that have no property
    /// here. A change replaces the port.
    /// </summary>
    public InputMap<string> ValueSpecs
    {
        get => _valueSpecs ??= new InputMap<string>();
        set => _valueSpecs = value;
    }

    /// <summary>Without anything.</summary>
    public static new PortArgs Empty => new();
}
