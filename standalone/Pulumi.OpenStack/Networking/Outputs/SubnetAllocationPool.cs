namespace Pulumi.OpenStack.Networking.Outputs;

/// <inheritdoc cref="Inputs.SubnetAllocationPoolArgs"/>
[OutputType]
public sealed class SubnetAllocationPool
{
    /// <inheritdoc cref="Inputs.SubnetAllocationPoolArgs.End"/>
    public readonly string End;

    /// <inheritdoc cref="Inputs.SubnetAllocationPoolArgs.Start"/>
    public readonly string Start;

    [OutputConstructor]
    private SubnetAllocationPool(string end, string start)
    {
        End = end;
        Start = start;
    }
}
