namespace Pulumi.OpenStack.Images;

/// <summary>What is known of a <see cref="Image"/> besides its id.</summary>
public sealed class ImageState : ResourceArgs
{
    [Input("properties")]
    private InputMap<string>? _properties;

    [Input("tags")]
    private InputList<string>? _tags;

    /// <inheritdoc cref="Image.Checksum"/>
    [Input("checksum")]
    public Input<string>? Checksum { get; set; }

    /// <inheritdoc cref="ImageArgs.ContainerFormat"/>
    [Input("containerFormat")]
    public Input<string>? ContainerFormat { get; set; }

    /// <inheritdoc cref="ImageArgs.DiskFormat"/>
    [Input("diskFormat")]
    public Input<string>? DiskFormat { get; set; }

    /// <inheritdoc cref="Image.File"/>
    [Input("file")]
    public Input<string>? File { get; set; }

    /// <inheritdoc cref="ImageArgs.Hidden"/>
    [Input("hidden")]
    public Input<bool>? Hidden { get; set; }

    /// <inheritdoc cref="ImageArgs.ImageSourceUrl"/>
    [Input("imageSourceUrl")]
    public Input<string>? ImageSourceUrl { get; set; }

    /// <inheritdoc cref="ImageArgs.LocalFilePath"/>
    [Input("localFilePath")]
    public Input<string>? LocalFilePath { get; set; }

    /// <inheritdoc cref="ImageArgs.MinDiskGb"/>
    [Input("minDiskGb")]
    public Input<int>? MinDiskGb { get; set; }

    /// <inheritdoc cref="ImageArgs.MinRamMb"/>
    [Input("minRamMb")]
    public Input<int>? MinRamMb { get; set; }

    /// <inheritdoc cref="ImageArgs.Name"/>
    [Input("name")]
    public Input<string>? Name { get; set; }

    /// <inheritdoc cref="Image.Owner"/>
    [Input("owner")]
    public Input<string>? Owner { get; set; }

    /// <inheritdoc cref="ImageArgs.Properties"/>
    public InputMap<string> Properties
    {
        get => _properties ??= new InputMap<string>();
        set => _properties = value;
    }

    /// <inheritdoc cref="ImageArgs.Protected"/>
    [Input("protected")]
    public Input<bool>? Protected { get; set; }

    /// <inheritdoc cref="ImageArgs.Region"/>
    [Input("region")]
    public Input<string>? Region { get; set; }

    /// <inheritdoc cref="Image.Schema"/>
    [Input("schema")]
    public Input<string>? Schema { get; set; }

    /// <inheritdoc cref="Image.SizeBytes"/>
    [Input("sizeBytes")]
    public Input<int>? SizeBytes { get; set; }

    /// <inheritdoc cref="Image.Status"/>
    [Input("status")]
    public Input<string>? Status { get; set; }

    /// <inheritdoc cref="ImageArgs.Tags"/>
    public InputList<string> Tags
    {
        get => _tags ??= new InputList<string>();
        set => _tags = value;
    }

    /// <inheritdoc cref="ImageArgs.Visibility"/>
    [Input("visibility")]
    public Input<string>? Visibility { get; set; }

    /// <summary>Without anything.</summary>
    public static new ImageState Empty => new();
}
