using Pulumi.Engine.Deployment.State;
using Pulumi.Engine.Model;
using Pulumi.Engine.Plugins;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Deployment;

/// <summary>A resource that has to go before one that it needs can make room for its replacement.</summary>
/// <param name="Entry">The resource.</param>
/// <param name="Keys">The properties for which it has to be replaced; empty = not because of a property.</param>
internal sealed record DependentReplacement(StateEntry Entry, IReadOnlyList<string> Keys);

/// <summary>
/// Finds what has to be deleted before a resource is deleted to make room for its replacement: dependents that would
/// themselves be replaced if what they take from it changed. To find out, the properties that come from it are made
/// unknown, and the provider is asked for the difference.
/// </summary>
/// <remarks>Source of the rule: pulumi <c>step_generator.go</c>, calculateDependentReplacements.</remarks>
internal sealed class DependentReplacements(
    OldResources olds, OldProviders oldProviders, ProviderRegistry providers, Progress progress)
{
    /// <summary>The dependents of <paramref name="root"/> that have to go, in dependency order.</summary>
    public async Task<IReadOnlyList<DependentReplacement>> FindAsync(StateEntry root, CancellationToken cancellationToken)
    {
        var replaced = new HashSet<Urn> { root.State.Urn };
        var found = new List<DependentReplacement>();

        // A resource that the program has already registered cannot depend on the root any more: the root comes later.
        foreach (var dependent in olds.Graph.DependentsOf(root, progress.Decided))
        {
            if (await ReplaceKeysAsync(dependent.State, replaced, cancellationToken) is { } keys)
            {
                replaced.Add(dependent.State.Urn);
                found.Add(new DependentReplacement(dependent, keys));
            }
        }

        return found;
    }

    /// <summary><c>null</c> = the resource can stay.</summary>
    private async Task<IReadOnlyList<string>?> ReplaceKeysAsync(
        ResourceState state, HashSet<Urn> replaced, CancellationToken cancellationToken)
    {
        if (!state.Custom || state.External)
        {
            return null;
        }

        if ((state.Provider is { } provider && replaced.Contains(provider.Urn))
            || (state.DeletedWith is { } with && replaced.Contains(with)))
        {
            await oldProviders.EnsureAsync(state, cancellationToken);
            return [];
        }

        var affected = state.Inputs.Keys
            .Where(key => state.PropertyDependencies.TryGetValue(key, out var urns) && urns.Any(replaced.Contains))
            .ToList();
        if (affected.Count == 0)
        {
            return null;
        }

        await oldProviders.EnsureAsync(state, cancellationToken);
        var inputs = state.Inputs.With(affected.Select(key => KeyValuePair.Create(key, PropertyValue.Unknown)));
        var query = new DiffQuery(state.Urn, state.Id ?? "", state.Inputs, state.Outputs, inputs, state.IgnoreChanges);
        var diff = await DiffCalculation.DiffAsync(providers.For(state)!, query, cancellationToken);
        diff = DiffCalculation.ApplyReplaceOnChanges(diff, state.ReplaceOnChanges, hasInitErrors: false);
        return diff.IsReplacement ? diff.ReplaceKeys : null;
    }
}
