using Pulumi.Engine.Model;

namespace Pulumi.Engine.Edits;

/// <summary>Gives resources other names, and tells everything that refers to them.</summary>
/// <remarks>Source of the rules: pulumi <c>pkg/cmd/pulumi/state/state_rename.go</c> and <c>pkg/resource/edit/operations.go</c>.</remarks>
internal static class Renaming
{
    /// <summary>The state in which the resource <paramref name="from"/> is called <paramref name="name"/>.</summary>
    /// <exception cref="UserErrorException">There is no such resource, or the new name is taken.</exception>
    public static Snapshot Rename(Snapshot snapshot, string from, string name)
    {
        var resource = ResourceSearch.FindOnly(snapshot, from);
        var to = resource.Urn.WithName(name);
        if (snapshot.Resources.Any(other => other.Urn == to && !ReferenceEquals(other, resource)))
        {
            throw new UserErrorException($"{from} cannot be renamed: there is a resource {to} already");
        }

        return Rename(snapshot, urn => urn == resource.Urn ? to : urn);
    }

    /// <summary>The state of a stack that is moved to another name, and maybe to another project.</summary>
    public static Snapshot MoveStack(Snapshot snapshot, string stack, string project) => Rename(snapshot, urn => Urn.Create(
        stack, project, urn.QualifiedType, urn.QualifiedType == Urn.StackType ? $"{project}-{stack}" : urn.Name));

    private static Snapshot Rename(Snapshot snapshot, Func<Urn, Urn> rename)
    {
        return snapshot with
        {
            Resources = [.. snapshot.Resources.Select(Renamed)],
            PendingOperations = [.. snapshot.PendingOperations.Select(pending => pending with { Resource = Renamed(pending.Resource) })],
        };

        // Aliases say what a resource was called before, so they stay as they are.
        ResourceState Renamed(ResourceState state) => References.Map(state, urn => rename(urn)) with { Urn = rename(state.Urn) };
    }
}
