using System.Collections.Immutable;
using Pulumi.Plugin;

namespace OpenStack.Provider.Networking.SubnetPool;

/// <summary>A subnet pool as it is.</summary>
internal sealed record SubnetPoolState : ISubnetPoolIntent
{
    [Property("The region that it is in; empty when the catalog has only one.")]
    public required string Region { get; init; }

    [Property("The name.")]
    public required string Name { get; init; }

    [Property("Text for people.")]
    public string? Description { get; init; }

    [Property("The addresses.")]
    public required IReadOnlyList<string> Prefixes { get; init; }

    [Property("Prefix length of subnets that ask for none.")]
    public required int DefaultPrefixlen { get; init; }

    [Property("The shortest prefix length.")]
    public required int MinPrefixlen { get; init; }

    [Property("The longest prefix length.")]
    public required int MaxPrefixlen { get; init; }

    [Property("4 or 6.")]
    public required int IpVersion { get; init; }

    [Property("How much each project may take; nothing without a limit.")]
    public int? DefaultQuota { get; init; }

    [Property("Address scope (UUID).")]
    public string? AddressScopeId { get; init; }

    [Property("Whether it is the pool of subnets that ask for any.")]
    public bool? IsDefault { get; init; }

    [Property("Whether all projects may use it.")]
    public bool? Shared { get; init; }

    [Property("Project that owns it (UUID).")]
    public required string ProjectId { get; init; }

    [Property("When it was created, in UTC.")]
    public required string CreatedAt { get; init; }

    [Property("When it was changed last, in UTC.")]
    public required string UpdatedAt { get; init; }

    [Property("Neutron's count of its changes.")]
    public required int RevisionNumber { get; init; }

    [Property("The user's tags.")]
    public IReadOnlyList<string>? Tags { get; init; }

    [Property("The user's tags and those of others.")]
    public required IReadOnlyList<string> AllTags { get; init; }

    [Property("More members of the create request, as they were given.")]
    public ImmutableSortedDictionary<string, string>? ValueSpecs { get; init; }
}
