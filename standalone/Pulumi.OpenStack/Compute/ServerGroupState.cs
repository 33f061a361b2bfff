namespace Pulumi.OpenStack.Compute;

/// <summary>What is known of a <see cref="ServerGroup"/> besides its id.</summary>
public sealed class ServerGroupState : ResourceArgs
{
    [Input("members")]
    private InputList<string>? _members;

    [Input("valueSpecs")]
    private InputMap<string>? _valueSpecs;

    /// <inheritdoc cref="ServerGroup.Members"/>
    public InputList<string> Members
    {
        get => _members ??= new InputList<string>();
        set => _members = value;
    }

    /// <inheritdoc cref="ServerGroupArgs.Name"/>
    [Input("name")]
    public Input<string>? Name { get; set; }

    /// <inheritdoc cref="ServerGroupArgs.Policies"/>
    [Input("policies")]
    public Input<string>? Policies { get; set; }

    /// <inheritdoc cref="ServerGroupArgs.Region"/>
    [Input("region")]
    public Input<string>? Region { get; set; }

    /// <inheritdoc cref="ServerGroupArgs.Rules"/>
    [Input("rules")]
    public Input<Inputs.ServerGroupRulesGetArgs>? Rules { get; set; }

    /// <inheritdoc cref="ServerGroupArgs.ValueSpecs"/>
    public InputMap<string> ValueSpecs
    {
        get => _valueSpecs ??= new InputMap<string>();
        set => _valueSpecs = value;
    }

    /// <summary>Without anything.</summary>
    public static new ServerGroupState Empty => new();
}
