using System.Collections.Immutable;

namespace Pulumi.Registration;

/// <summary>
/// Aliases as URNs: for engines that take aliases only in this form and leave it to the program to work out those that
/// a child inherits from its parent.
/// </summary>
internal static class AliasUrns
{
    /// <summary>The URN that <paramref name="alias"/> stands for.</summary>
    /// <param name="alias">What was different.</param>
    /// <param name="name">The name today.</param>
    /// <param name="type">The type today.</param>
    /// <param name="parent">The parent today.</param>
    public static Output<string> Of(Input<Alias> alias, string name, string type, Resource? parent) =>
        alias.Apply(former =>
        {
            Validate(former);
            if (former.Urn is not null)
            {
                return Output.Create(former.Urn);
            }

            var isMoved = former.Parent is not null || former.ParentUrn is not null || former.NoParent;
            return Urn.Create(
                former.Name ?? name,
                former.Type ?? type,
                isMoved ? former.Parent : parent,
                former.ParentUrn,
                former.Project,
                former.Stack);
        });

    /// <summary>The aliases of a resource, and what it was called while its parent had another name.</summary>
    public static ImmutableArray<Input<string>> WithInherited(PendingResource resource)
    {
        var own = resource.Resource.Aliases;
        if (resource.Options.Parent is not { } parent)
        {
            return own;
        }

        var inherited = from parentAlias in parent.Aliases
                        from current in own.Insert(0, Urn.Create(resource.Name, resource.Type, parent))
                        select (Input<string>)Inherit(current, parent, parentAlias);
        return [.. own, .. inherited];
    }

    /// <summary>
    /// A child that is named after its parent (<c>app-port</c> in <c>app</c>) was named after the parent's old name.
    /// </summary>
    private static Output<string> Inherit(Input<string> child, Resource parent, Input<string> parentAlias) =>
        Output.Tuple(child, parentAlias).Apply(urns =>
        {
            var name = Urn.NameOf(urns.Item1);
            var parentName = parent.GetResourceName();
            var formerName = name.StartsWith(parentName, StringComparison.Ordinal)
                ? string.Concat(Urn.NameOf(urns.Item2), name.AsSpan(parentName.Length))
                : name;
            return Urn.Create(formerName, Urn.TypeOf(urns.Item1), parentUrn: urns.Item2);
        });

    private static void Validate(Alias alias)
    {
        var hasParts = alias.Name is not null || alias.Type is not null || alias.Project is not null ||
            alias.Stack is not null || alias.Parent is not null || alias.ParentUrn is not null || alias.NoParent;
        if (alias.Urn is not null && hasParts)
        {
            throw new ArgumentException("An alias with a Urn is complete: give nothing else in it.");
        }

        bool[] parents = [alias.Parent is not null, alias.ParentUrn is not null, alias.NoParent];
        if (parents.Count(isGiven => isGiven) > 1)
        {
            throw new ArgumentException(
                $"Only specify one of '{nameof(Alias.Parent)}', '{nameof(Alias.ParentUrn)}' or '{nameof(Alias.NoParent)}' in an alias.");
        }
    }
}
