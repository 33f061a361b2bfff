using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Pci;
using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.VirtualFunctions.Drivers;
using Pulumi.Sriov.Provider.VirtualFunctions.Planning;

namespace Pulumi.Sriov.Provider.VirtualFunctions.Execution;

/// <summary>
/// Everything but changes of the card itself, as a part of a batch. No failure in it ends the batch, so all is tried; whether it
/// had its effect is for the look at the end of the batch to tell.
/// </summary>
/// <param name="function">The PF.</param>
/// <param name="groups">Settings of VFs; each group is one VF's, and goes by one command.</param>
/// <param name="others">All other steps.</param>
internal sealed class SettingsPart(
    PhysicalFunction function, ImmutableArray<ImmutableArray<SetAttribute>> groups, ImmutableArray<PlanStep> others)
{
    private readonly List<(ImmutableArray<PlanStep> Steps, ImmutableArray<BatchTicket<object>> Tickets)> _done = [];

    public ImmutableArray<PlanStep> Others => others;

    private bool NeedsCarrier => DriverTable.Find(function.Device.Driver).RateNeedsCarrier
        && groups.Any(group => group.Any(attribute => attribute.Attribute is "minTxRate" or "maxTxRate"));

    /// <summary>All that these steps ask for; all settings of a VF go by one command.</summary>
    public static SettingsPart Of(PhysicalFunction function, IEnumerable<PlanStep> steps)
    {
        var all = steps.ToLookup(step => step is SetAttribute);
        return new SettingsPart(
            function, [.. all[true].Cast<SetAttribute>().GroupBy(attribute => attribute.Index).Select(group => group.ToImmutableArray())], [.. all[false]]);
    }

    /// <summary>Puts it at the end of a batch.</summary>
    public void AddTo(HostBatch batch)
    {
        AddOthers(batch, others.Where(step => step is SetLink { Up: true }));
        if (NeedsCarrier)
        {
            batch.Add(StepOperations.WaitForCarrier(function), mayFail: true);
        }

        foreach (var group in groups)
        {
            var ticket = batch.Add(StepOperations.SetAttributes(function, group[0].Index, group), mayFail: true);
            _done.Add(([.. group], [new BatchTicket<object>(ticket.Index)]));
        }

        AddOthers(batch, others.Where(step => step is not SetLink { Up: true }));
    }

    /// <summary>Steps that failed, with the reason: one step each, or the settings of a VF of which nobody knows which it is.</summary>
    public IEnumerable<(ImmutableArray<PlanStep> Steps, OperationFailure Failure)> FailuresIn(BatchResult result) =>
        from entry in _done
        let failure = entry.Tickets.Select(result.FailureOf).FirstOrDefault(failure => failure is not null)
        where failure is not null
        select (entry.Steps, failure);

    private void AddOthers(HostBatch batch, IEnumerable<PlanStep> steps) =>
        _done.AddRange(steps.Select(step => (ImmutableArray.Create(step), StepOperations.AddTo(batch, function, step))));
}
