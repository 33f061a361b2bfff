using System.Security.Cryptography;
using Pulumi.Engine.Deployment.Goals;
using Pulumi.Engine.Deployment.Properties;
using Pulumi.Engine.Deployment.State;
using Pulumi.Engine.Deployment.Steps;
using Pulumi.Engine.Model;
using Pulumi.Engine.Plugins;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Deployment;

/// <summary>Decides which steps make a resource as the program wants it.</summary>
/// <remarks>Source of the rules: pulumi <c>pkg/resource/deploy/step_generator.go</c>.</remarks>
internal sealed class StepGenerator(
    ProviderRegistry providers,
    OldProviders oldProviders,
    ResourceDiff resourceDiff,
    DependentReplacements dependents,
    Progress progress,
    EventStream events,
    DeploymentOptions options)
{
    private const int RandomSeedBytes = 32;

    /// <summary>The steps for one resource, at least one.</summary>
    /// <param name="goal">What the program asked for.</param>
    /// <param name="wanted">The resource with its unchecked inputs.</param>
    /// <param name="old">The entry that the program still wants; <c>null</c> = the resource is new.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="InvalidResourceException">The inputs were refused, or a protected resource would be replaced.</exception>
    public async Task<IReadOnlyList<Step>> PlanAsync(
        ResourceGoal goal, ResourceState wanted, StateEntry? old, CancellationToken cancellationToken)
    {
        var seed = RandomNumberGenerator.GetBytes(RandomSeedBytes);
        if (old is null)
        {
            wanted = await CheckAsync(wanted, PropertyMap.Empty, goal.Inputs, seed, cancellationToken);
            progress.Decide(wanted.Urn, replaces: false);
            return [new CreateStep(wanted)];
        }

        if (progress.IsDeletedEarly(old, out var keys))
        {
            wanted = await CheckAsync(wanted, PropertyMap.Empty, goal.Inputs, seed, cancellationToken);
            progress.Decide(wanted.Urn, replaces: true);
            var reason = StepDiff.None with { Keys = keys };
            return [new ReplaceStep(old, wanted) { Diff = reason }, new CreateStep(wanted, old) { Diff = reason }];
        }

        if (old.State.External)
        {
            wanted = await CheckAsync(wanted, PropertyMap.Empty, goal.Inputs, seed, cancellationToken);
            progress.Decide(wanted.Urn, replaces: false);
            return [new CreateStep(wanted, old, DeleteReplaced: true), new ReplaceStep(old, wanted)];
        }

        var inputs = IgnoreChanges.Apply(goal.Inputs, old.State.Inputs, goal.IgnoreChanges);
        wanted = await CheckAsync(wanted, old.State.Inputs, inputs, seed, cancellationToken);
        var diff = await resourceDiff.DiffAsync(goal, wanted, old.State, cancellationToken);
        if (diff.IsReplacement && diff.Changes == DiffChanges.Some || old.State.PendingReplacement)
        {
            progress.Decide(wanted.Urn, replaces: true);
            RefuseIfProtected(wanted, old.State);
            RefuseIfImported(goal, wanted);

            // What was carried over from the old inputs, such as a generated name, must not be used twice.
            wanted = await CheckAsync(wanted, PropertyMap.Empty, goal.Inputs, seed, cancellationToken);
            return await ReplaceAsync(goal, wanted, old, diff, cancellationToken);
        }

        progress.Decide(wanted.Urn, replaces: false);
        return diff.Changes == DiffChanges.Some || old.State.InitErrors.Count > 0
            ? [new UpdateStep(old, wanted) { Diff = StepDiff.From(diff) }]
            : [new SameStep(old, wanted)];
    }

    private async Task<IReadOnlyList<Step>> ReplaceAsync(
        ResourceGoal goal, ResourceState wanted, StateEntry old, DiffResult diff, CancellationToken cancellationToken)
    {
        var reason = StepDiff.From(diff);
        var replace = new ReplaceStep(old, wanted) { Diff = reason };
        if (!(goal.DeleteBeforeReplace ?? diff.DeleteBeforeReplace))
        {
            var stillExists = !old.State.PendingReplacement;
            return [new CreateStep(wanted, old, DeleteReplaced: stillExists) { Diff = reason }, replace];
        }

        var steps = new List<Step>();
        var condemned = await dependents.FindAsync(old, cancellationToken);
        var gone = condemned.Select(dependent => dependent.Entry.State.Urn).Append(old.State.Urn).ToHashSet();
        foreach (var dependent in condemned.Reverse())
        {
            if (progress.DeleteEarly(dependent.Entry, dependent.Keys))
            {
                steps.Add(await DeleteEarlyAsync(dependent, wanted.Urn, gone, cancellationToken));
            }
        }

        if (!old.State.PendingReplacement)
        {
            await oldProviders.EnsureAsync(old.State, cancellationToken);
            steps.Add(new DeleteStep(old, DeleteReason.MakesRoom, VanishesWithOther: false) { Diff = reason });
        }

        return [.. steps, replace, new CreateStep(wanted, old) { Diff = reason }];
    }

    private async Task<DeleteStep> DeleteEarlyAsync(
        DependentReplacement dependent, Urn root, HashSet<Urn> gone, CancellationToken cancellationToken)
    {
        var state = dependent.Entry.State;
        if (state.Protect && !options.IgnoreProtect)
        {
            throw new InvalidResourceException(
                root, $"it cannot be replaced, because {state.Urn} would have to be replaced with it and is protected");
        }

        await oldProviders.EnsureAsync(state, cancellationToken);
        var reason = state.Delete ? DeleteReason.Replaced : DeleteReason.MakesRoom;
        return new DeleteStep(dependent.Entry, reason, VanishesWithOther: state.DeletedWith is { } with && gone.Contains(with))
        {
            Diff = StepDiff.None with { Keys = dependent.Keys },
        };
    }

    private void RefuseIfProtected(ResourceState wanted, ResourceState old)
    {
        if (!wanted.Protect || !old.Protect || options.IgnoreProtect)
        {
            return;
        }

        const string message = "it cannot be replaced because it is protected; remove the 'protect' option to allow that";
        throw new InvalidResourceException(wanted.Urn, message);
    }

    /// <summary>A replacement gets another id, so it contradicts the id that the program still gives.</summary>
    private void RefuseIfImported(ResourceGoal goal, ResourceState wanted)
    {
        if (goal.ImportId is null)
        {
            return;
        }

        const string message = "it was imported and would have to be replaced; remove the 'import' option to allow that";
        if (!options.DryRun)
        {
            throw new InvalidResourceException(wanted.Urn, message);
        }

        events.Warning(wanted.Urn, message);
    }

    private async Task<ResourceState> CheckAsync(
        ResourceState wanted, PropertyMap oldInputs, PropertyMap inputs, byte[] seed, CancellationToken cancellationToken)
    {
        if (providers.For(wanted) is not { } provider)
        {
            return wanted with { Inputs = inputs };
        }

        var check = await provider.CheckAsync(new CheckQuery(wanted.Urn, oldInputs, inputs, seed), cancellationToken);
        return check.Failures.Count == 0
            ? wanted with { Inputs = check.Inputs }
            : throw new InvalidResourceException(wanted.Urn, string.Join('\n', check.Failures.Select(Describe)));
    }

    private static string Describe(PropertyFailure failure) =>
        failure.Path.Length == 0 ? failure.Reason : $"property {failure.Path}: {failure.Reason}";
}
