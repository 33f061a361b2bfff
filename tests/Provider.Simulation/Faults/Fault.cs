namespace Pulumi.Sriov.Provider.Simulation.Faults;

/// <summary>What can go wrong at one operation.</summary>
public enum FaultKind
{
    /// <summary>The connection is lost before the operation began.</summary>
    ConnectionLostBefore,

    /// <summary>The connection is lost when the operation has taken effect: its answer never arrives.</summary>
    ConnectionLostAfter,

    /// <summary>The operation fails, and changes nothing.</summary>
    OperationFails,

    /// <summary>The host loses power before the operation, and boots again.</summary>
    PowerLoss,
}

/// <summary>One thing that goes wrong, once.</summary>
/// <param name="Operation">Which operation of the run, over all of its batches; the first is 1.</param>
/// <param name="Kind">What goes wrong.</param>
/// <param name="Errno">For <see cref="FaultKind.OperationFails"/>.</param>
public sealed record Fault(int Operation, FaultKind Kind, string Errno = "EIO")
{
    /// <inheritdoc/>
    public override string ToString() =>
        Kind == FaultKind.OperationFails ? $"{Errno} at operation {Operation}" : $"{Kind} at operation {Operation}";
}
