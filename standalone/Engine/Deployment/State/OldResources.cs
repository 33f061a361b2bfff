using System.Diagnostics.CodeAnalysis;
using Pulumi.Engine.Model;

namespace Pulumi.Engine.Deployment.State;

/// <summary>The resources that a deployment found, by name.</summary>
internal sealed class OldResources
{
    private readonly Dictionary<Urn, StateEntry> _live;

    /// <summary>Indexes <paramref name="entries"/>.</summary>
    public OldResources(IReadOnlyList<StateEntry> entries)
    {
        Entries = entries;
        _live = entries.Where(entry => !entry.State.Delete).ToDictionary(entry => entry.State.Urn);
    }

    /// <summary>All entries in dependency order, those that wait for their deletion included.</summary>
    public IReadOnlyList<StateEntry> Entries { get; }

    /// <summary>What deletes and replacements follow.</summary>
    public DependencyGraph Graph => field ??= new DependencyGraph(Entries);

    /// <summary>The entry of <paramref name="urn"/> that does not wait for its deletion.</summary>
    public bool TryGet(Urn urn, [NotNullWhen(true)] out StateEntry? entry) => _live.TryGetValue(urn, out entry);

    /// <summary>The provider resource that <paramref name="reference"/> names, even if it waits for its deletion.</summary>
    public StateEntry? FindProvider(ProviderReference reference) =>
        TryGet(reference.Urn, out var live) && live.State.Id == reference.Id
            ? live
            : Entries.FirstOrDefault(entry => entry.State.Urn == reference.Urn && entry.State.Id == reference.Id);
}
