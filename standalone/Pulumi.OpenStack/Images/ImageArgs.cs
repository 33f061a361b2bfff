namespace Pulumi.OpenStack.Images;

/// <summary>What is wanted of a <see cref="Image"/>.</summary>
public sealed class ImageArgs : ResourceArgs
{
    [Input("properties")]
    private InputMap<string>? _properties;

    [Input("tags")]
    private InputList<string>? _tags;

    /// <summary>
    /// Container of the data: <c>bare</c> unless there is one (<c>ovf</c>, <c>ova</c>, <c>docker</c>, …). A change
    /// replaces the image.
    /// </summary>
    [Input("containerFormat", required: true)]
    public Input<string> ContainerFormat { get; set; } = null!;

    /// <summary>
    /// Format of the data: <c>qcow2</c>, <c>raw</c>, <c>iso</c>, <c>vmdk</c>, … A change replaces the image.
    /// </summary>
    [Input("diskFormat", required: true)]
    public Input<string> DiskFormat { get; set; } = null!;

    /// <summary>Whether lists leave it out. Default: <c>false</c>.</summary>
    [Input("hidden")]
    public Input<bool>? Hidden { get; set; }

    /// <summary>
    /// URL that the data is read from by the provider. Either this or a local file. A change replaces the image.
    /// </summary>
    [Input("imageSourceUrl")]
    public Input<string>? ImageSourceUrl { get; set; }

    /// <summary>
    /// File with the data, on the machine of the deployment. Either this or a URL. A change replaces the image.
    /// </summary>
    [Input("localFilePath")]
    public Input<string>? LocalFilePath { get; set; }

    /// <summary>Smallest root disk that it fits on, in GiB. Default: 0.</summary>
    [Input("minDiskGb")]
    public Input<int>? MinDiskGb { get; set; }

    /// <summary>Least memory that it runs with, in MiB. Default: 0.</summary>
    [Input("minRamMb")]
    public Input<int>? MinRamMb { get; set; }

    /// <summary>The name. Default: made from the name in the stack.</summary>
    [Input("name")]
    public Input<string>? Name { get; set; }

    /// <summary>
    /// Properties, text by name: <c>hw_vif_model</c>, <c>os_distro</c>, … Those that glance sets itself are left alone.
    /// </summary>
    public InputMap<string> Properties
    {
        get => _properties ??= new InputMap<string>();
        set => _properties = value;
    }

    /// <summary>Whether it cannot be deleted. Default: <c>false</c>.</summary>
    [Input("protected")]
    public Input<bool>? Protected { get; set; }

    /// <summary>Region of the service catalogue. Default: the provider's. A change replaces the image.</summary>
    [Input("region")]
    public Input<string>? Region { get; set; }

    /// <summary>Tags.</summary>
    public InputList<string> Tags
    {
        get => _tags ??= new InputList<string>();
        set => _tags = value;
    }

    /// <summary>
    /// Who may use it: <c>private</c> (default), <c>shared</c>, <c>community</c> or <c>public</c> (for administrators).
    /// </summary>
    [Input("visibility")]
    public Input<string>? Visibility { get; set; }

    /// <summary>Without anything.</summary>
    public static new ImageArgs Empty => new();
}
