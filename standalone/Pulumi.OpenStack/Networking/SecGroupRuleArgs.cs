namespace Pulumi.OpenStack.Networking;

/// <summary>What is wanted of a <see cref="SecGroupRule"/>.</summary>
public sealed class SecGroupRuleArgs : ResourceArgs
{
    /// <summary>Text for people. A change replaces the rule.</summary>
    [Input("description")]
    public Input<string>? Description { get; set; }

    /// <summary>Direction as the port sees it: <c>ingress</c> or <c>egress</c>. A change replaces the rule.</summary>
    [Input("direction", required: true)]
    public Input<string> Direction { get; set; } = null!;

    /// <summary><c>IPv4</c> or <c>IPv6</c>. A change replaces the rule.</summary>
    [Input("ethertype", required: true)]
    public Input<string> Ethertype { get; set; } = null!;

    /// <summary>Last port (1 to 65535), or ICMP code (0 to 255). A change replaces the rule.</summary>
    [Input("portRangeMax")]
    public Input<int>? PortRangeMax { get; set; }

    /// <summary>First port (1 to 65535), or ICMP type (0 to 255). A change replaces the rule.</summary>
    [Input("portRangeMin")]
    public Input<int>? PortRangeMin { get; set; }

    /// <summary>
    /// Protocol by name (<c>tcp</c>, <c>udp</c>, <c>icmp</c>, <c>sctp</c>, <c>vrrp</c>, …) or number (0 to 255).
    /// Default: any. A change replaces the rule.
    /// </summary>
    [Input("protocol")]
    public Input<string>? Protocol { get; set; }

    /// <summary>Region of the service catalogue. Default: the provider's. A change replaces the rule.</summary>
    [Input("region")]
    public Input<string>? Region { get; set; }

    /// <summary>Address group that the other end must belong to (UUID). A change replaces the rule.</summary>
    [Input("remoteAddressGroupId")]
    public Input<string>? RemoteAddressGroupId { get; set; }

    /// <summary>Security group that the other end must belong to (UUID). A change replaces the rule.</summary>
    [Input("remoteGroupId")]
    public Input<string>? RemoteGroupId { get; set; }

    /// <summary>Addresses of the other end: <c>192.0.2.0/24</c>. Default: any. A change replaces the rule.</summary>
    [Input("remoteIpPrefix")]
    public Input<string>? RemoteIpPrefix { get; set; }

    /// <summary>The security group (UUID). A change replaces the rule.</summary>
    [Input("securityGroupId", required: true)]
    public Input<string> SecurityGroupId { get; set; } = null!;

    /// <summary>
    /// Project that owns it (UUID); other than one's own only for administrators. A change replaces the rule.
    /// </summary>
    [Input("tenantId")]
    public Input<string>? TenantId { get; set; }

    /// <summary>Without anything.</summary>
    public static new SecGroupRuleArgs Empty => new();
}
