namespace Pulumi.OpenStack.Networking;

/// <summary>What is wanted of a <see cref="SecGroup"/>.</summary>
public sealed class SecGroupArgs : ResourceArgs
{
    [Input("tags")]
    private InputList<string>? _tags;

    /// <summary>
    /// Whether the rules that neutron makes for each new group (everything may go out) are removed. Default:
    /// <c>false</c>. A change replaces the group.
    /// </summary>
    [Input("deleteDefaultRules")]
    public Input<bool>? DeleteDefaultRules { get; set; }

    /// <summary>Text for people.</summary>
    [Input("description")]
    public Input<string>? Description { get; set; }

    /// <summary>The name. Default: made from the name in the stack.</summary>
    [Input("name")]
    public Input<string>? Name { get; set; }

    /// <summary>Region of the service catalogue. Default: the provider's. A change replaces the group.</summary>
    [Input("region")]
    public Input<string>? Region { get; set; }

    /// <summary>Whether answers to allowed traffic are allowed. Default: <c>true</c>.</summary>
    [Input("stateful")]
    public Input<bool>? Stateful { get; set; }

    /// <summary>Tags of the program. Tags that others put on are left alone.</summary>
    public InputList<string> Tags
    {
        get => _tags ??= new InputList<string>();
        set => _tags = value;
    }

    /// <summary>
    /// Project that owns it (UUID); other than one's own only for administrators. A change replaces the group.
    /// </summary>
    [Input("tenantId")]
    public Input<string>? TenantId { get; set; }

    /// <summary>Without anything.</summary>
    public static new SecGroupArgs Empty => new();
}
