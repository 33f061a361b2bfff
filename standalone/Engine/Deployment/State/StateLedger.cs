using Pulumi.Engine.Model;

namespace Pulumi.Engine.Deployment.State;

/// <summary>
/// The stack's state while it changes: hands out keys, sends every change to the journal, and keeps the resulting
/// snapshot. A preview keeps the snapshot only.
/// </summary>
internal sealed class StateLedger
{
    private readonly Lock _lock = new();
    private readonly SnapshotBuilder _builder;
    private readonly ISnapshotJournal? _journal;
    private int _lastKey;
    private long _lastOperation;

    /// <summary>Starts from <paramref name="snapshot"/>; a <c>null</c> journal means a preview.</summary>
    public StateLedger(Snapshot snapshot, ISnapshotJournal? journal)
    {
        _builder = new SnapshotBuilder(snapshot);
        _journal = journal;
        _lastKey = snapshot.Resources.Count - 1;
        Base = [.. snapshot.Resources.Select((state, index) => new StateEntry(index, state))];
    }

    /// <summary>The entries that the deployment started from.</summary>
    public IReadOnlyList<StateEntry> Base { get; }

    /// <summary>The key of a new entry. Take it when the entry is recorded, not before: keys give the order.</summary>
    public int NewKey() => Interlocked.Increment(ref _lastKey);

    /// <summary>Records that an operation starts; the result numbers it.</summary>
    public async Task<long> BeginAsync(PendingOperation pending)
    {
        var operation = Interlocked.Increment(ref _lastOperation);
        lock (_lock)
        {
            _builder.Begin(operation, pending);
        }

        if (_journal is not null)
        {
            await _journal.BeginAsync(operation, pending);
        }

        return operation;
    }

    /// <summary>Records changes, and the end of the operation that made them.</summary>
    public async Task RecordAsync(long? operation, IReadOnlyList<SnapshotChange> changes)
    {
        if (operation is null && changes.Count == 0)
        {
            return;
        }

        lock (_lock)
        {
            _builder.Record(operation, changes);
        }

        if (_journal is not null)
        {
            await _journal.RecordAsync(operation, changes);
        }
    }

    /// <summary>The snapshot as of now.</summary>
    public Snapshot Build(Manifest manifest)
    {
        lock (_lock)
        {
            return _builder.Build(manifest);
        }
    }
}
