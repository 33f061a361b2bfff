using Pulumi.Engine.Model;

namespace Pulumi.Engine.Storage;

/// <summary>Refuses state that no deployment can have left behind, before it is used and before it is written.</summary>
/// <remarks>Source of the rules: pulumi <c>sdk/go/common/snapshot/integrity.go</c>.</remarks>
internal static class SnapshotIntegrity
{
    /// <summary>Checks <paramref name="snapshot"/>.</summary>
    /// <exception cref="UserErrorException">A rule is broken; the message names the resource and the rule.</exception>
    public static void Verify(Snapshot snapshot)
    {
        var earlier = new HashSet<Urn>();
        var live = new HashSet<Urn>();
        var providers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var resource in snapshot.Resources)
        {
            VerifyIdentity(resource);
            VerifyReferences(resource, earlier, providers);
            if (!resource.Delete && !live.Add(resource.Urn))
            {
                throw Broken(resource, "stands in the state twice, and neither is waiting to be deleted");
            }

            earlier.Add(resource.Urn);
            if (ProviderReference.IsProviderType(resource.Type))
            {
                providers.Add($"{resource.Urn}::{resource.Id}");
            }
        }
    }

    /// <summary>Whether <paramref name="snapshot"/> breaks no rule.</summary>
    public static bool IsValid(Snapshot snapshot)
    {
        try
        {
            Verify(snapshot);
            return true;
        }
        catch (UserErrorException)
        {
            return false;
        }
    }

    private static void VerifyIdentity(ResourceState resource)
    {
        if (!resource.Custom && !string.IsNullOrEmpty(resource.Id))
        {
            throw Broken(resource, $"is a component and yet has the id {resource.Id}");
        }

        if (!resource.Urn.QualifiedType.Equals(resource.Type, StringComparison.Ordinal) && resource.Urn.Type != resource.Type)
        {
            throw Broken(resource, $"is of type {resource.Type}, which its name contradicts");
        }
    }

    private static void VerifyReferences(ResourceState resource, HashSet<Urn> earlier, HashSet<string> providers)
    {
        if (resource.Provider?.ToString() is { } provider && !providers.Contains(provider))
        {
            throw Broken(resource, $"uses the provider {provider}, which does not stand before it");
        }

        if (resource.Parent is { } parent && !earlier.Contains(parent))
        {
            throw Broken(resource, $"has the parent {parent}, which does not stand before it");
        }

        foreach (var dependency in resource.Dependencies.Concat(resource.PropertyDependencies.Values.SelectMany(urns => urns)))
        {
            if (!earlier.Contains(dependency))
            {
                throw Broken(resource, $"depends on {dependency}, which does not stand before it");
            }
        }

        if (resource.DeletedWith is { } carrier && !earlier.Contains(carrier))
        {
            throw Broken(resource, $"is deleted with {carrier}, which does not stand before it");
        }
    }

    private static UserErrorException Broken(ResourceState resource, string rule) =>
        new($"snapshot integrity failure: {resource.Urn} {rule}");
}
