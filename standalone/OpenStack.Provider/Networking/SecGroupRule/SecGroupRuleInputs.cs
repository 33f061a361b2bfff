using OpenStack.Provider.Lifecycle;
using Pulumi.Plugin;

namespace OpenStack.Provider.Networking.SecGroupRule;

/// <summary>What is wanted of a security group rule. Neutron changes none: every change replaces it.</summary>
internal sealed record SecGroupRuleInputs : IRegional, ISecGroupRuleIntent
{
    [Property("Region of the service catalog. Default: the provider's.", ReplaceOnChange = true, Computed = true)]
    public string? Region { get; init; }

    [Property("Text for people.", ReplaceOnChange = true)]
    public string? Description { get; init; }

    [Property("As the port sees it: `ingress` or `egress`.", ReplaceOnChange = true)]
    public required string Direction { get; init; }

    [Property("`IPv4` or `IPv6`.", ReplaceOnChange = true)]
    public required string Ethertype { get; init; }

    [Property("By name (`tcp`, `udp`, `icmp`, `sctp`, `vrrp`, …) or number (0 to 255). Default: any.", ReplaceOnChange = true)]
    public string? Protocol { get; init; }

    [Property("First port (1 to 65535), or ICMP type (0 to 255).", ReplaceOnChange = true)]
    public int? PortRangeMin { get; init; }

    [Property("Last port (1 to 65535), or ICMP code (0 to 255).", ReplaceOnChange = true)]
    public int? PortRangeMax { get; init; }

    [Property("Addresses of the other end: `192.0.2.0/24`. Default: any.", ReplaceOnChange = true, Computed = true, Notation = Notation.IpAddress)]
    public string? RemoteIpPrefix { get; init; }

    [Property("Security group that the other end must be in (UUID).", ReplaceOnChange = true, Computed = true)]
    public string? RemoteGroupId { get; init; }

    [Property("Address group that the other end must be in (UUID).", ReplaceOnChange = true, Computed = true)]
    public string? RemoteAddressGroupId { get; init; }

    [Property("The security group (UUID).", ReplaceOnChange = true)]
    public required string SecurityGroupId { get; init; }

    [Property("Project that owns it (UUID); another than one's own for administrators only.", ReplaceOnChange = true, Computed = true)]
    public string? TenantId { get; init; }
}
