using System.Collections.Immutable;
using OpenStack.Client;
using OpenStack.Provider.Lifecycle;
using Pulumi.Plugin;

namespace OpenStack.Provider.Images.Image;

/// <summary>An image as glance has it.</summary>
internal sealed record ImageState
{
    /// <summary>Nothing was uploaded yet.</summary>
    public const string Queued = "queued";

    /// <summary>The data are there, for good: they never change.</summary>
    public const string Active = "active";

    [Property("Region of the service catalog.")]
    public required string Region { get; init; }

    [Property("The name.")]
    public required string Name { get; init; }

    [Property("Container of the data.")]
    public required string ContainerFormat { get; init; }

    [Property("Format of the data.")]
    public required string DiskFormat { get; init; }

    [Property("File that the data came from.")]
    public string? LocalFilePath { get; init; }

    [Property("URL that the data came from.")]
    public string? ImageSourceUrl { get; init; }

    [Property("Who may use it.")]
    public string? Visibility { get; init; }

    [Property("Whether it can't be deleted.")]
    public bool? Protected { get; init; }

    [Property("Whether lists leave it out.")]
    public bool? Hidden { get; init; }

    [Property("Smallest root disk that it fits on, in GiB.")]
    public int? MinDiskGb { get; init; }

    [Property("Least memory that it runs with, in MiB.")]
    public int? MinRamMb { get; init; }

    [Property("Tags.")]
    public IReadOnlyList<string>? Tags { get; init; }

    [Property("The properties that the program set; on import all but glance's own.")]
    public required ImmutableSortedDictionary<string, string> Properties { get; init; }

    [Property("MD5 of the data; empty while there are none.")]
    public required string Checksum { get; init; }

    [Property("Size of the data, in bytes.")]
    public required long SizeBytes { get; init; }

    [Property("`queued`, `saving`, `active`, ….")]
    public required string Status { get; init; }

    [Property("Project that owns it.")]
    public required string Owner { get; init; }

    [Property("Where the image service has the data: a path of its API.")]
    public required string File { get; init; }

    [Property("Where the image service has the schema: a path of its API.")]
    public required string Schema { get; init; }

    /// <param name="live">The image.</param>
    /// <param name="region">Where it is.</param>
    /// <param name="given">The properties that are the user's: see <see cref="OwnKeys.Of"/>; <c>null</c> = all of them.</param>
    /// <param name="file">What glance does not tell: the file that the data came from.</param>
    /// <param name="url">What glance does not tell: the URL that the data came from.</param>
    public static ImageState Of(
        Document live, string? region, IEnumerable<ImmutableSortedDictionary<string, string>?>? given, string? file, string? url) => new()
        {
            Region = region ?? "",
            Name = live.TextOrNull("name") ?? "",
            ContainerFormat = live.TextOrNull("container_format") ?? "",
            DiskFormat = live.TextOrNull("disk_format") ?? "",
            LocalFilePath = file,
            ImageSourceUrl = url,
            Visibility = live.Text("visibility"),
            Protected = live.Flag("protected"),
            Hidden = live.FlagOrNull("os_hidden") ?? false,
            MinDiskGb = live.Integer("min_disk"),
            MinRamMb = live.Integer("min_ram"),
            Tags = live.Texts("tags"),
            Properties = given is null ? ImageProperties.Of(live) : OwnKeys.Of(ImageProperties.Of(live), given),
            Checksum = live.TextOrNull("checksum") ?? "",
            SizeBytes = live.LongOrNull("size") ?? 0,
            Status = live.Text("status"),
            Owner = live.TextOrNull("owner") ?? "",
            File = live.TextOrNull("file") ?? "",
            Schema = live.TextOrNull("schema") ?? "",
        };
}
