using Pulumi.Engine.Deployment.Goals;
using Pulumi.Engine.Deployment.State;
using Pulumi.Engine.Model;

namespace Pulumi.Engine.Deployment;

/// <summary>Who a registered resource is.</summary>
/// <param name="Urn">Its name.</param>
/// <param name="Old">Its entry in the state; <c>null</c> = it is new.</param>
internal sealed record ResourceIdentity(Urn Urn, StateEntry? Old);

/// <summary>Names resources and finds them in the state, under their own name or an earlier one, each once.</summary>
internal sealed class ResourceIdentities(string stack, string project, OldResources olds)
{
    private readonly Lock _lock = new();
    private readonly AliasResolver _aliases = new(stack, project);
    private readonly HashSet<Urn> _claimed = [];
    private readonly Dictionary<Urn, Urn> _aliasOwners = [];

    /// <summary>Whether the program registered the stack as a resource, now or the last time.</summary>
    public bool HasStack
    {
        get
        {
            var urn = Urn.Create(stack, project, Urn.StackType, $"{project}-{stack}");
            lock (_lock)
            {
                return _claimed.Contains(urn) || olds.TryGet(urn, out _);
            }
        }
    }

    /// <summary>The name in the old state of the resource that is now <paramref name="urn"/>.</summary>
    public Urn OldNameOf(Urn urn) => _aliases.OldNameOf(urn);

    /// <summary>The name of the resource that is <paramref name="urn"/> in the old state.</summary>
    public Urn NewNameOf(Urn urn)
    {
        lock (_lock)
        {
            return _aliasOwners.GetValueOrDefault(urn, urn);
        }
    }

    /// <summary>Takes note that a renamed resource goes by its old name in this deployment, and so do its children.</summary>
    public void KeepOldName(ResourceIdentity identity)
    {
        lock (_lock)
        {
            _claimed.Add(identity.Old!.State.Urn);
        }
    }

    /// <summary>The name that the resource of <paramref name="goal"/> has.</summary>
    public Urn NameOf(ResourceGoal goal) => Urn.Create(stack, project, goal.Parent, goal.Type, goal.Name);

    /// <summary>Names the resource of <paramref name="goal"/>, which is then taken.</summary>
    /// <exception cref="InvalidResourceException">The name is taken, or the parent is not known.</exception>
    public ResourceIdentity Claim(ResourceGoal goal)
    {
        var urn = NameOf(goal);
        lock (_lock)
        {
            if (goal.Parent is { } parent && !_claimed.Contains(parent))
            {
                throw new InvalidResourceException(urn, $"its parent {parent} is not registered");
            }

            if (!_claimed.Add(urn))
            {
                throw new InvalidResourceException(
                    urn, "the program declares it twice; names must be unique among resources of the same type and parent");
            }

            if (_aliasOwners.TryGetValue(urn, out var owner))
            {
                throw new InvalidResourceException(urn, $"{owner} already took its place in the state through an alias");
            }

            return new ResourceIdentity(urn, Find(urn, _aliases.Resolve(goal)));
        }
    }

    /// <summary>The name itself goes first: an alias must not win over the resource that bears the name.</summary>
    private StateEntry? Find(Urn urn, IReadOnlyList<Urn> aliases)
    {
        if (olds.TryGet(urn, out var own))
        {
            return own;
        }

        foreach (var alias in aliases)
        {
            if (!olds.TryGet(alias, out var old))
            {
                continue;
            }

            if (_claimed.Contains(alias))
            {
                throw new InvalidResourceException(urn, $"its alias {alias} is the name of another resource of the program");
            }

            if (!_aliasOwners.TryAdd(alias, urn))
            {
                throw new InvalidResourceException(urn, $"{_aliasOwners[alias]} has the same alias {alias}");
            }

            _aliases.Use(urn, alias);
            return old;
        }

        return null;
    }
}
