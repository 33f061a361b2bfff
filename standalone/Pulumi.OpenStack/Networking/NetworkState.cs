namespace Pulumi.OpenStack.Networking;

/// <summary>What is known of a <see cref="Network"/> besides its id.</summary>
public sealed class NetworkState : ResourceArgs
{
    [Input("allTags")]
    private InputList<string>? _allTags;

    [Input("availabilityZoneHints")]
    private InputList<string>? _availabilityZoneHints;

    [Input("segments")]
    private InputList<Inputs.NetworkSegmentGetArgs>? _segments;

    [Input("tags")]
    private InputList<string>? _tags;

    [Input("valueSpecs")]
    private InputMap<string>? _valueSpecs;

    /// <inheritdoc cref="NetworkArgs.AdminStateUp"/>
    [Input("adminStateUp")]
    public Input<bool>? AdminStateUp { get; set; }

    /// <inheritdoc cref="Network.AllTags"/>
    public InputList<string> AllTags
    {
        get => _allTags ??= new InputList<string>();
        set => _allTags = value;
    }

    /// <inheritdoc cref="NetworkArgs.AvailabilityZoneHints"/>
    public InputList<string> AvailabilityZoneHints
    {
        get => _availabilityZoneHints ??= new InputList<string>();
        set => _availabilityZoneHints = value;
    }

    /// <inheritdoc cref="NetworkArgs.Description"/>
    [Input("description")]
    public Input<string>? Description { get; set; }

    /// <inheritdoc cref="NetworkArgs.DnsDomain"/>
    [Input("dnsDomain")]
    public Input<string>? DnsDomain { get; set; }

    /// <inheritdoc cref="NetworkArgs.External"/>
    [Input("external")]
    public Input<bool>? External { get; set; }

    /// <inheritdoc cref="NetworkArgs.Mtu"/>
    [Input("mtu")]
    public Input<int>? Mtu { get; set; }

    /// <inheritdoc cref="NetworkArgs.Name"/>
    [Input("name")]
    public Input<string>? Name { get; set; }

    /// <inheritdoc cref="NetworkArgs.PortSecurityEnabled"/>
    [Input("portSecurityEnabled")]
    public Input<bool>? PortSecurityEnabled { get; set; }

    /// <inheritdoc cref="NetworkArgs.QosPolicyId"/>
    [Input("qosPolicyId")]
    public Input<string>? QosPolicyId { get; set; }

    /// <inheritdoc cref="NetworkArgs.Region"/>
    [Input("region")]
    public Input<string>? Region { get; set; }

    /// <inheritdoc cref="NetworkArgs.Segments"/>
    public InputList<Inputs.NetworkSegmentGetArgs> Segments
    {
        get => _segments ??= new InputList<Inputs.NetworkSegmentGetArgs>();
        set => _segments = value;
    }

    /// <inheritdoc cref="NetworkArgs.Shared"/>
    [Input("shared")]
    public Input<bool>? Shared { get; set; }

    /// <inheritdoc cref="NetworkArgs.Tags"/>
    public InputList<string> Tags
    {
        get => _tags ??= new InputList<string>();
        set => _tags = value;
    }

    /// <inheritdoc cref="NetworkArgs.TenantId"/>
    [Input("tenantId")]
    public Input<string>? TenantId { get; set; }

    /// <inheritdoc cref="NetworkArgs.TransparentVlan"/>
    [Input("transparentVlan")]
    public Input<bool>? TransparentVlan { get; set; }

    /// <inheritdoc cref="NetworkArgs.ValueSpecs"/>
    public InputMap<string> ValueSpecs
    {
        get => _valueSpecs ??= new InputMap<string>();
        set => _valueSpecs = value;
    }

    /// <summary>Without anything.</summary>
    public static new NetworkState Empty => new();
}
