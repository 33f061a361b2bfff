using Pulumi.Engine.Deployment.State;
using Pulumi.Engine.Model;
using Pulumi.Engine.Plugins;

namespace Pulumi.Engine.Deployment;

/// <summary>Brings up providers as the state has them, for resources that are read or deleted without the program.</summary>
internal sealed class OldProviders(ProviderRegistry registry, OldResources olds)
{
    /// <summary>Makes the provider of <paramref name="state"/> usable, if it has one.</summary>
    /// <exception cref="PluginException">The state does not hold the provider, or its plugin does not start.</exception>
    public Task EnsureAsync(ResourceState state, CancellationToken cancellationToken)
    {
        if (state.Provider is not { } reference || ProviderReference.IsProviderType(state.Type))
        {
            return Task.CompletedTask;
        }

        return olds.FindProvider(reference) is { } provider
            ? registry.EnsureAsync(provider.State, cancellationToken)
            : registry.IsConfigured(reference)
                ? Task.CompletedTask
                : throw new PluginException($"the provider {reference} of {state.Urn} is not in the state");
    }
}
