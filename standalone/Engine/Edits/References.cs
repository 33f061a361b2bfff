using Pulumi.Engine.Model;

namespace Pulumi.Engine.Edits;

/// <summary>Changes the names by which resources refer to one another.</summary>
internal static class References
{
    /// <summary>
    /// <paramref name="state"/> with every reference to another resource passed through <paramref name="map"/>. A
    /// reference that becomes <c>null</c> is dropped; a provider is never dropped, because no resource can be without.
    /// </summary>
    public static ResourceState Map(ResourceState state, Func<Urn, Urn?> map) => state with
    {
        Parent = state.Parent is { } parent ? map(parent) : null,
        Provider = state.Provider is { } provider ? provider with { Urn = map(provider.Urn) ?? provider.Urn } : null,
        DeletedWith = state.DeletedWith is { } carrier ? map(carrier) : null,
        Dependencies = Map(state.Dependencies, map),
        PropertyDependencies = state.PropertyDependencies.ToDictionary(pair => pair.Key, pair => Map(pair.Value, map)),
    };

    private static IReadOnlyList<Urn> Map(IReadOnlyList<Urn> urns, Func<Urn, Urn?> map) => [.. urns.Select(map).OfType<Urn>()];
}
