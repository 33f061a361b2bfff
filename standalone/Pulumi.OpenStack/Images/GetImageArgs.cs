namespace Pulumi.OpenStack.Images;

/// <summary>Arguments of <see cref="GetImage.InvokeAsync"/>.</summary>
public sealed class GetImageArgs : InvokeArgs
{
    [Input("properties")]
    private Dictionary<string, string>? _properties;

    [Input("tags")]
    private List<string>? _tags;

    /// <inheritdoc cref="GetImageInvokeArgs.ContainerFormat"/>
    [Input("containerFormat")]
    public string? ContainerFormat { get; set; }

    /// <inheritdoc cref="GetImageInvokeArgs.DiskFormat"/>
    [Input("diskFormat")]
    public string? DiskFormat { get; set; }

    /// <inheritdoc cref="GetImageInvokeArgs.Hidden"/>
    [Input("hidden")]
    public bool? Hidden { get; set; }

    /// <inheritdoc cref="GetImageInvokeArgs.MemberStatus"/>
    [Input("memberStatus")]
    public string? MemberStatus { get; set; }

    /// <inheritdoc cref="GetImageInvokeArgs.MostRecent"/>
    [Input("mostRecent")]
    public bool? MostRecent { get; set; }

    /// <inheritdoc cref="GetImageInvokeArgs.Name"/>
    [Input("name")]
    public string? Name { get; set; }

    /// <inheritdoc cref="GetImageInvokeArgs.NameRegex"/>
    [Input("nameRegex")]
    public string? NameRegex { get; set; }

    /// <inheritdoc cref="GetImageInvokeArgs.Owner"/>
    [Input("owner")]
    public string? Owner { get; set; }

    /// <inheritdoc cref="GetImageInvokeArgs.Properties"/>
    public Dictionary<string, string> Properties
    {
        get => _properties ??= [];
        set => _properties = value;
    }

    /// <inheritdoc cref="GetImageInvokeArgs.Region"/>
    [Input("region")]
    public string? Region { get; set; }

    /// <inheritdoc cref="GetImageInvokeArgs.SizeMax"/>
    [Input("sizeMax")]
    public int? SizeMax { get; set; }

    /// <inheritdoc cref="GetImageInvokeArgs.SizeMin"/>
    [Input("sizeMin")]
    public int? SizeMin { get; set; }

    /// <inheritdoc cref="GetImageInvokeArgs.Sort"/>
    [Input("sort")]
    public string? Sort { get; set; }

    /// <inheritdoc cref="GetImageInvokeArgs.Tag"/>
    [Input("tag")]
    public string? Tag { get; set; }

    /// <inheritdoc cref="GetImageInvokeArgs.Tags"/>
    public List<string> Tags
    {
        get => _tags ??= [];
        set => _tags = value;
    }

    /// <inheritdoc cref="GetImageInvokeArgs.Visibility"/>
    [Input("visibility")]
    public string? Visibility { get; set; }

    /// <summary>Without anything.</summary>
    public static new GetImageArgs Empty => new();
}
