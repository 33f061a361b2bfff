namespace Pulumi.OpenStack.Compute.Inputs;

/// <summary>Refines the policy of a server group.</summary>
public sealed class ServerGroupRulesArgs : ResourceArgs
{
    /// <summary>How many servers of an <c>anti-affinity</c> group one host may have. Default: 1.</summary>
    [Input("maxServerPerHost")]
    public Input<int>? MaxServerPerHost { get; set; }

    /// <summary>Without anything.</summary>
    public static new ServerGroupRulesArgs Empty => new();
}
