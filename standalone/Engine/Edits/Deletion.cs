using Pulumi.Engine.Model;

namespace Pulumi.Engine.Edits;

/// <summary>Forgets resources without touching them in the world.</summary>
/// <remarks>Source of the rules: pulumi <c>pkg/resource/edit/operations.go</c>, DeleteResource.</remarks>
internal static class Deletion
{
    /// <summary>The state without <paramref name="condemned"/>.</summary>
    /// <param name="snapshot">The state.</param>
    /// <param name="condemned">The resources to forget, entries of <paramref name="snapshot"/>.</param>
    /// <param name="force">Also those that are protected.</param>
    /// <param name="withDependents">Also what depends on them, directly or through others, children included.</param>
    /// <exception cref="UserErrorException">One is protected, or another resource needs it.</exception>
    public static Snapshot Delete(
        Snapshot snapshot, IReadOnlyCollection<ResourceState> condemned, bool force, bool withDependents)
    {
        var gone = condemned.ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var resource in condemned)
        {
            var dependents = DependentsOf(snapshot, resource).Where(dependent => !gone.Contains(dependent)).ToList();
            if (dependents.Count > 0 && !withDependents)
            {
                throw new UserErrorException(
                    $"{resource.Urn} can't be safely deleted because the following resources depend on it:\n"
                    + string.Concat(dependents.Select(dependent => $" * {dependent.Urn.Name} ({dependent.Urn})\n"))
                    + "Delete those resources first or pass --target-dependents.");
            }

            gone.UnionWith(dependents);
        }

        if (!force && snapshot.Resources.FirstOrDefault(resource => resource.Protect && gone.Contains(resource)) is { } kept)
        {
            throw new UserErrorException(
                $"{kept.Urn} can't be safely deleted because it is protected. Re-run this command with --force to force deletion");
        }

        return snapshot with { Resources = [.. snapshot.Resources.Where(resource => !gone.Contains(resource))] };
    }

    /// <summary>
    /// What needs <paramref name="root"/>. A name that an earlier entry bears, too, means that one: of two the later waits
    /// for its deletion. Providers are told apart by their ids.
    /// </summary>
    private static List<ResourceState> DependentsOf(Snapshot snapshot, ResourceState root)
    {
        var earlier = snapshot.Resources.TakeWhile(resource => !ReferenceEquals(resource, root)).Select(resource => resource.Urn).ToHashSet();
        var found = new HashSet<Urn>();
        var providers = new HashSet<string>(StringComparer.Ordinal);
        var dependents = new List<ResourceState>();
        Include(root);
        foreach (var candidate in snapshot.Resources.SkipWhile(resource => !ReferenceEquals(resource, root)).Skip(1))
        {
            var needs = (candidate with { Provider = null }).Requirements().Any(found.Contains)
                || (candidate.Provider is { } provider && providers.Contains(provider.ToString()));
            if (needs)
            {
                dependents.Add(candidate);
                Include(candidate);
            }
        }

        return dependents;

        void Include(ResourceState resource)
        {
            if (!earlier.Contains(resource.Urn))
            {
                found.Add(resource.Urn);
            }

            providers.Add($"{resource.Urn}::{resource.Id}");
        }
    }
}
