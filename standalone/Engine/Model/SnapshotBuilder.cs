namespace Pulumi.Engine.Model;

/// <summary>
/// Folds the records of a journal into a snapshot. Entries that the deployment confirmed or made come first, in the
/// order of their keys, because nothing in a program can need what is declared after it; the rest of the base follows.
/// A confirmed entry may need one of that rest when the deployment left it alone; what it needs is then put before it.
/// </summary>
internal sealed class SnapshotBuilder
{
    private readonly int _baseCount;
    private readonly SortedDictionary<int, ResourceState> _entries = [];
    private readonly SortedDictionary<long, PendingOperation> _pending = [];
    private readonly Dictionary<Urn, Urn> _renames = [];

    /// <summary>Starts from <paramref name="snapshot"/>, whose own pending operations are kept until cleared.</summary>
    public SnapshotBuilder(Snapshot snapshot)
    {
        _baseCount = snapshot.Resources.Count;
        for (var index = 0; index < _baseCount; index++)
        {
            _entries.Add(index, snapshot.Resources[index]);
        }

        for (var index = 0; index < snapshot.PendingOperations.Count; index++)
        {
            _pending.Add(NumberOf(index, snapshot.PendingOperations.Count), snapshot.PendingOperations[index]);
        }
    }

    /// <summary>
    /// The number of the pending operation <paramref name="index"/> of a snapshot that has <paramref name="count"/> of
    /// them. It is negative, so that it never collides with the deployment's own operations.
    /// </summary>
    public static long NumberOf(int index, int count) => index - count;

    /// <summary>Applies <see cref="ISnapshotJournal.BeginAsync"/>.</summary>
    public void Begin(long operation, PendingOperation pending) => _pending[operation] = pending;

    /// <summary>Applies <see cref="ISnapshotJournal.RecordAsync"/>.</summary>
    public void Record(long? operation, IReadOnlyList<SnapshotChange> changes)
    {
        if (operation is { } ended)
        {
            _pending.Remove(ended);
        }

        foreach (var change in changes)
        {
            Apply(change);
        }
    }

    /// <summary>The snapshot as of now.</summary>
    public Snapshot Build(Manifest manifest) => new(
        manifest,
        DependencyOrder.Sort(
            [.. _entries.Where(entry => entry.Key >= _baseCount).Concat(_entries.Where(entry => entry.Key < _baseCount))
                .Select(entry => Renamed(entry.Value))]),
        [.. _pending.Values]);

    private void Apply(SnapshotChange change)
    {
        switch (change)
        {
            case SnapshotChange.Put put:
                _entries[put.Key] = put.State;
                break;
            case SnapshotChange.Move move:
                _entries.Remove(move.From, out var state);
                _entries.Add(move.Key, state ?? throw new InvalidOperationException($"the journal moves the absent entry {move.From}"));
                break;
            case SnapshotChange.Remove remove:
                _entries.Remove(remove.Key);
                break;
            case SnapshotChange.Rename rename:
                _renames[rename.From] = rename.To;
                break;
        }
    }

    private ResourceState Renamed(ResourceState state) => _renames.Count == 0 ? state : state with
    {
        Parent = state.Parent is { } parent ? Renamed(parent) : null,
        Provider = state.Provider is { } provider ? provider with { Urn = Renamed(provider.Urn) } : null,
        DeletedWith = state.DeletedWith is { } with ? Renamed(with) : null,
        Dependencies = [.. state.Dependencies.Select(Renamed)],
        PropertyDependencies = state.PropertyDependencies.ToDictionary(
            pair => pair.Key, IReadOnlyList<Urn> (pair) => [.. pair.Value.Select(Renamed)]),
    };

    private Urn Renamed(Urn urn) => _renames.GetValueOrDefault(urn, urn);
}
