namespace Pulumi.Engine.Model;

/// <summary>Finds what a destroy has to leave to leave protected resources.</summary>
/// <remarks>Source of the rule: pulumi <c>pkg/cmd/pulumi/operations/destroy.go</c>, getProtectedExcludes.</remarks>
internal static class ProtectedResources
{
    /// <summary>The protected resources of <paramref name="snapshot"/> and all that they need, directly or through others.</summary>
    public static IReadOnlySet<Urn> Find(Snapshot snapshot)
    {
        var kept = new HashSet<Urn>();
        foreach (var resource in snapshot.Resources.Reverse().Where(resource => resource.Protect || kept.Contains(resource.Urn)))
        {
            kept.Add(resource.Urn);
            kept.UnionWith(resource.Requirements());
        }

        return kept;
    }
}
