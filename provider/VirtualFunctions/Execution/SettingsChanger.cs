using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.VirtualFunctions.Drivers;
using Pulumi.Sriov.Provider.VirtualFunctions.Planning;

namespace Pulumi.Sriov.Provider.VirtualFunctions.Execution;

/// <summary>
/// Carries out everything but changes of the card itself, in one batch that ends with a look. All attributes of a VF go by
/// one command; only where that fails they are tried one by one, to find out which it is.
/// </summary>
internal sealed class SettingsChanger(HostSession session, VirtualFunctionsPlan plan)
{
    private readonly Dictionary<PlanStep, OperationFailure> _failures = [];

    /// <summary>Why steps failed; a step that is not in here may still not have had its effect.</summary>
    public IReadOnlyDictionary<PlanStep, OperationFailure> Failures => _failures;

    /// <returns>The host afterwards.</returns>
    public async Task<HostObservation> RunAsync(CancellationToken cancellationToken)
    {
        var together = plan.Steps.OfType<SetAttribute>()
            .GroupBy(attribute => attribute.Index)
            .Select(group => group.ToImmutableArray())
            .ToImmutableArray();
        var others = plan.Steps.Where(step => step is not (SetAttribute or CardStep)).ToImmutableArray();
        var (seen, refused) = await RunAsync(together, others, cancellationToken);

        var alone = refused.Where(group => group.Length > 1).SelectMany(group => group)
            .Select(attribute => ImmutableArray.Create(attribute))
            .ToImmutableArray();
        if (alone.IsEmpty)
        {
            return seen;
        }

        // Their drivers were reloaded before all attributes were set.
        var indexes = alone.Select(group => group[0].Index).ToHashSet();
        var reloads = others.Where(step => step is ReloadDriver reload && indexes.Contains(reload.Function.Index));
        (seen, _) = await RunAsync(alone, [.. reloads], cancellationToken);
        return seen;
    }

    /// <returns>The host afterwards, and the groups of attributes that were refused.</returns>
    private async Task<(HostObservation Seen, ImmutableArray<ImmutableArray<SetAttribute>> Refused)> RunAsync(
        ImmutableArray<ImmutableArray<SetAttribute>> groups, ImmutableArray<PlanStep> others, CancellationToken cancellationToken)
    {
        var batch = new HostBatch();
        var done = new List<(PlanStep Step, ImmutableArray<BatchTicket<object>> Tickets)>();
        void AddOthers(IEnumerable<PlanStep> steps) =>
            done.AddRange(steps.Select(step => (step, StepOperations.AddTo(batch, plan.Function, step))));

        AddOthers(others.Where(step => step is SetLink { Up: true }));
        if (DriverTable.Find(plan.Function.Device.Driver).RateNeedsCarrier
            && groups.Any(group => group.Any(attribute => attribute.Attribute is "minTxRate" or "maxTxRate")))
        {
            batch.Add(StepOperations.WaitForCarrier(plan.Function), mayFail: true);
        }

        var set = groups
            .Select(group => batch.Add(StepOperations.SetAttributes(plan.Function, group[0].Index, group), mayFail: true))
            .ToImmutableArray();
        AddOthers(others.Where(step => step is not SetLink { Up: true }));
        var look = session.LookAtTheEndOf(batch);
        var result = await session.Host.RunAsync(batch, cancellationToken);
        foreach (var (step, tickets) in done)
        {
            if (tickets.Select(result.FailureOf).FirstOrDefault(failure => failure is not null) is { } failure)
            {
                _failures[step] = failure;
            }
        }

        var refused = ImmutableArray.CreateBuilder<ImmutableArray<SetAttribute>>();
        foreach (var (group, ticket) in groups.Zip(set))
        {
            if (result.FailureOf(ticket) is { } failure)
            {
                refused.Add(group);
                if (group is [var only])
                {
                    _failures[only] = failure;
                }
            }
        }

        return (look.Read(result), refused.ToImmutable());
    }
}
