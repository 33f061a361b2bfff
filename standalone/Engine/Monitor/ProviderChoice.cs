using System.Collections.Concurrent;
using Pulumi.Engine.Deployment;
using Pulumi.Engine.Model;

namespace Pulumi.Engine.Monitor;

/// <summary>Chooses the provider of a resource or function: the named one, its component's, or the default.</summary>
internal sealed class ProviderChoice(DefaultProviders defaults)
{
    private readonly ConcurrentDictionary<Urn, IReadOnlyDictionary<string, string>> _ofComponents = new();

    /// <summary>Remembers the providers that a component gives to its children, by package.</summary>
    public void Remember(Urn component, IReadOnlyDictionary<string, string> providers) => _ofComponents[component] = providers;

    /// <summary>The provider to use.</summary>
    /// <param name="token">The resource type or function.</param>
    /// <param name="named">The provider that the program names; empty = none.</param>
    /// <param name="parent">The parent; <c>null</c> = none.</param>
    /// <param name="version">The version that the program was written for; empty = any.</param>
    public Task<ProviderReference> ChooseAsync(string token, string named, Urn? parent, string version)
    {
        var package = DefaultProviders.PackageOf(token);
        if (ProviderReference.ParseOptional(named) is { } reference)
        {
            return Task.FromResult(reference);
        }

        return parent is { } urn && _ofComponents.TryGetValue(urn, out var providers) && providers.TryGetValue(package, out var inherited)
            ? Task.FromResult(ProviderReference.Parse(inherited))
            : defaults.GetAsync(package, version);
    }
}
