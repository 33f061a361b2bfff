namespace Pulumi.OpenStack.Images;

/// <summary>Arguments of <c>GetImage.Invoke</c>: what is known of the one looked for.</summary>
public sealed class GetImageInvokeArgs : InvokeArgs
{
    [Input("properties")]
    private InputMap<string>? _properties;

    [Input("tags")]
    private InputList<string>? _tags;

    /// <summary>Container of the data.</summary>
    [Input("containerFormat")]
    public Input<string>? ContainerFormat { get; set; }

    /// <summary>Format of the data.</summary>
    [Input("diskFormat")]
    public Input<string>? DiskFormat { get; set; }

    /// <summary>Whether lists leave it out. Default: <c>false</c>.</summary>
    [Input("hidden")]
    public Input<bool>? Hidden { get; set; }

    /// <summary>For images of other projects: <c>accepted</c>, <c>pending</c>, <c>rejected</c> or <c>all</c>.</summary>
    [Input("memberStatus")]
    public Input<string>? MemberStatus { get; set; }

    /// <summary>Take the newest one when several match; otherwise that is an error. Default: <c>false</c>.</summary>
    [Input("mostRecent")]
    public Input<bool>? MostRecent { get; set; }

    /// <summary>Its name. Not together with a pattern.</summary>
    [Input("name")]
    public Input<string>? Name { get; set; }

    /// <summary>Pattern (regular expression) of its name.</summary>
    [Input("nameRegex")]
    public Input<string>? NameRegex { get; set; }

    /// <summary>Project that owns it.</summary>
    [Input("owner")]
    public Input<string>? Owner { get; set; }

    /// <summary>Properties that it has.</summary>
    public InputMap<string> Properties
    {
        get => _properties ??= new InputMap<string>();
        set => _properties = value;
    }

    /// <summary>Region of the service catalogue. Default: the provider's.</summary>
    [Input("region")]
    public Input<string>? Region { get; set; }

    /// <summary>Largest size wanted, in octets.</summary>
    [Input("sizeMax")]
    public Input<int>? SizeMax { get; set; }

    /// <summary>Smallest size wanted, in octets.</summary>
    [Input("sizeMin")]
    public Input<int>? SizeMin { get; set; }

    /// <summary>Order in which several are looked at: <c>name:asc</c> (default), <c>created_at:desc</c>, …</summary>
    [Input("sort")]
    public Input<string>? Sort { get; set; }

    /// <summary>A tag that it has.</summary>
    [Input("tag")]
    public Input<string>? Tag { get; set; }

    /// <summary>Tags that it has.</summary>
    public InputList<string> Tags
    {
        get => _tags ??= new InputList<string>();
        set => _tags = value;
    }

    /// <summary>Who may use it: <c>public</c>, <c>private</c>, <c>community</c> or <c>shared</c>.</summary>
    [Input("visibility")]
    public Input<string>? Visibility { get; set; }

    /// <summary>Without anything.</summary>
    public static new GetImageInvokeArgs Empty => new();
}
