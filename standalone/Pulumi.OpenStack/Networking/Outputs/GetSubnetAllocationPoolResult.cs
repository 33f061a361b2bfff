namespace Pulumi.OpenStack.Networking.Outputs;

/// <summary>A range of addresses, both ends included.</summary>
[OutputType]
public sealed class GetSubnetAllocationPoolResult
{
    /// <summary>Last address.</summary>
    public readonly string End;

    /// <summary>First address.</summary>
    public readonly string Start;

    [OutputConstructor]
    private GetSubnetAllocationPoolResult(string end, string start)
    {
        End = end;
        Start = start;
    }
}
