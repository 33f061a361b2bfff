using System.Collections.Immutable;

namespace Pulumi.Sriov.Host;

/// <summary>Answer of <c>GetIommuGroups</c>.</summary>
[OutputType]
public sealed class GetIommuGroupsResult
{
    /// <summary>The groups, by number.</summary>
    public readonly ImmutableArray<Outputs.IommuGroupFacts> Groups;

    [OutputConstructor]
    private GetIommuGroupsResult(ImmutableArray<Outputs.IommuGroupFacts> groups)
    {
        Groups = groups;
    }
}
