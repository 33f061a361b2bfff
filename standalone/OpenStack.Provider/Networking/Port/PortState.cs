using System.Collections.Immutable;
using Pulumi.Plugin;

namespace OpenStack.Provider.Networking.Port;

/// <summary>A port as it is.</summary>
internal sealed record PortState : IPortIntent
{
    [Property("The region that it is in; empty when the catalog has only one.")]
    public required string Region { get; init; }

    [Property("The name.")]
    public required string Name { get; init; }

    [Property("Text for people.")]
    public string? Description { get; init; }

    [Property("The network (UUID).")]
    public required string NetworkId { get; init; }

    [Property("Project that owns it (UUID).")]
    public required string TenantId { get; init; }

    [Property("Whether it is administratively up.")]
    public required bool AdminStateUp { get; init; }

    [Property("The MAC address, which a virtual function gets, too.")]
    public required string MacAddress { get; init; }

    [Property("What uses it, such as a server (UUID); empty for nothing.")]
    public required string DeviceId { get; init; }

    [Property("Kind of what uses it; empty for nothing.")]
    public required string DeviceOwner { get; init; }

    [Property("The addresses, without those that neutron derives from the MAC address (SLAAC).")]
    public IReadOnlyList<PortFixedIp>? FixedIps { get; init; }

    [Property("All addresses.")]
    public required IReadOnlyList<string> AllFixedIps { get; init; }

    [Property("Whether it has no address, if that was said.")]
    public bool? NoFixedIp { get; init; }

    [Property("The security groups (UUIDs).")]
    public IReadOnlyList<string>? SecurityGroupIds { get; init; }

    [Property("The security groups (UUIDs), given or default.")]
    public required IReadOnlyList<string> AllSecurityGroupIds { get; init; }

    [Property("Whether it has no security group, if that was said.")]
    public bool? NoSecurityGroups { get; init; }

    [Property("Whether it is held to its own addresses.")]
    public required bool PortSecurityEnabled { get; init; }

    [Property("More addresses that may send through it.")]
    public IReadOnlyList<PortAllowedAddressPair>? AllowedAddressPairs { get; init; }

    [Property("More options that DHCP gives to it.")]
    public IReadOnlyList<PortExtraDhcpOption>? ExtraDhcpOptions { get; init; }

    [Property("How it is connected to a host.")]
    public required PortBinding Binding { get; init; }

    [Property("Its host name in the DNS service; empty for none.")]
    public required string DnsName { get; init; }

    [Property("Its names in the DNS service: `hostname`, `fqdn`, `ip_address`.")]
    public IReadOnlyList<ImmutableSortedDictionary<string, string>>? DnsAssignments { get; init; }

    [Property("QoS policy (UUID); empty for none.")]
    public required string QosPolicyId { get; init; }

    [Property("The user's tags.")]
    public IReadOnlyList<string>? Tags { get; init; }

    [Property("The user's tags and those of others.")]
    public required IReadOnlyList<string> AllTags { get; init; }

    [Property("More members of the create request, as they were given.")]
    public ImmutableSortedDictionary<string, string>? ValueSpecs { get; init; }
}
