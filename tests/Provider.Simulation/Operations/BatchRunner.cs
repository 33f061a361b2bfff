using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.Simulation.Faults;
using Pulumi.Sriov.Provider.Simulation.FileSystem;

namespace Pulumi.Sriov.Provider.Simulation.Operations;

/// <summary>Runs a batch, operation by operation, with the faults that are planned for them.</summary>
internal sealed class BatchRunner(SimulatedMachine machine, FaultInjector faults)
{
    private readonly OperationInterpreter _interpreter = new(machine);

    /// <param name="host">As whom the operations are run.</param>
    /// <param name="batch">What to do.</param>
    /// <param name="detached">Whether it goes on when the connection is lost.</param>
    /// <exception cref="ConnectionLostException">The answer will never arrive.</exception>
    public BatchResult Run(string host, HostBatch batch, bool detached)
    {
        var outcomes = ImmutableArray.CreateBuilder<OperationOutcome>(batch.Entries.Count);
        var (stopped, ended, hasParts) = (false, false, false);
        foreach (var entry in batch.Entries)
        {
            if (entry.BeginsPart)
            {
                // What ended the batch ahead of its parts ended them, too.
                ended |= stopped && !hasParts;
                (stopped, hasParts) = (ended, true);
            }

            if (stopped)
            {
                outcomes.Add(new OperationOutcome(null, null, Skipped: true));
                continue;
            }

            var outcome = faults.Around(entry.Operation.Describe(), detached, () => Attempt(entry.Operation));
            outcomes.Add(outcome);
            stopped = outcome.Failure is not null && !entry.MayFail;
        }

        return new BatchResult(host, batch, outcomes.MoveToImmutable());
    }

    private OperationOutcome Attempt(HostOperation operation)
    {
        try
        {
            return new OperationOutcome(_interpreter.Execute(operation), null, Skipped: false);
        }
        catch (LinuxException exception)
        {
            return Failed(new OperationFailure(exception.Errno, exception.Message));
        }
        catch (CommandFailedException exception)
        {
            return Failed(new OperationFailure(exception.Errno, exception.Message, exception.Result.ExitCode));
        }
    }

    private static OperationOutcome Failed(OperationFailure failure) => new(null, failure, Skipped: false);
}
