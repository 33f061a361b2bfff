using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.Simulation.FileSystem;

namespace Pulumi.Sriov.Provider.Simulation.Faults;

/// <summary>Counts the operations of one run and lets the planned fault happen at its moment.</summary>
internal sealed class FaultInjector(SimulatedMachine machine, Fault? fault)
{
    private readonly List<string> _operations = [];

    /// <summary>What was begun so far, in order; the first is operation 1.</summary>
    public IReadOnlyList<string> Operations => _operations;

    /// <summary>Does one operation of a batch, or has it go wrong.</summary>
    /// <param name="description">What it does.</param>
    /// <param name="detached">Whether it goes on when the connection is lost.</param>
    /// <param name="operation">Does it.</param>
    /// <exception cref="ConnectionLostException">Nobody will hear of it.</exception>
    public OperationOutcome Around(string description, bool detached, Func<OperationOutcome> operation)
    {
        switch (Next(description))
        {
            case FaultKind.OperationFails:
                return new OperationOutcome(null, new OperationFailure(fault!.Errno, LinuxException.TextOf(fault.Errno)), Skipped: false);
            case FaultKind.PowerLoss:
                machine.LosePower();
                throw new ConnectionLostException();
            case FaultKind.ConnectionLostBefore when !detached:
                throw new ConnectionLostException();
            case FaultKind.ConnectionLostAfter when !detached:
                operation();
                throw new ConnectionLostException();
            default:
                return operation();
        }
    }

    /// <summary>Counts one more operation.</summary>
    /// <returns>What goes wrong at it; <c>null</c> = nothing.</returns>
    public FaultKind? Next(string description)
    {
        _operations.Add(description);
        return fault?.Operation == _operations.Count ? fault.Kind : null;
    }
}
