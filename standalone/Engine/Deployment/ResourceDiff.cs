using Pulumi.Engine.Deployment.Goals;
using Pulumi.Engine.Deployment.Properties;
using Pulumi.Engine.Deployment.State;
using Pulumi.Engine.Model;
using Pulumi.Engine.Plugins;

namespace Pulumi.Engine.Deployment;

/// <summary>Finds out whether a resource has to change, and how, from all sides: provider, options, other resources.</summary>
internal sealed class ResourceDiff(
    ProviderRegistry providers,
    OldResources olds,
    ResourceIdentities identities,
    Progress progress,
    EventStream events,
    UrnPatterns forced)
{
    /// <summary>What <paramref name="wanted"/> would change.</summary>
    /// <param name="goal">What the program asked for.</param>
    /// <param name="wanted">The resource with its checked inputs.</param>
    /// <param name="old">The resource as it is.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<DiffResult> DiffAsync(
        ResourceGoal goal, ResourceState wanted, ResourceState old, CancellationToken cancellationToken)
    {
        if (forced.Contains(wanted.Urn))
        {
            // Without asking the provider: it would know of no reason.
            return Replacement("id");
        }

        if (wanted.DeletedWith is { } with && progress.IsReplaced(with))
        {
            return Replacement("deletedWith");
        }

        if (await IsProviderReplacedAsync(old.Provider, wanted.Provider, cancellationToken))
        {
            return Replacement("provider");
        }

        return DiffCalculation.ApplyReplaceOnChanges(
            await DiffInputsAsync(goal, wanted, old, cancellationToken), goal.ReplaceOnChanges, old.InitErrors.Count > 0);
    }

    private async Task<DiffResult> DiffInputsAsync(
        ResourceGoal goal, ResourceState wanted, ResourceState old, CancellationToken cancellationToken)
    {
        if (providers.For(wanted) is not { } provider)
        {
            var differences = Differences.Find(old.Inputs, wanted.Inputs, inputs: true);
            return differences.Count == 0
                ? DiffResult.None
                : new DiffResult(DiffChanges.Some)
                {
                    ChangedKeys = Differences.TopLevelKeys(differences.Keys),
                    Detailed = differences,
                };
        }

        try
        {
            var query = new DiffQuery(wanted.Urn, old.Id ?? "", old.Inputs, old.Outputs, wanted.Inputs, goal.IgnoreChanges);
            return await DiffCalculation.DiffAsync(provider, query, cancellationToken);
        }
        catch (DiffUnavailableException exception)
        {
            events.Warning(wanted.Urn, exception.Message);
            return new DiffResult(DiffChanges.Some);
        }
    }

    /// <summary>
    /// Another provider instance replaces the resource only if the provider says that its configurations differ so much.
    /// </summary>
    private async Task<bool> IsProviderReplacedAsync(
        ProviderReference? oldReference, ProviderReference? newReference, CancellationToken cancellationToken)
    {
        if (oldReference == newReference)
        {
            return false;
        }

        if (oldReference is null || newReference is null)
        {
            return true;
        }

        if (identities.OldNameOf(newReference.Urn) == oldReference.Urn && oldReference.Urn != newReference.Urn)
        {
            return false;
        }

        if (olds.FindProvider(oldReference) is not { State: { } old } || !progress.TryGet(newReference.Urn, out var done))
        {
            return true;
        }

        var query = new DiffQuery(newReference.Urn, newReference.Id, old.Inputs, old.Outputs, done.Entry.State.Inputs, []);
        return (await providers.Get(newReference).DiffConfigAsync(query, cancellationToken)).IsReplacement;
    }

    private static DiffResult Replacement(string key) => new(DiffChanges.Some) { ReplaceKeys = [key] };
}
