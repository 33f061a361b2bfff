namespace Pulumi.OpenStack.Networking;

/// <summary>A rule of a security group: what traffic is allowed.</summary>
[OpenStackResourceType("openstack:networking/secGroupRule:SecGroupRule")]
public class SecGroupRule : CustomResource
{
    /// <summary>Declares it.</summary>
    /// <param name="name">The name in the stack.</param>
    /// <param name="args">What is wanted.</param>
    /// <param name="options">How the engine treats it.</param>
    public SecGroupRule(string name, SecGroupRuleArgs args, CustomResourceOptions? options = null)
        : base("openstack:networking/secGroupRule:SecGroupRule", name, args ?? new SecGroupRuleArgs(), PackageDefaults.Apply(options, id: null))
    {
    }

    private SecGroupRule(string name, Input<string> id, SecGroupRuleState? state, CustomResourceOptions? options)
        : base("openstack:networking/secGroupRule:SecGroupRule", name, state, PackageDefaults.Apply(options, id))
    {
    }

    /// <inheritdoc cref="SecGroupRuleArgs.Description"/>
    [Output("description")]
    public Output<string?> Description { get; private set; } = null!;

    /// <inheritdoc cref="SecGroupRuleArgs.Direction"/>
    [Output("direction")]
    public Output<string> Direction { get; private set; } = null!;

    /// <inheritdoc cref="SecGroupRuleArgs.Ethertype"/>
    [Output("ethertype")]
    public Output<string> Ethertype { get; private set; } = null!;

    /// <inheritdoc cref="SecGroupRuleArgs.PortRangeMax"/>
    [Output("portRangeMax")]
    public Output<int?> PortRangeMax { get; private set; } = null!;

    /// <inheritdoc cref="SecGroupRuleArgs.PortRangeMin"/>
    [Output("portRangeMin")]
    public Output<int?> PortRangeMin { get; private set; } = null!;

    /// <inheritdoc cref="SecGroupRuleArgs.Protocol"/>
    [Output("protocol")]
    public Output<string?> Protocol { get; private set; } = null!;

    /// <inheritdoc cref="SecGroupRuleArgs.Region"/>
    [Output("region")]
    public Output<string> Region { get; private set; } = null!;

    /// <inheritdoc cref="SecGroupRuleArgs.RemoteAddressGroupId"/>
    [Output("remoteAddressGroupId")]
    public Output<string> RemoteAddressGroupId { get; private set; } = null!;

    /// <inheritdoc cref="SecGroupRuleArgs.RemoteGroupId"/>
    [Output("remoteGroupId")]
    public Output<string> RemoteGroupId { get; private set; } = null!;

    /// <inheritdoc cref="SecGroupRuleArgs.RemoteIpPrefix"/>
    [Output("remoteIpPrefix")]
    public Output<string> RemoteIpPrefix { get; private set; } = null!;

    /// <inheritdoc cref="SecGroupRuleArgs.SecurityGroupId"/>
    [Output("securityGroupId")]
    public Output<string> SecurityGroupId { get; private set; } = null!;

    /// <inheritdoc cref="SecGroupRuleArgs.TenantId"/>
    [Output("tenantId")]
    public Output<string> TenantId { get; private set; } = null!;

    /// <summary>Reads one that is there already, without managing it.</summary>
    /// <param name="name">The name in the stack.</param>
    /// <param name="id">Its id: its UUID.</param>
    /// <param name="state">What else is known of it.</param>
    /// <param name="options">How the engine treats it.</param>
    public static SecGroupRule Get(string name, Input<string> id, SecGroupRuleState? state = null, CustomResourceOptions? options = null) =>
        new(name, id, state, options);
}
