namespace Pulumi.OpenStack.Compute.Inputs;

/// <inheritdoc cref="ServerGroupRulesArgs"/>
public sealed class ServerGroupRulesGetArgs : ResourceArgs
{
    /// <inheritdoc cref="ServerGroupRulesArgs.MaxServerPerHost"/>
    [Input("maxServerPerHost")]
    public Input<int>? MaxServerPerHost { get; set; }

    /// <summary>Without anything.</summary>
    public static new ServerGroupRulesGetArgs Empty => new();
}
