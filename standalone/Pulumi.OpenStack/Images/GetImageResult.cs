using System.Collections.Immutable;

namespace Pulumi.OpenStack.Images;

/// <summary>Answer of <c>GetImage</c>.</summary>
[OutputType]
public sealed class GetImageResult
{
    /// <summary>MD5 of the data.</summary>
    public readonly string Checksum;

    /// <inheritdoc cref="GetImageInvokeArgs.ContainerFormat"/>
    public readonly string? ContainerFormat;

    /// <summary>When it was created (ISO 8601).</summary>
    public readonly string CreatedAt;

    /// <inheritdoc cref="GetImageInvokeArgs.DiskFormat"/>
    public readonly string? DiskFormat;

    /// <summary>Where the image service has the data: a path of its API.</summary>
    public readonly string File;

    /// <inheritdoc cref="GetImageInvokeArgs.Hidden"/>
    public readonly bool? Hidden;

    /// <summary>Id of what was found.</summary>
    public readonly string Id;

    /// <inheritdoc cref="GetImageInvokeArgs.MemberStatus"/>
    public readonly string? MemberStatus;

    /// <summary>Metadata of the image service about it.</summary>
    public readonly ImmutableDictionary<string, string> Metadata;

    /// <summary>Smallest root disk that it fits on, in GiB.</summary>
    public readonly int MinDiskGb;

    /// <summary>Least memory that it runs with, in MiB.</summary>
    public readonly int MinRamMb;

    /// <inheritdoc cref="GetImageInvokeArgs.MostRecent"/>
    public readonly bool? MostRecent;

    /// <inheritdoc cref="GetImageInvokeArgs.Name"/>
    public readonly string? Name;

    /// <inheritdoc cref="GetImageInvokeArgs.NameRegex"/>
    public readonly string? NameRegex;

    /// <inheritdoc cref="GetImageInvokeArgs.Owner"/>
    public readonly string? Owner;

    /// <inheritdoc cref="GetImageInvokeArgs.Properties"/>
    public readonly ImmutableDictionary<string, string>? Properties;

    /// <summary>Whether it cannot be deleted.</summary>
    public readonly bool Protected;

    /// <inheritdoc cref="GetImageInvokeArgs.Region"/>
    public readonly string Region;

    /// <summary>Where the image service has the schema: a path of its API.</summary>
    public readonly string Schema;

    /// <summary>Size of the data in octets.</summary>
    public readonly int SizeBytes;

    /// <inheritdoc cref="GetImageInvokeArgs.SizeMax"/>
    public readonly int? SizeMax;

    /// <inheritdoc cref="GetImageInvokeArgs.SizeMin"/>
    public readonly int? SizeMin;

    /// <inheritdoc cref="GetImageInvokeArgs.Sort"/>
    public readonly string? Sort;

    /// <inheritdoc cref="GetImageInvokeArgs.Tag"/>
    public readonly string? Tag;

    /// <inheritdoc cref="GetImageInvokeArgs.Tags"/>
    public readonly ImmutableArray<string> Tags;

    /// <summary>When it was changed last (ISO 8601).</summary>
    public readonly string UpdatedAt;

    /// <inheritdoc cref="GetImageInvokeArgs.Visibility"/>
    public readonly string? Visibility;

    [OutputConstructor]
    private GetImageResult(
        string checksum,
        string? containerFormat,
        string createdAt,
        string? diskFormat,
        string file,
        bool? hidden,
        string id,
        string? memberStatus,
        ImmutableDictionary<string, string> metadata,
        int minDiskGb,
        int minRamMb,
        bool? mostRecent,
        string? name,
        string? nameRegex,
        string? owner,
        ImmutableDictionary<string, string>? properties,
        bool @protected,
        string region,
        string schema,
        int sizeBytes,
        int? sizeMax,
        int? sizeMin,
        string? sort,
        string? tag,
        ImmutableArray<string> tags,
        string updatedAt,
        string? visibility)
    {
        Checksum = checksum;
        ContainerFormat = containerFormat;
        CreatedAt = createdAt;
        DiskFormat = diskFormat;
        File = file;
        Hidden = hidden;
        Id = id;
        MemberStatus = memberStatus;
        Metadata = metadata;
        MinDiskGb = minDiskGb;
        MinRamMb = minRamMb;
        MostRecent = mostRecent;
        Name = name;
        NameRegex = nameRegex;
        Owner = owner;
        Properties = properties;
        Protected = @protected;
        Region = region;
        Schema = schema;
        SizeBytes = sizeBytes;
        SizeMax = sizeMax;
        SizeMin = sizeMin;
        Sort = sort;
        Tag = tag;
        Tags = tags;
        UpdatedAt = updatedAt;
        Visibility = visibility;
    }
}
