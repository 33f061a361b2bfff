namespace Pulumi.OpenStack.Networking.Inputs;

/// <inheritdoc cref="SubnetAllocationPoolArgs"/>
public sealed class SubnetAllocationPoolGetArgs : ResourceArgs
{
    /// <inheritdoc cref="SubnetAllocationPoolArgs.End"/>
    [Input("end", required: true)]
    public Input<string> End { get; set; } = null!;

    /// <inheritdoc cref="SubnetAllocationPoolArgs.Start"/>
    [Input("start", required: true)]
    public Input<string> Start { get; set; } = null!;

    /// <summary>Without anything.</summary>
    public static new SubnetAllocationPoolGetArgs Empty => new();
}
