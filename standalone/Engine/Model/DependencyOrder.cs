namespace Pulumi.Engine.Model;

/// <summary>Puts resources behind what they need, as a state must have them.</summary>
internal static class DependencyOrder
{
    /// <summary>
    /// <paramref name="resources"/> in an order in which each stands behind what it needs. What stands right already
    /// keeps its place, so a list in order comes back as it is.
    /// </summary>
    public static IReadOnlyList<ResourceState> Sort(IReadOnlyList<ResourceState> resources)
    {
        // Of several with the same name the live one is needed; the others wait for their deletion.
        var live = resources.Where(resource => !resource.Delete).DistinctBy(resource => resource.Urn).ToDictionary(resource => resource.Urn);
        var placed = new HashSet<ResourceState>(resources.Count, ReferenceEqualityComparer.Instance);
        var sorted = new List<ResourceState>(resources.Count);
        foreach (var resource in resources)
        {
            Place(resource);
        }

        return sorted;

        void Place(ResourceState resource)
        {
            if (!placed.Add(resource))
            {
                return;
            }

            foreach (var urn in resource.Requirements())
            {
                if (live.TryGetValue(urn, out var requirement))
                {
                    Place(requirement);
                }
            }

            sorted.Add(resource);
        }
    }
}
