using System.Collections.Immutable;
using Pulumi.Plugin;

namespace OpenStack.Provider.Networking.Lookups;

/// <summary>More addresses that may send through a port that was looked up.</summary>
internal sealed record GetPortAllowedAddressPair
{
    [Property("The address, or addresses.")]
    public required string IpAddress { get; init; }

    [Property("The MAC address.")]
    public required string MacAddress { get; init; }
}

/// <summary>An option that DHCP gives to a port that was looked up.</summary>
internal sealed record GetPortExtraDhcpOption
{
    [Property("The option's name.")]
    public required string Name { get; init; }

    [Property("The option's value.")]
    public required string Value { get; init; }

    [Property("4 or 6.")]
    public required int IpVersion { get; init; }
}

/// <summary>How a port that was looked up is connected to a host. Texts are empty to all but administrators.</summary>
internal sealed record GetPortBinding
{
    [Property("The host.")]
    public required string HostId { get; init; }

    [Property("The binding profile, a JSON object.")]
    public required string Profile { get; init; }

    [Property("Details of the connection.")]
    public required ImmutableSortedDictionary<string, string> VifDetails { get; init; }

    [Property("Kind of the connection: `hw_veb`, `ovs`, `unbound`, …")]
    public required string VifType { get; init; }

    [Property("`normal`, `direct`, …")]
    public required string VnicType { get; init; }
}

/// <summary>The port that was looked up.</summary>
internal sealed record GetPortOutputs
{
    [Property("Its id (UUID).")]
    public required string Id { get; init; }

    [Property("Its id (UUID).")]
    public string? PortId { get; init; }

    [Property("The region that it is in.")]
    public string? Region { get; init; }

    [Property("The name.")]
    public string? Name { get; init; }

    [Property("Text for people.")]
    public string? Description { get; init; }

    [Property("The network (UUID).")]
    public string? NetworkId { get; init; }

    [Property("The MAC address.")]
    public string? MacAddress { get; init; }

    [Property("The address that was asked for.")]
    public string? FixedIp { get; init; }

    [Property("All addresses.")]
    public required IReadOnlyList<string> AllFixedIps { get; init; }

    [Property("`ACTIVE`, `DOWN`, `BUILD` or `ERROR`.")]
    public string? Status { get; init; }

    [Property("Whether it is administratively up.")]
    public bool? AdminStateUp { get; init; }

    [Property("What uses it, such as a server (UUID).")]
    public string? DeviceId { get; init; }

    [Property("Kind of what uses it.")]
    public string? DeviceOwner { get; init; }

    [Property("Its host name in the DNS service.")]
    public string? DnsName { get; init; }

    [Property("Its names in the DNS service.")]
    public required IReadOnlyList<ImmutableSortedDictionary<string, string>> DnsAssignments { get; init; }

    [Property("The security groups (UUIDs) that were asked for.")]
    public IReadOnlyList<string>? SecurityGroupIds { get; init; }

    [Property("All security groups (UUIDs).")]
    public required IReadOnlyList<string> AllSecurityGroupIds { get; init; }

    [Property("More addresses that may send through it.")]
    public required IReadOnlyList<GetPortAllowedAddressPair> AllowedAddressPairs { get; init; }

    [Property("More options that DHCP gives to it.")]
    public required IReadOnlyList<GetPortExtraDhcpOption> ExtraDhcpOptions { get; init; }

    [Property("How it is connected to a host: one item.")]
    public required IReadOnlyList<GetPortBinding> Bindings { get; init; }

    [Property("Project that owns it (UUID).")]
    public string? ProjectId { get; init; }

    [Property("Project that owns it (UUID).")]
    public string? TenantId { get; init; }

    [Property("The tags that were asked for.")]
    public IReadOnlyList<string>? Tags { get; init; }

    [Property("All tags.")]
    public required IReadOnlyList<string> AllTags { get; init; }
}
