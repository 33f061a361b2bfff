using System.Collections.Immutable;
using OpenStack.Provider.Lifecycle;
using Pulumi.Plugin;

namespace OpenStack.Provider.Images.Lookups;

/// <summary>Which image is looked up.</summary>
internal sealed record GetImageInputs : IRegional
{
    [Property("Region of the service catalog. Default: the provider's.")]
    public string? Region { get; init; }

    [Property("The name.")]
    public string? Name { get; init; }

    [Property("A regular expression that is found in the name.")]
    public string? NameRegex { get; init; }

    [Property("Container of the data.")]
    public string? ContainerFormat { get; init; }

    [Property("Format of the data.")]
    public string? DiskFormat { get; init; }

    [Property("`private`, `shared`, `community` or `public`.")]
    public string? Visibility { get; init; }

    [Property("For images of other projects: `accepted`, `pending`, `rejected` or `all`.")]
    public string? MemberStatus { get; init; }

    [Property("Whether lists leave it out.")]
    public bool? Hidden { get; init; }

    [Property("Project that owns it (UUID).")]
    public string? Owner { get; init; }

    [Property("A tag that it has.")]
    public string? Tag { get; init; }

    [Property("Tags that it has, all of them.")]
    public IReadOnlyList<string>? Tags { get; init; }

    [Property("Properties that it has.")]
    public ImmutableSortedDictionary<string, string>? Properties { get; init; }

    [Property("Smallest size, in bytes.")]
    public long? SizeMin { get; init; }

    [Property("Largest size, in bytes.")]
    public long? SizeMax { get; init; }

    [Property("Order in which they are looked at: `name:asc`, `created_at:desc`.")]
    public string? Sort { get; init; }

    [Property("Whether the newest is taken when several match. Default: that is an error.")]
    public bool? MostRecent { get; init; }
}
