using System.Collections.Immutable;

namespace Pulumi.OpenStack.Images;

/// <summary>An image of glance, that servers boot from.</summary>
[OpenStackResourceType("openstack:images/image:Image")]
public class Image : CustomResource
{
    /// <summary>Declares it.</summary>
    /// <param name="name">The name in the stack.</param>
    /// <param name="args">What is wanted.</param>
    /// <param name="options">How the engine treats it.</param>
    public Image(string name, ImageArgs args, CustomResourceOptions? options = null)
        : base("openstack:images/image:Image", name, args ?? new ImageArgs(), PackageDefaults.Apply(options, id: null))
    {
    }

    private Image(string name, Input<string> id, ImageState? state, CustomResourceOptions? options)
        : base("openstack:images/image:Image", name, state, PackageDefaults.Apply(options, id))
    {
    }

    /// <summary>MD5 of the data.</summary>
    [Output("checksum")]
    public Output<string> Checksum { get; private set; } = null!;

    /// <inheritdoc cref="ImageArgs.ContainerFormat"/>
    [Output("containerFormat")]
    public Output<string> ContainerFormat { get; private set; } = null!;

    /// <inheritdoc cref="ImageArgs.DiskFormat"/>
    [Output("diskFormat")]
    public Output<string> DiskFormat { get; private set; } = null!;

    /// <summary>Where the image service has the data: a path of its API.</summary>
    [Output("file")]
    public Output<string> File { get; private set; } = null!;

    /// <inheritdoc cref="ImageArgs.Hidden"/>
    [Output("hidden")]
    public Output<bool?> Hidden { get; private set; } = null!;

    /// <inheritdoc cref="ImageArgs.ImageSourceUrl"/>
    [Output("imageSourceUrl")]
    public Output<string?> ImageSourceUrl { get; private set; } = null!;

    /// <inheritdoc cref="ImageArgs.LocalFilePath"/>
    [Output("localFilePath")]
    public Output<string?> LocalFilePath { get; private set; } = null!;

    /// <inheritdoc cref="ImageArgs.MinDiskGb"/>
    [Output("minDiskGb")]
    public Output<int?> MinDiskGb { get; private set; } = null!;

    /// <inheritdoc cref="ImageArgs.MinRamMb"/>
    [Output("minRamMb")]
    public Output<int?> MinRamMb { get; private set; } = null!;

    /// <inheritdoc cref="ImageArgs.Name"/>
    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    /// <summary>Project that owns it.</summary>
    [Output("owner")]
    public Output<string> Owner { get; private set; } = null!;

    /// <inheritdoc cref="ImageArgs.Properties"/>
    [Output("properties")]
    public Output<ImmutableDictionary<string, string>> Properties { get; private set; } = null!;

    /// <inheritdoc cref="ImageArgs.Protected"/>
    [Output("protected")]
    public Output<bool?> Protected { get; private set; } = null!;

    /// <inheritdoc cref="ImageArgs.Region"/>
    [Output("region")]
    public Output<string> Region { get; private set; } = null!;

    /// <summary>Where the image service has the schema: a path of its API.</summary>
    [Output("schema")]
    public Output<string> Schema { get; private set; } = null!;

    /// <summary>Size of the data in octets.</summary>
    [Output("sizeBytes")]
    public Output<int> SizeBytes { get; private set; } = null!;

    /// <summary>State: <c>queued</c>, <c>saving</c>, <c>active</c>, …</summary>
    [Output("status")]
    public Output<string> Status { get; private set; } = null!;

    /// <inheritdoc cref="ImageArgs.Tags"/>
    [Output("tags")]
    public Output<ImmutableArray<string>> Tags { get; private set; } = null!;

    /// <inheritdoc cref="ImageArgs.Visibility"/>
    [Output("visibility")]
    public Output<string?> Visibility { get; private set; } = null!;

    /// <summary>Reads one that is there already, without managing it.</summary>
    /// <param name="name">The name in the stack.</param>
    /// <param name="id">Its id: its UUID.</param>
    /// <param name="state">What else is known of it.</param>
    /// <param name="options">How the engine treats it.</param>
    public static Image Get(string name, Input<string> id, ImageState? state = null, CustomResourceOptions? options = null) =>
        new(name, id, state, options);
}
