namespace Pulumi.Sriov.Host.Outputs;

/// <summary>A change of one kernel argument.</summary>
[OutputType]
public sealed class ArgumentEdit
{
    /// <summary>What stands there instead; absent = nothing, the argument was removed.</summary>
    public readonly string? After;

    /// <summary>What stood there; absent = nothing, the argument was added.</summary>
    public readonly string? Before;

    [OutputConstructor]
    private ArgumentEdit(string? after, string? before)
    {
        After = after;
        Before = before;
    }
}
