using Pulumi.Engine.Deployment.State;
using Pulumi.Engine.Model;

namespace Pulumi.Engine.Deployment;

/// <summary>Which resources of a state need which.</summary>
internal sealed class DependencyGraph
{
    private readonly IReadOnlyList<StateEntry> _entries;
    private readonly ILookup<Urn, StateEntry> _byUrn;
    private readonly Dictionary<StateEntry, int> _positions;

    /// <summary>Reads the dependencies of <paramref name="entries"/>, which stand in dependency order.</summary>
    public DependencyGraph(IReadOnlyList<StateEntry> entries)
    {
        _entries = entries;
        _byUrn = entries.ToLookup(entry => entry.State.Urn);
        _positions = entries.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
    }

    /// <summary>
    /// The entries that must outlive <paramref name="entry"/>: dependencies, parent, provider. Of several entries with the
    /// same name those count that stand before it; a later one is waiting to be deleted and is needed no more.
    /// </summary>
    public IEnumerable<StateEntry> RequirementsOf(StateEntry entry) => entry.State.Requirements()
        .Distinct()
        .SelectMany(urn => _byUrn[urn])
        .Where(other => _positions[other] < _positions[entry]);

    /// <summary>
    /// The entries that depend on <paramref name="root"/>, directly or through others, in dependency order. Children do
    /// not depend on their parent here: replacing a parent leaves them alone.
    /// </summary>
    /// <param name="root">Where to start.</param>
    /// <param name="excluded">Resources that are known not to depend on it any more.</param>
    public IReadOnlyList<StateEntry> DependentsOf(StateEntry root, IReadOnlySet<Urn> excluded)
    {
        var found = new HashSet<Urn> { root.State.Urn };
        var dependents = new List<StateEntry>();
        foreach (var entry in _entries.SkipWhile(entry => entry != root).Skip(1))
        {
            var state = entry.State;
            if (!excluded.Contains(state.Urn) && (state with { Parent = null }).Requirements().Any(found.Contains))
            {
                found.Add(state.Urn);
                dependents.Add(entry);
            }
        }

        return dependents;
    }
}
