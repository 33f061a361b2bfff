namespace Pulumi.OpenStack.Networking.Inputs;

/// <summary>A range of addresses, both ends included.</summary>
public sealed class SubnetAllocationPoolArgs : ResourceArgs
{
    /// <summary>Last address.</summary>
    [Input("end", required: true)]
    public Input<string> End { get; set; } = null!;

    /// <summary>First address.</summary>
    [Input("start", required: true)]
    public Input<string> Start { get; set; } = null!;

    /// <summary>Without anything.</summary>
    public static new SubnetAllocationPoolArgs Empty => new();
}
