using Pulumi.Engine.Deployment.State;
using Pulumi.Engine.Deployment.Steps;
using Pulumi.Engine.Model;

namespace Pulumi.Engine.Deployment.Targeting;

/// <summary>Decides which of the resources that are no longer wanted a deployment with targets or exclusions deletes.</summary>
/// <remarks>Source of the rules: pulumi <c>step_generator.go</c>, GenerateDeletes.</remarks>
internal sealed class DeletionScope(
    DeploymentOptions options, OldResources olds, Progress progress, EventStream events, StopSignal stop)
{
    /// <summary>Those of <paramref name="condemned"/> that are in scope.</summary>
    /// <param name="condemned">What the deployment would delete without limits, in dependency order.</param>
    /// <returns>Empty when something has to stay for which another would have to go; that has been reported then.</returns>
    public IReadOnlyList<StateEntry> Select(IReadOnlyList<StateEntry> condemned)
    {
        if (options is { Targets.IsEmpty: true, Excludes.IsEmpty: true })
        {
            return condemned;
        }

        var selected = options.Targets.IsEmpty ? Without(Kept(), condemned) : Within(Targeted(), condemned);
        RefuseUnnamed(selected);
        RefuseNeeded(selected);
        return stop.HasFailed && !options.DryRun ? [] : selected;
    }

    /// <summary>What made room for its own replacement, or was replaced, has been decided about already.</summary>
    private bool IsReplaced(StateEntry entry) =>
        !ProviderReference.IsProviderType(entry.State.Type)
        && (progress.FindCondemned(entry) is not null || progress.IsDeletedEarly(entry, out _));

    private List<StateEntry> Within(HashSet<Urn> targeted, IReadOnlyList<StateEntry> condemned) =>
        [.. condemned.Where(entry => targeted.Contains(entry.State.Urn) || IsReplaced(entry))];

    private List<StateEntry> Without(HashSet<Urn> kept, IReadOnlyList<StateEntry> condemned) =>
        [.. condemned.Where(entry => !kept.Contains(entry.State.Urn) || IsReplaced(entry))];

    /// <summary>The targets, and all that cannot be without them.</summary>
    private HashSet<Urn> Targeted() => WithDependents(options.Targets);

    /// <summary>The excluded resources, and all that they cannot be without.</summary>
    private HashSet<Urn> Kept()
    {
        var kept = options.ExcludeDependents
            ? WithDependents(options.Excludes)
            : olds.Entries.Select(entry => entry.State.Urn).Where(options.Excludes.Contains).ToHashSet();
        foreach (var state in olds.Entries.Select(entry => entry.State).Reverse().Where(state => kept.Contains(state.Urn)))
        {
            kept.UnionWith(state.Requirements());
        }

        return kept;
    }

    private HashSet<Urn> WithDependents(UrnPatterns named)
    {
        var found = new HashSet<Urn>();
        foreach (var state in olds.Entries.Select(entry => entry.State))
        {
            if (named.Contains(state.Urn) || state.Requirements().Any(found.Contains))
            {
                found.Add(state.Urn);
            }
        }

        return found;
    }

    private void RefuseUnnamed(IEnumerable<StateEntry> selected)
    {
        if (options.Targets.IsEmpty || options.TargetDependents)
        {
            return;
        }

        foreach (var urn in selected.Where(entry => !IsReplaced(entry)).Select(entry => entry.State.Urn).Distinct())
        {
            if (!options.Targets.Contains(urn))
            {
                Refuse(urn, "it would be deleted, because it depends on a target, but is not a target itself; "
                    + "name it with --target, too, or pass --target-dependents");
            }
        }
    }

    /// <summary>The program may no longer need what a resource that was left alone still needs in the state.</summary>
    private void RefuseNeeded(List<StateEntry> selected)
    {
        var gone = selected.Where(entry => !entry.State.Delete && progress.FindCondemned(entry) is null).ToHashSet();
        foreach (var remaining in olds.Entries.Except(selected).Where(IsLeftAsItWas))
        {
            foreach (var needed in olds.Graph.RequirementsOf(remaining).Where(gone.Contains))
            {
                Refuse(needed.State.Urn, $"it cannot be deleted while {remaining.State.Urn} depends on it in the state and "
                    + "is left alone; name that with --target, too, or exclude both");
            }
        }
    }

    private bool IsLeftAsItWas(StateEntry entry) =>
        !progress.IsTaken(entry) || (progress.TryGet(entry.State.Urn, out var done) && done.Step is UntargetedStep);

    private void Refuse(Urn urn, string message)
    {
        events.Error(urn, message);
        stop.Flag();
    }
}
