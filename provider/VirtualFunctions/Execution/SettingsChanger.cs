using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Remote;
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
        var together = SettingsPart.Of(plan.Function, plan.Steps.Where(step => step is not CardStep));
        var (seen, refused) = await RunAsync(together, cancellationToken);
        if (refused.Count == 0)
        {
            return seen;
        }

        // Their drivers were reloaded before all attributes were set.
        var indexes = refused.Select(attribute => attribute.Index).ToHashSet();
        var reloads = together.Others.Where(step => step is ReloadDriver reload && indexes.Contains(reload.Index));
        var alone = new SettingsPart(plan.Function, [.. refused.Select(attribute => ImmutableArray.Create(attribute))], [.. reloads]);
        (seen, _) = await RunAsync(alone, cancellationToken);
        return seen;
    }

    /// <returns>The host afterwards, and the attributes that were refused together with others.</returns>
    private async Task<(HostObservation Seen, IReadOnlyList<SetAttribute> Refused)> RunAsync(
        SettingsPart part, CancellationToken cancellationToken)
    {
        var batch = new HostBatch();
        part.AddTo(batch);
        var look = session.LookAtTheEndOf(batch);
        var result = await session.Host.RunAsync(batch, cancellationToken);
        var refused = new List<SetAttribute>();
        foreach (var (steps, failure) in part.FailuresIn(result))
        {
            if (steps is [var only])
            {
                _failures[only] = failure;
            }
            else
            {
                refused.AddRange(steps.Cast<SetAttribute>());
            }
        }

        return (look.Read(result), refused);
    }
}
