namespace Pulumi.OpenStack.Compute;

/// <summary>What is wanted of a <see cref="ServerGroup"/>.</summary>
public sealed class ServerGroupArgs : ResourceArgs
{
    [Input("valueSpecs")]
    private InputMap<string>? _valueSpecs;

    /// <summary>The name. Default: made from the name in the stack. A change replaces the group.</summary>
    [Input("name")]
    public Input<string>? Name { get; set; }

    /// <summary>
    /// <c>affinity</c> (all on one host), <c>anti-affinity</c> (each on another), <c>soft-affinity</c> or
    /// <c>soft-anti-affinity</c> (as far as possible). A change replaces the group.
    /// </summary>
    [Input("policies")]
    public Input<string>? Policies { get; set; }

    /// <summary>Region of the service catalogue. Default: the provider's. A change replaces the group.</summary>
    [Input("region")]
    public Input<string>? Region { get; set; }

    /// <summary>Refines the policy. A change replaces the group.</summary>
    [Input("rules")]
    public Input<Inputs.ServerGroupRulesArgs>? Rules { get; set; }

    /// <summary>
    /// More attributes for the request that creates it, by their names in the API: for extensions that have no property
    /// here. A change replaces the group.
    /// </summary>
    public InputMap<string> ValueSpecs
    {
        get => _valueSpecs ??= new InputMap<string>();
        set => _valueSpecs = value;
    }

    /// <summary>Without anything.</summary>
    public static new ServerGroupArgs Empty => new();
}
