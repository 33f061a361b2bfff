using System.Collections.Concurrent;
using Pulumi.Engine.Deployment.Goals;
using Pulumi.Engine.Model;

namespace Pulumi.Engine.Deployment;

/// <summary>Works out under which names a resource may stand in the state.</summary>
/// <remarks>Source of the rules: pulumi <c>step_generator.go</c>, generateAliases.</remarks>
internal sealed class AliasResolver(string stack, string project)
{
    private readonly ConcurrentDictionary<Urn, Urn> _used = new();

    /// <summary>Remembers that <paramref name="urn"/> was found in the state as <paramref name="old"/>.</summary>
    public void Use(Urn urn, Urn old) => _used[urn] = old;

    /// <summary>The name in the old state of the resource that is now <paramref name="urn"/>.</summary>
    public Urn OldNameOf(Urn urn) => _used.GetValueOrDefault(urn, urn);

    /// <summary>Every earlier name of the resource: its own aliases, and those that follow from its parent's.</summary>
    public IReadOnlyList<Urn> Resolve(ResourceGoal goal)
    {
        var own = goal.Aliases.Select(alias => Collapse(goal, alias)).ToList();
        var aliases = new List<Urn>(own);
        if (goal.Parent is { } parent && _used.TryGetValue(parent, out var oldParent))
        {
            aliases.Add(Inherit(goal.Type, goal.Name, parent, oldParent));
            aliases.AddRange(own.Select(alias => Inherit(alias.Type, alias.Name, parent, oldParent)));
        }

        return [.. aliases.Distinct()];
    }

    private Urn Collapse(ResourceGoal goal, ResourceAlias alias)
    {
        if (alias is not ResourceAlias.Spec spec)
        {
            return ((ResourceAlias.Full)alias).Urn;
        }

        var parent = spec.NoParent ? null : spec.Parent is { } given ? OldNameOf(given) : goal.Parent;
        return Urn.Create(
            spec.Stack ?? stack, spec.Project ?? project, parent, spec.Type ?? goal.Type, spec.Name ?? goal.Name);
    }

    /// <summary>A child that is named after its parent followed the parent's old name.</summary>
    private Urn Inherit(string type, string name, Urn parent, Urn oldParent)
    {
        var oldName = name.StartsWith(parent.Name, StringComparison.Ordinal)
            ? oldParent.Name + name[parent.Name.Length..]
            : name;
        return Urn.Create(stack, project, oldParent, type, oldName);
    }
}
