using Pulumi.Plugin.Errors;

namespace Pulumi.Sriov.Provider.Simulation.Faults;

/// <summary>What is left after a run in which something went wrong.</summary>
/// <param name="Machine">As the run left it.</param>
/// <param name="Fault">What went wrong.</param>
/// <param name="Failure">How the run failed; <c>null</c> = it coped.</param>
public sealed record FaultAftermath(SimulatedMachine Machine, Fault Fault, ProviderException? Failure);

/// <summary>
/// Runs something once for each of its operations and each kind of fault, with the fault at that operation. It first runs
/// without a fault, which must succeed, and counts.
/// </summary>
public static class FaultSweep
{
    private static readonly FaultKind[] AllKinds = Enum.GetValues<FaultKind>();

    /// <summary>Runs the sweep.</summary>
    /// <param name="arrange">Makes the machine as it is before; called for each run.</param>
    /// <param name="act">The run of the provider.</param>
    /// <param name="assert">What must hold afterwards; usually that another run without fault brings about what was wanted.</param>
    /// <returns>How many faults were tried.</returns>
    /// <exception cref="FaultSweepException">It does not hold, or the run failed in an unexplained way.</exception>
    public static async Task<int> ForEachOperation(
        Func<Task<SimulatedMachine>> arrange, Func<SimulatedHost, Task> act, Func<FaultAftermath, Task> assert)
    {
        ArgumentNullException.ThrowIfNull(arrange);
        ArgumentNullException.ThrowIfNull(act);
        ArgumentNullException.ThrowIfNull(assert);

        var operations = await CountAsync(arrange, act);
        var faults = operations.SelectMany((_, index) => AllKinds.Select(kind => new Fault(index + 1, kind))).ToList();
        foreach (var fault in faults)
        {
            await TryAsync(fault, operations[fault.Operation - 1], arrange, act, assert);
        }

        return faults.Count;
    }

    /// <summary>The same with a machine that needs nothing but booting.</summary>
    public static Task<int> ForEachOperation(
        Func<SimulatedMachine> arrange, Func<SimulatedHost, Task> act, Func<FaultAftermath, Task> assert) =>
        ForEachOperation(() => Task.FromResult(arrange()), act, assert);

    private static async Task<IReadOnlyList<string>> CountAsync(
        Func<Task<SimulatedMachine>> arrange, Func<SimulatedHost, Task> act)
    {
        var machine = await arrange();
        await using var host = machine.Connect();
        await act(host);
        return host.Operations.Count > 0
            ? host.Operations
            : throw new FaultSweepException("The run did nothing on the host: there is nothing to break.", null);
    }

    private static async Task TryAsync(
        Fault fault, string operation, Func<Task<SimulatedMachine>> arrange, Func<SimulatedHost, Task> act,
        Func<FaultAftermath, Task> assert)
    {
        var machine = await arrange();
        ProviderException? failure = null;
        try
        {
            await using (var host = machine.Connect(fault))
            {
                try
                {
                    await act(host);
                }
                catch (ProviderException exception)
                {
                    failure = exception;
                }
            }

            await assert(new FaultAftermath(machine, fault, failure));
        }
        catch (Exception exception)
        {
            var outcome = failure is null ? "the run coped" : $"the run failed: {failure.Message}";
            throw new FaultSweepException($"{fault} ({operation}); {outcome}; then: {exception.Message}", exception);
        }
    }
}

/// <summary>What a sweep found: at which fault something does not hold.</summary>
public sealed class FaultSweepException(string message, Exception? inner) : Exception(message, inner);
