using System.Collections.Immutable;

namespace Pulumi.Registration;

/// <summary>
/// What depending on a resource means on the wire. A component has no state of its own to wait for: depending on it is
/// depending on the custom resources that can be reached through it, and on remote components, which wait for their
/// children themselves.
/// </summary>
internal static class ResourceDependencies
{
    public static async Task<ImmutableHashSet<string>> GetUrnsAsync(IEnumerable<Resource> resources)
    {
        var urns = await Task.WhenAll(Expand(resources).Select(resource => resource.Urn.GetValueAsync(whenUnknown: "")));
        return [.. urns.Where(urn => urn.Length > 0)];
    }

    public static IReadOnlyCollection<Resource> Expand(IEnumerable<Resource> resources)
    {
        var visited = new HashSet<Resource>();
        var pending = new Stack<Resource>(resources);
        while (pending.TryPop(out var resource))
        {
            if (!visited.Add(resource) || resource is not ComponentResource { IsRemote: false })
            {
                continue;
            }

            foreach (var child in resource.Children)
            {
                pending.Push(child);
            }
        }

        return [.. visited.Where(resource => resource is CustomResource or ComponentResource { IsRemote: true })];
    }
}
