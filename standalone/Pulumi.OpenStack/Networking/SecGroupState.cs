namespace Pulumi.OpenStack.Networking;

/// <summary>What is known of a <see cref="SecGroup"/> besides its id.</summary>
public sealed class SecGroupState : ResourceArgs
{
    [Input("allTags")]
    private InputList<string>? _allTags;

    [Input("tags")]
    private InputList<string>? _tags;

    /// <inheritdoc cref="SecGroup.AllTags"/>
    public InputList<string> AllTags
    {
        get => _allTags ??= new InputList<string>();
        set => _allTags = value;
    }

    /// <inheritdoc cref="SecGroupArgs.DeleteDefaultRules"/>
    [Input("deleteDefaultRules")]
    public Input<bool>? DeleteDefaultRules { get; set; }

    /// <inheritdoc cref="SecGroupArgs.Description"/>
    [Input("description")]
    public Input<string>? Description { get; set; }

    /// <inheritdoc cref="SecGroupArgs.Name"/>
    [Input("name")]
    public Input<string>? Name { get; set; }

    /// <inheritdoc cref="SecGroupArgs.Region"/>
    [Input("region")]
    public Input<string>? Region { get; set; }

    /// <inheritdoc cref="SecGroupArgs.Stateful"/>
    [Input("stateful")]
    public Input<bool>? Stateful { get; set; }

    /// <inheritdoc cref="SecGroupArgs.Tags"/>
    public InputList<string> Tags
    {
        get => _tags ??= new InputList<string>();
        set => _tags = value;
    }

    /// <inheritdoc cref="SecGroupArgs.TenantId"/>
    [Input("tenantId")]
    public Input<string>? TenantId { get; set; }

    /// <summary>Without anything.</summary>
    public static new SecGroupState Empty => new();
}
