using System.Collections.Immutable;
using OpenStack.Provider.Lifecycle;
using Pulumi.Plugin;

namespace OpenStack.Provider.Networking.Port;

/// <summary>What is wanted of a port.</summary>
internal sealed record PortInputs : IRegional, IPortIntent
{
    [Property("Region of the service catalog. Default: the provider's.", ReplaceOnChange = true, Computed = true)]
    public string? Region { get; init; }

    [Property("The name. Default: made from the name in the program.")]
    public string? Name { get; init; }

    [Property("Text for people.")]
    public string? Description { get; init; }

    [Property("The network (UUID).", ReplaceOnChange = true)]
    public required string NetworkId { get; init; }

    [Property("Project that owns it (UUID); another than one's own for administrators only.", ReplaceOnChange = true, Computed = true)]
    public string? TenantId { get; init; }

    [Property("Whether it is administratively up. Default: true.", Computed = true)]
    public bool? AdminStateUp { get; init; }

    [Property("The MAC address. Default: one that neutron chooses.", ReplaceOnChange = true, Computed = true, Notation = Notation.MacAddress)]
    public string? MacAddress { get; init; }

    [Property("What uses it, such as a server (UUID). Nova sets it.", ReplaceOnChange = true, Computed = true)]
    public string? DeviceId { get; init; }

    [Property("Kind of what uses it: `compute:nova`. Nova sets it.", ReplaceOnChange = true, Computed = true)]
    public string? DeviceOwner { get; init; }

    [Property("The addresses. Default: one of each suitable subnet of the network, unless `noFixedIp`.", Computed = true, Unordered = true)]
    public IReadOnlyList<PortFixedIp>? FixedIps { get; init; }

    [Property("Whether it has no address. Left out again, it stays as it is.", Computed = true)]
    public bool? NoFixedIp { get; init; }

    [Property("The security groups (UUIDs). Default: the project's `default`, unless `noSecurityGroups`.", Computed = true, Unordered = true)]
    public IReadOnlyList<string>? SecurityGroupIds { get; init; }

    [Property("Whether it has no security group. Left out again, it stays as it is.", Computed = true)]
    public bool? NoSecurityGroups { get; init; }

    [Property("Whether it is held to its own addresses. Default: what the network says.", Computed = true)]
    public bool? PortSecurityEnabled { get; init; }

    [Property("More addresses that may send through it although port security is on.", Unordered = true)]
    public IReadOnlyList<PortAllowedAddressPair>? AllowedAddressPairs { get; init; }

    [Property("More options that DHCP gives to it.", Unordered = true)]
    public IReadOnlyList<PortExtraDhcpOption>? ExtraDhcpOptions { get; init; }

    [Property("How it is connected to a host: what makes it a virtual function.", Computed = true)]
    public PortBinding? Binding { get; init; }

    [Property("Its host name in the DNS service (extension `dns-integration`).", Computed = true)]
    public string? DnsName { get; init; }

    [Property("QoS policy (UUID).", Computed = true)]
    public string? QosPolicyId { get; init; }

    [Property("The user's tags.", Unordered = true)]
    public IReadOnlyList<string>? Tags { get; init; }

    [Property("More members of the create request, by neutron's names.", ReplaceOnChange = true)]
    public ImmutableSortedDictionary<string, string>? ValueSpecs { get; init; }
}
