using System.Collections.Immutable;
using Pulumi.Plugin;

namespace OpenStack.Provider.Images.Lookups;

/// <summary>The image that was looked up.</summary>
internal sealed record GetImageOutputs
{
    [Property("Its id (UUID).")]
    public required string Id { get; init; }

    [Property("The region that it is in.")]
    public required string Region { get; init; }

    [Property("The name.")]
    public string? Name { get; init; }

    [Property("The expression that was asked for.")]
    public string? NameRegex { get; init; }

    [Property("Container of the data.")]
    public string? ContainerFormat { get; init; }

    [Property("Format of the data.")]
    public string? DiskFormat { get; init; }

    [Property("Who may use it.")]
    public string? Visibility { get; init; }

    [Property("What was asked for of images of other projects.")]
    public string? MemberStatus { get; init; }

    [Property("Whether lists leave it out.")]
    public bool? Hidden { get; init; }

    [Property("Project that owns it (UUID).")]
    public string? Owner { get; init; }

    [Property("The tag that was asked for.")]
    public string? Tag { get; init; }

    [Property("All tags.")]
    public required IReadOnlyList<string> Tags { get; init; }

    [Property("The properties that were asked for.")]
    public ImmutableSortedDictionary<string, string>? Properties { get; init; }

    [Property("All properties.")]
    public required ImmutableSortedDictionary<string, string> Metadata { get; init; }

    [Property("The smallest size that was asked for, in bytes.")]
    public long? SizeMin { get; init; }

    [Property("The largest size that was asked for, in bytes.")]
    public long? SizeMax { get; init; }

    [Property("The order that was asked for.")]
    public string? Sort { get; init; }

    [Property("Whether the newest was asked for.")]
    public bool? MostRecent { get; init; }

    [Property("MD5 of the data.")]
    public required string Checksum { get; init; }

    [Property("Size of the data, in bytes.")]
    public required long SizeBytes { get; init; }

    [Property("Smallest root disk that it fits on, in GiB.")]
    public required int MinDiskGb { get; init; }

    [Property("Least memory that it runs with, in MiB.")]
    public required int MinRamMb { get; init; }

    [Property("Whether it can't be deleted.")]
    public required bool Protected { get; init; }

    [Property("Where the image service has the data: a path of its API.")]
    public required string File { get; init; }

    [Property("Where the image service has the schema: a path of its API.")]
    public required string Schema { get; init; }

    [Property("When it was created (ISO 8601).")]
    public required string CreatedAt { get; init; }

    [Property("When it was changed last (ISO 8601).")]
    public required string UpdatedAt { get; init; }
}
