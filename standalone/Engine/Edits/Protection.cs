using Pulumi.Engine.Model;

namespace Pulumi.Engine.Edits;

/// <summary>Says which resources must not be deleted.</summary>
internal static class Protection
{
    /// <summary>The state with the protection of <paramref name="resources"/> set or lifted.</summary>
    public static Snapshot Set(Snapshot snapshot, IReadOnlyCollection<ResourceState> resources, bool protect)
    {
        var chosen = resources.ToHashSet(ReferenceEqualityComparer.Instance);
        return snapshot with
        {
            Resources = [.. snapshot.Resources.Select(resource => chosen.Contains(resource) ? resource with { Protect = protect } : resource)],
        };
    }
}
