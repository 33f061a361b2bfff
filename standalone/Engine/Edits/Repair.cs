using Pulumi.Engine.Model;

namespace Pulumi.Engine.Edits;

/// <summary>What a repair did.</summary>
/// <param name="Snapshot">The state after.</param>
/// <param name="Changes">One line per change.</param>
internal sealed record RepairResult(Snapshot Snapshot, IReadOnlyList<string> Changes);

/// <summary>
/// Puts the resources of a state that breaks the rules in order: what a resource needs comes before it, and references
/// to resources that are not there are dropped.
/// </summary>
/// <remarks>Source of the rules: pulumi <c>pkg/resource/deploy/snapshot.go</c>, Toposort and Prune.</remarks>
internal static class Repair
{
    /// <summary>Repairs what can be repaired; the caller verifies the result.</summary>
    /// <exception cref="UserErrorException">Resources need one another in a circle.</exception>
    public static RepairResult Run(Snapshot snapshot)
    {
        var sorted = Sort(snapshot.Resources);
        var changes = new List<string>();
        for (var index = 0; index < sorted.Count; index++)
        {
            var old = Position(snapshot.Resources, sorted[index]);
            if (old != index)
            {
                changes.Add($"{sorted[index].Urn} moves from place {old + 1} to {index + 1}");
            }
        }

        return new RepairResult(snapshot with { Resources = Prune(sorted, changes) }, changes);
    }

    /// <summary>Depth first. Of two resources of one name, those that wait for their deletion need such, and the others the others.</summary>
    private static List<ResourceState> Sort(IReadOnlyList<ResourceState> resources)
    {
        var (olds, lives) = (Index(resources.Where(resource => resource.Delete)), Index(resources.Where(resource => !resource.Delete)));
        var sorted = new List<ResourceState>();
        var done = new HashSet<ResourceState>(ReferenceEqualityComparer.Instance);
        var path = new HashSet<ResourceState>(ReferenceEqualityComparer.Instance);
        foreach (var resource in resources)
        {
            Visit(resource);
        }

        return sorted;

        void Visit(ResourceState resource)
        {
            if (done.Contains(resource))
            {
                return;
            }

            if (!path.Add(resource))
            {
                throw new UserErrorException(
                    $"{resource.Urn} needs itself through others, which only an editor can resolve: `pulumiw stack export "
                    + "--file state.json`, break the circle, and `pulumiw stack import --file state.json`");
            }

            foreach (var urn in resource.Requirements())
            {
                var (first, second) = resource.Delete ? (olds, lives) : (lives, olds);
                if (first.TryGetValue(urn, out var needed) || second.TryGetValue(urn, out needed))
                {
                    Visit(needed);
                }
            }

            done.Add(resource);
            sorted.Add(resource);
        }
    }

    /// <summary>A resource whose parent is gone loses the parent's types from its name, and so do its children.</summary>
    private static List<ResourceState> Prune(List<ResourceState> sorted, List<string> changes)
    {
        var seen = new Dictionary<Urn, Urn>();
        var pruned = new List<ResourceState>();
        foreach (var resource in sorted)
        {
            // A provider cannot be dropped: nothing could manage the resource without it, and the verification says so.
            foreach (var dangling in (resource with { Provider = null }).Requirements().Distinct().Where(urn => !seen.ContainsKey(urn)))
            {
                changes.Add($"{resource.Urn} no longer refers to {dangling}, which is not in the state");
            }

            var kept = References.Map(resource, urn => seen.TryGetValue(urn, out var present) ? present : null);
            var renamed = resource.Parent is null
                ? kept
                : kept with { Urn = Urn.Create(resource.Urn.Stack, resource.Urn.Project, kept.Parent, resource.Urn.Type, resource.Urn.Name) };
            if (renamed.Urn != resource.Urn)
            {
                changes.Add($"{resource.Urn} becomes {renamed.Urn}");
            }

            seen[resource.Urn] = renamed.Urn;
            pruned.Add(renamed);
        }

        return pruned;
    }

    private static Dictionary<Urn, ResourceState> Index(IEnumerable<ResourceState> resources)
    {
        var index = new Dictionary<Urn, ResourceState>();
        foreach (var resource in resources)
        {
            index[resource.Urn] = resource;
        }

        return index;
    }

    private static int Position(IReadOnlyList<ResourceState> resources, ResourceState resource) =>
        resources.Index().First(pair => ReferenceEquals(pair.Item, resource)).Index;
}
