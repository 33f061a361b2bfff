using Pulumi.Engine.Model;

namespace Pulumi.Engine.Deployment;

/// <summary>Removes references to resources that turned out to be gone, which a state must not have.</summary>
internal static class DanglingReferences
{
    /// <summary><paramref name="state"/> without references to <paramref name="gone"/>; the same object if it has none.</summary>
    public static ResourceState Prune(ResourceState state, IReadOnlySet<Urn> gone) => !state.Requirements().Any(gone.Contains)
        ? state
        : state with
        {
            Parent = state.Parent is { } parent && gone.Contains(parent) ? null : state.Parent,
            DeletedWith = state.DeletedWith is { } with && gone.Contains(with) ? null : state.DeletedWith,
            Dependencies = [.. state.Dependencies.Where(urn => !gone.Contains(urn))],
            PropertyDependencies = state.PropertyDependencies.ToDictionary(
                pair => pair.Key,
                IReadOnlyList<Urn> (pair) => [.. pair.Value.Where(urn => !gone.Contains(urn))]),
        };
}
