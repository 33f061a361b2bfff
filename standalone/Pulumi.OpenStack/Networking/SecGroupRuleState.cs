namespace Pulumi.OpenStack.Networking;

/// <summary>What is known of a <see cref="SecGroupRule"/> besides its id.</summary>
public sealed class SecGroupRuleState : ResourceArgs
{
    /// <inheritdoc cref="SecGroupRuleArgs.Description"/>
    [Input("description")]
    public Input<string>? Description { get; set; }

    /// <inheritdoc cref="SecGroupRuleArgs.Direction"/>
    [Input("direction")]
    public Input<string>? Direction { get; set; }

    /// <inheritdoc cref="SecGroupRuleArgs.Ethertype"/>
    [Input("ethertype")]
    public Input<string>? Ethertype { get; set; }

    /// <inheritdoc cref="SecGroupRuleArgs.PortRangeMax"/>
    [Input("portRangeMax")]
    public Input<int>? PortRangeMax { get; set; }

    /// <inheritdoc cref="SecGroupRuleArgs.PortRangeMin"/>
    [Input("portRangeMin")]
    public Input<int>? PortRangeMin { get; set; }

    /// <inheritdoc cref="SecGroupRuleArgs.Protocol"/>
    [Input("protocol")]
    public Input<string>? Protocol { get; set; }

    /// <inheritdoc cref="SecGroupRuleArgs.Region"/>
    [Input("region")]
    public Input<string>? Region { get; set; }

    /// <inheritdoc cref="SecGroupRuleArgs.RemoteAddressGroupId"/>
    [Input("remoteAddressGroupId")]
    public Input<string>? RemoteAddressGroupId { get; set; }

    /// <inheritdoc cref="SecGroupRuleArgs.RemoteGroupId"/>
    [Input("remoteGroupId")]
    public Input<string>? RemoteGroupId { get; set; }

    /// <inheritdoc cref="SecGroupRuleArgs.RemoteIpPrefix"/>
    [Input("remoteIpPrefix")]
    public Input<string>? RemoteIpPrefix { get; set; }

    /// <inheritdoc cref="SecGroupRuleArgs.SecurityGroupId"/>
    [Input("securityGroupId")]
    public Input<string>? SecurityGroupId { get; set; }

    /// <inheritdoc cref="SecGroupRuleArgs.TenantId"/>
    [Input("tenantId")]
    public Input<string>? TenantId { get; set; }

    /// <summary>Without anything.</summary>
    public static new SecGroupRuleState Empty => new();
}
