using System.Collections.Immutable;

namespace Pulumi.OpenStack.Networking;

/// <summary>
/// A port of neutron: one interface of a server, with its addresses; a virtual function when its binding says so.
/// </summary>
[OpenStackResourceType("openstack:networking/port:Port")]
public class Port : CustomResource
{
    /// <summary>Declares it.</summary>
    /// <param name="name">The name in the stack.</param>
    /// <param name="args">What is wanted.</param>
    /// <param name="options">How the engine treats it.</param>
    public Port(string name, PortArgs args, CustomResourceOptions? options = null)
        : base("openstack:networking/port:Port", name, args ?? new PortArgs(), PackageDefaults.Apply(options, id: null))
    {
    }

    private Port(string name, Input<string> id, PortState? state, CustomResourceOptions? options)
        : base("openstack:networking/port:Port", name, state, PackageDefaults.Apply(options, id))
    {
    }

    /// <inheritdoc cref="PortArgs.AdminStateUp"/>
    [Output("adminStateUp")]
    public Output<bool> AdminStateUp { get; private set; } = null!;

    /// <summary>Its addresses.</summary>
    [Output("allFixedIps")]
    public Output<ImmutableArray<string>> AllFixedIps { get; private set; } = null!;

    /// <summary>Its security groups, also those that neutron chose (UUIDs).</summary>
    [Output("allSecurityGroupIds")]
    public Output<ImmutableArray<string>> AllSecurityGroupIds { get; private set; } = null!;

    /// <summary>All tags, also those that others put on.</summary>
    [Output("allTags")]
    public Output<ImmutableArray<string>> AllTags { get; private set; } = null!;

    /// <inheritdoc cref="PortArgs.AllowedAddressPairs"/>
    [Output("allowedAddressPairs")]
    public Output<ImmutableArray<Outputs.PortAllowedAddressPair>> AllowedAddressPairs { get; private set; } = null!;

    /// <inheritdoc cref="PortArgs.Binding"/>
    [Output("binding")]
    public Output<Outputs.PortBinding> Binding { get; private set; } = null!;

    /// <inheritdoc cref="PortArgs.Description"/>
    [Output("description")]
    public Output<string?> Description { get; private set; } = null!;

    /// <inheritdoc cref="PortArgs.DeviceId"/>
    [Output("deviceId")]
    public Output<string> DeviceId { get; private set; } = null!;

    /// <inheritdoc cref="PortArgs.DeviceOwner"/>
    [Output("deviceOwner")]
    public Output<string> DeviceOwner { get; private set; } = null!;

    /// <summary>Its names and addresses in the DNS service.</summary>
    [Output("dnsAssignments")]
    public Output<ImmutableArray<ImmutableDictionary<string, string>>> DnsAssignments { get; private set; } = null!;

    /// <inheritdoc cref="PortArgs.DnsName"/>
    [Output("dnsName")]
    public Output<string> DnsName { get; private set; } = null!;

    /// <inheritdoc cref="PortArgs.ExtraDhcpOptions"/>
    [Output("extraDhcpOptions")]
    public Output<ImmutableArray<Outputs.PortExtraDhcpOption>> ExtraDhcpOptions { get; private set; } = null!;

    /// <inheritdoc cref="PortArgs.FixedIps"/>
    [Output("fixedIps")]
    public Output<ImmutableArray<Outputs.PortFixedIp>> FixedIps { get; private set; } = null!;

    /// <inheritdoc cref="PortArgs.MacAddress"/>
    [Output("macAddress")]
    public Output<string> MacAddress { get; private set; } = null!;

    /// <inheritdoc cref="PortArgs.Name"/>
    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    /// <inheritdoc cref="PortArgs.NetworkId"/>
    [Output("networkId")]
    public Output<string> NetworkId { get; private set; } = null!;

    /// <inheritdoc cref="PortArgs.NoFixedIp"/>
    [Output("noFixedIp")]
    public Output<bool?> NoFixedIp { get; private set; } = null!;

    /// <inheritdoc cref="PortArgs.NoSecurityGroups"/>
    [Output("noSecurityGroups")]
    public Output<bool?> NoSecurityGroups { get; private set; } = null!;

    /// <inheritdoc cref="PortArgs.PortSecurityEnabled"/>
    [Output("portSecurityEnabled")]
    public Output<bool> PortSecurityEnabled { get; private set; } = null!;

    /// <inheritdoc cref="PortArgs.QosPolicyId"/>
    [Output("qosPolicyId")]
    public Output<string> QosPolicyId { get; private set; } = null!;

    /// <inheritdoc cref="PortArgs.Region"/>
    [Output("region")]
    public Output<string> Region { get; private set; } = null!;

    /// <inheritdoc cref="PortArgs.SecurityGroupIds"/>
    [Output("securityGroupIds")]
    public Output<ImmutableArray<string>> SecurityGroupIds { get; private set; } = null!;

    /// <inheritdoc cref="PortArgs.Tags"/>
    [Output("tags")]
    public Output<ImmutableArray<string>> Tags { get; private set; } = null!;

    /// <inheritdoc cref="PortArgs.TenantId"/>
    [Output("tenantId")]
    public Output<string> TenantId { get; private set; } = null!;

    /// <inheritdoc cref="PortArgs.ValueSpecs"/>
    [Output("valueSpecs")]
    public Output<ImmutableDictionary<string, string>?> ValueSpecs { get; private set; } = null!;

    /// <summary>Reads one that is there already, without managing it.</summary>
    /// <param name="name">The name in the stack.</param>
    /// <param name="id">Its id: its UUID.</param>
    /// <param name="state">What else is known of it.</param>
    /// <param name="options">How the engine treats it.</param>
    public static Port Get(string name, Input<string> id, PortState? state = null, CustomResourceOptions? options = null) =>
        new(name, id, state, options);
}
