using System.Collections.Immutable;

namespace Pulumi.OpenStack.Networking;

/// <summary>What is known of a <see cref="Port"/> besides its id.</summary>
public sealed class PortState : ResourceArgs
{
    [Input("allFixedIps")]
    private InputList<string>? _allFixedIps;

    [Input("allSecurityGroupIds")]
    private InputList<string>? _allSecurityGroupIds;

    [Input("allTags")]
    private InputList<string>? _allTags;

    [Input("allowedAddressPairs")]
    private InputList<Inputs.PortAllowedAddressPairGetArgs>? _allowedAddressPairs;

    [Input("dnsAssignments")]
    private InputList<ImmutableDictionary<string, string>>? _dnsAssignments;

    [Input("extraDhcpOptions")]
    private InputList<Inputs.PortExtraDhcpOptionGetArgs>? _extraDhcpOptions;

    [Input("fixedIps")]
    private InputList<Inputs.PortFixedIpGetArgs>? _fixedIps;

    [Input("securityGroupIds")]
    private InputList<string>? _securityGroupIds;

    [Input("tags")]
    private InputList<string>? _tags;

    [Input("valueSpecs")]
    private InputMap<string>? _valueSpecs;

    /// <inheritdoc cref="PortArgs.AdminStateUp"/>
    [Input("adminStateUp")]
    public Input<bool>? AdminStateUp { get; set; }

    /// <inheritdoc cref="Port.AllFixedIps"/>
    public InputList<string> AllFixedIps
    {
        get => _allFixedIps ??= new InputList<string>();
        set => _allFixedIps = value;
    }

    /// <inheritdoc cref="Port.AllSecurityGroupIds"/>
    public InputList<string> AllSecurityGroupIds
    {
        get => _allSecurityGroupIds ??= new InputList<string>();
        set => _allSecurityGroupIds = value;
    }

    /// <inheritdoc cref="Port.AllTags"/>
    public InputList<string> AllTags
    {
        get => _allTags ??= new InputList<string>();
        set => _allTags = value;
    }

    /// <inheritdoc cref="PortArgs.AllowedAddressPairs"/>
    public InputList<Inputs.PortAllowedAddressPairGetArgs> AllowedAddressPairs
    {
        get => _allowedAddressPairs ??= new InputList<Inputs.PortAllowedAddressPairGetArgs>();
        set => _allowedAddressPairs = value;
    }

    /// <inheritdoc cref="PortArgs.Binding"/>
    [Input("binding")]
    public Input<Inputs.PortBindingGetArgs>? Binding { get; set; }

    /// <inheritdoc cref="PortArgs.Description"/>
    [Input("description")]
    public Input<string>? Description { get; set; }

    /// <inheritdoc cref="PortArgs.DeviceId"/>
    [Input("deviceId")]
    public Input<string>? DeviceId { get; set; }

    /// <inheritdoc cref="PortArgs.DeviceOwner"/>
    [Input("deviceOwner")]
    public Input<string>? DeviceOwner { get; set; }

    /// <inheritdoc cref="Port.DnsAssignments"/>
    public InputList<ImmutableDictionary<string, string>> DnsAssignments
    {
        get => _dnsAssignments ??= new InputList<ImmutableDictionary<string, string>>();
        set => _dnsAssignments = value;
    }

    /// <inheritdoc cref="PortArgs.DnsName"/>
    [Input("dnsName")]
    public Input<string>? DnsName { get; set; }

    /// <inheritdoc cref="PortArgs.ExtraDhcpOptions"/>
    public InputList<Inputs.PortExtraDhcpOptionGetArgs> ExtraDhcpOptions
    {
        get => _extraDhcpOptions ??= new InputList<Inputs.PortExtraDhcpOptionGetArgs>();
        set => _extraDhcpOptions = value;
    }

    /// <inheritdoc cref="PortArgs.FixedIps"/>
    public InputList<Inputs.PortFixedIpGetArgs> FixedIps
    {
        get => _fixedIps ??= new InputList<Inputs.PortFixedIpGetArgs>();
        set => _fixedIps = value;
    }

    /// <inheritdoc cref="PortArgs.MacAddress"/>
    [Input("macAddress")]
    public Input<string>? MacAddress { get; set; }

    /// <inheritdoc cref="PortArgs.Name"/>
    [Input("name")]
    public Input<string>? Name { get; set; }

    /// <inheritdoc cref="PortArgs.NetworkId"/>
    [Input("networkId")]
    public Input<string>? NetworkId { get; set; }

    /// <inheritdoc cref="PortArgs.NoFixedIp"/>
    [Input("noFixedIp")]
    public Input<bool>? NoFixedIp { get; set; }

    /// <inheritdoc cref="PortArgs.NoSecurityGroups"/>
    [Input("noSecurityGroups")]
    public Input<bool>? NoSecurityGroups { get; set; }

    /// <inheritdoc cref="PortArgs.PortSecurityEnabled"/>
    [Input("portSecurityEnabled")]
    public Input<bool>? PortSecurityEnabled { get; set; }

    /// <inheritdoc cref="PortArgs.QosPolicyId"/>
    [Input("qosPolicyId")]
    public Input<string>? QosPolicyId { get; set; }

    /// <inheritdoc cref="PortArgs.Region"/>
    [Input("region")]
    public Input<string>? Region { get; set; }

    /// <inheritdoc cref="PortArgs.SecurityGroupIds"/>
    public InputList<string> SecurityGroupIds
    {
        get => _securityGroupIds ??= new InputList<string>();
        set => _securityGroupIds = value;
    }

    /// <inheritdoc cref="PortArgs.Tags"/>
    public InputList<string> Tags
    {
        get => _tags ??= new InputList<string>();
        set => _tags = value;
    }

    /// <inheritdoc cref="PortArgs.TenantId"/>
    [Input("tenantId")]
    public Input<string>? TenantId { get; set; }

    /// <inheritdoc cref="PortArgs.ValueSpecs"/>
    public InputMap<string> ValueSpecs
    {
        get => _valueSpecs ??= new InputMap<string>();
        set => _valueSpecs = value;
    }

    /// <summary>Without anything.</summary>
    public static new PortState Empty => new();
}
