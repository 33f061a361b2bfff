namespace Pulumi.OpenStack.Networking;

/// <summary>What is known of a <see cref="SubnetPool"/> besides its id.</summary>
public sealed class SubnetPoolState : ResourceArgs
{
    [Input("allTags")]
    private InputList<string>? _allTags;

    [Input("prefixes")]
    private InputList<string>? _prefixes;

    [Input("tags")]
    private InputList<string>? _tags;

    [Input("valueSpecs")]
    private InputMap<string>? _valueSpecs;

    /// <inheritdoc cref="SubnetPoolArgs.AddressScopeId"/>
    [Input("addressScopeId")]
    public Input<string>? AddressScopeId { get; set; }

    /// <inheritdoc cref="SubnetPool.AllTags"/>
    public InputList<string> AllTags
    {
        get => _allTags ??= new InputList<string>();
        set => _allTags = value;
    }

    /// <inheritdoc cref="SubnetPool.CreatedAt"/>
    [Input("createdAt")]
    public Input<string>? CreatedAt { get; set; }

    /// <inheritdoc cref="SubnetPoolArgs.DefaultPrefixlen"/>
    [Input("defaultPrefixlen")]
    public Input<int>? DefaultPrefixlen { get; set; }

    /// <inheritdoc cref="SubnetPoolArgs.DefaultQuota"/>
    [Input("defaultQuota")]
    public Input<int>? DefaultQuota { get; set; }

    /// <inheritdoc cref="SubnetPoolArgs.Description"/>
    [Input("description")]
    public Input<string>? Description { get; set; }

    /// <inheritdoc cref="SubnetPoolArgs.IpVersion"/>
    [Input("ipVersion")]
    public Input<int>? IpVersion { get; set; }

    /// <inheritdoc cref="SubnetPoolArgs.IsDefault"/>
    [Input("isDefault")]
    public Input<bool>? IsDefault { get; set; }

    /// <inheritdoc cref="SubnetPoolArgs.MaxPrefixlen"/>
    [Input("maxPrefixlen")]
    public Input<int>? MaxPrefixlen { get; set; }

    /// <inheritdoc cref="SubnetPoolArgs.MinPrefixlen"/>
    [Input("minPrefixlen")]
    public Input<int>? MinPrefixlen { get; set; }

    /// <inheritdoc cref="SubnetPoolArgs.Name"/>
    [Input("name")]
    public Input<string>? Name { get; set; }

    /// <inheritdoc cref="SubnetPoolArgs.Prefixes"/>
    public InputList<string> Prefixes
    {
        get => _prefixes ??= new InputList<string>();
        set => _prefixes = value;
    }

    /// <inheritdoc cref="SubnetPoolArgs.ProjectId"/>
    [Input("projectId")]
    public Input<string>? ProjectId { get; set; }

    /// <inheritdoc cref="SubnetPoolArgs.Region"/>
    [Input("region")]
    public Input<string>? Region { get; set; }

    /// <inheritdoc cref="SubnetPool.RevisionNumber"/>
    [Input("revisionNumber")]
    public Input<int>? RevisionNumber { get; set; }

    /// <inheritdoc cref="SubnetPoolArgs.Shared"/>
    [Input("shared")]
    public Input<bool>? Shared { get; set; }

    /// <inheritdoc cref="SubnetPoolArgs.Tags"/>
    public InputList<string> Tags
    {
        get => _tags ??= new InputList<string>();
        set => _tags = value;
    }

    /// <inheritdoc cref="SubnetPool.UpdatedAt"/>
    [Input("updatedAt")]
    public Input<string>? UpdatedAt { get; set; }

    /// <inheritdoc cref="SubnetPoolArgs.ValueSpecs"/>
    public InputMap<string> ValueSpecs
    {
        get => _valueSpecs ??= new InputMap<string>();
        set => _valueSpecs = value;
    }

    /// <summary>Without anything.</summary>
    public static new SubnetPoolState Empty => new();
}
