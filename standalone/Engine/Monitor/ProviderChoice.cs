using System.Collections.Concurrent;
using Pulumi.Engine.Deployment;
using Pulumi.Engine.Model;

namespace Pulumi.Engine.Monitor;

/// <summary>Chooses the provider of a resource or function: the named one, its parent's, or the default.</summary>
/// <remarks>Source of the rules: pulumi <c>pkg/resource/deploy/source_eval.go</c>, inheritFromParent and resolveProvider.</remarks>
internal sealed class ProviderChoice(DefaultProviders defaults)
{
    private readonly ConcurrentDictionary<Urn, IReadOnlyDictionary<string, string>> _given = new();

    /// <summary>
    /// Remembers the providers that a resource gives to its children, by package: its own, or those that a component was
    /// given, also by the component that it is part of.
    /// </summary>
    /// <param name="urn">The resource.</param>
    /// <param name="parent">Its parent; <c>null</c> = none.</param>
    /// <param name="own">The provider that manages it; <c>null</c> for components.</param>
    /// <param name="providers">The providers that the program gave to a component.</param>
    public void Remember(Urn urn, Urn? parent, ProviderReference? own, IReadOnlyDictionary<string, string> providers)
    {
        if (own is not null)
        {
            _given[urn] = new Dictionary<string, string> { [ProviderReference.PackageOf(own.Urn.Type)] = own.ToString() };
            return;
        }

        var inherited = parent is { } outer ? _given.GetValueOrDefault(outer) : null;
        _given[urn] = inherited is null ? providers : providers.Concat(inherited).DistinctBy(pair => pair.Key).ToDictionary();
    }

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

        return parent is { } urn && _given.TryGetValue(urn, out var providers) && providers.TryGetValue(package, out var inherited)
            ? Task.FromResult(ProviderReference.Parse(inherited))
            : defaults.GetAsync(package, version);
    }
}
