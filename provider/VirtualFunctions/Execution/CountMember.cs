using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Maintenance;
using Pulumi.Sriov.Provider.Pci;
using Pulumi.Sriov.Provider.Persistence;
using Pulumi.Sriov.Provider.VirtualFunctions.Planning;

namespace Pulumi.Sriov.Provider.VirtualFunctions.Execution;

/// <summary>A change of the count that may be made together with others.</summary>
/// <param name="executor">Whose change it is.</param>
/// <param name="plan">Its plan; the count is all that the card is changed in.</param>
/// <param name="change">The count.</param>
/// <param name="seen">What it was planned on. It holds only for that.</param>
internal sealed class CountMember(Executor executor, VirtualFunctionsPlan plan, ChangeCount change, HostObservation seen)
{
    public HostObservation Seen => seen;

    /// <summary>The card that the port is on: what a PCI address has besides the function.</summary>
    public PciAddress Card => plan.Function.Address with { Function = 0 };

    /// <summary>What shall bring its VFs back after a reboot, if that changes.</summary>
    public IEnumerable<PersistenceWish> Persistence => plan.StepsAfterCount.OfType<ChangePersistence>().Select(step => step.Wish);

    /// <summary>What it came to; <c>null</c> before.</summary>
    public Execution? Outcome { get; set; }

    public string Describe() => $"{plan.Function.Address}, {change.Describe()}";

    /// <summary>What makes the change on the host.</summary>
    public CountChanger Begin(HostSession session) => new(session, plan, change);

    /// <summary>Carries the plan out, with the change of the count begun already.</summary>
    /// <param name="finishCount">Throws as <see cref="CountChanger.FinishAsync"/> does.</param>
    /// <param name="cancellationToken">Stops between the batches.</param>
    public Task<Execution> GoOnAsync(Func<CancellationToken, Task> finishCount, CancellationToken cancellationToken) =>
        executor.CarryOutAsync(plan, seen, finishCount, cancellationToken);
}

/// <summary>What changes that were made together came to.</summary>
/// <param name="Executions">Of each.</param>
internal sealed record SharedExecution(ImmutableArray<Execution> Executions) : ChangeOutcome(FirstFailure(Executions))
{
    /// <summary>
    /// One of <see cref="Executions"/> after the disruption: a failure of clearing up after it is everybody's who has none, and
    /// stands in for the one that it tells of.
    /// </summary>
    public Execution Settle(Execution execution) =>
        execution.Failure is null || execution.Failure == FirstFailure(Executions)
            ? execution with { Failure = Failure == FirstFailure(Executions) ? execution.Failure : Failure }
            : execution;

    private static Exception? FirstFailure(ImmutableArray<Execution> executions) =>
        executions.Select(execution => execution.Failure).FirstOrDefault(failure => failure is not null);
}
