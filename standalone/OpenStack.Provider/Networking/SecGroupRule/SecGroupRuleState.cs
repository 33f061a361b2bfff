using Pulumi.Plugin;

namespace OpenStack.Provider.Networking.SecGroupRule;

/// <summary>A security group rule as it is.</summary>
internal sealed record SecGroupRuleState : ISecGroupRuleIntent
{
    [Property("The region that it is in; empty when the catalog has only one.")]
    public required string Region { get; init; }

    [Property("Text for people.")]
    public string? Description { get; init; }

    [Property("As the port sees it: `ingress` or `egress`.")]
    public required string Direction { get; init; }

    [Property("`IPv4` or `IPv6`.")]
    public required string Ethertype { get; init; }

    [Property("Name or number; nothing for any.")]
    public string? Protocol { get; init; }

    [Property("First port, or ICMP type.")]
    public int? PortRangeMin { get; init; }

    [Property("Last port, or ICMP code.")]
    public int? PortRangeMax { get; init; }

    [Property("Addresses of the other end; empty for any.")]
    public required string RemoteIpPrefix { get; init; }

    [Property("Security group that the other end must be in (UUID); empty for any.")]
    public required string RemoteGroupId { get; init; }

    [Property("Address group that the other end must be in (UUID); empty for any.")]
    public required string RemoteAddressGroupId { get; init; }

    [Property("The security group (UUID).")]
    public required string SecurityGroupId { get; init; }

    [Property("Project that owns it (UUID).")]
    public required string TenantId { get; init; }
}
