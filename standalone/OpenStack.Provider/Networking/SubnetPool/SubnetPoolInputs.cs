using System.Collections.Immutable;
using OpenStack.Provider.Lifecycle;
using Pulumi.Plugin;

namespace OpenStack.Provider.Networking.SubnetPool;

/// <summary>What is wanted of a subnet pool.</summary>
internal sealed record SubnetPoolInputs : IRegional, ISubnetPoolIntent
{
    [Property("Region of the service catalog. Default: the provider's.", ReplaceOnChange = true, Computed = true)]
    public string? Region { get; init; }

    [Property("The name. Default: made from the name in the program.")]
    public string? Name { get; init; }

    [Property("Text for people.")]
    public string? Description { get; init; }

    [Property("The addresses, all of one IP version: `10.8.0.0/16`. Neutron takes more, but gives none back.", Unordered = true, Notation = Notation.IpAddress)]
    public required IReadOnlyList<string> Prefixes { get; init; }

    [Property("Prefix length of subnets that ask for none.", Computed = true)]
    public int? DefaultPrefixlen { get; init; }

    [Property("The shortest prefix length, of the largest subnet.", Computed = true)]
    public int? MinPrefixlen { get; init; }

    [Property("The longest prefix length, of the smallest subnet.", Computed = true)]
    public int? MaxPrefixlen { get; init; }

    [Property("4 or 6. Neutron tells it from the prefixes.", Computed = true)]
    public int? IpVersion { get; init; }

    [Property("How much each project may take: addresses of IPv4, /64 networks of IPv6. Default: no limit.")]
    public int? DefaultQuota { get; init; }

    [Property("Address scope (UUID), in which addresses are unique.")]
    public string? AddressScopeId { get; init; }

    [Property("Whether it is the pool of subnets that ask for any. Administrators only.")]
    public bool? IsDefault { get; init; }

    [Property("Whether all projects may use it. Administrators only.", ReplaceOnChange = true)]
    public bool? Shared { get; init; }

    [Property("Project that owns it (UUID); another than one's own for administrators only.", ReplaceOnChange = true, Computed = true)]
    public string? ProjectId { get; init; }

    [Property("The user's tags.", Unordered = true)]
    public IReadOnlyList<string>? Tags { get; init; }

    [Property("More members of the create request, by neutron's names.", ReplaceOnChange = true)]
    public ImmutableSortedDictionary<string, string>? ValueSpecs { get; init; }
}
