namespace Pulumi.Engine.Model;

/// <summary>
/// Where a deployment records what it does, so that the state is true at every moment. When a call returns, its record
/// is durable. The cost of a call depends on its arguments only, never on the size of the stack.
/// </summary>
/// <remarks>
/// Calls come from many steps at once. There is no cancellation: what happened is recorded even when the deployment is
/// being cancelled. <see cref="SnapshotBuilder"/> folds the records into a snapshot.
/// </remarks>
internal interface ISnapshotJournal
{
    /// <summary>A provider is about to be asked to do <paramref name="pending"/>.</summary>
    /// <param name="operation">Numbers the operation within the deployment.</param>
    /// <param name="pending">What may be left half done if the engine dies now.</param>
    Task BeginAsync(long operation, PendingOperation pending);

    /// <summary>The state changed.</summary>
    /// <param name="operation">The begun operation that ends with this record; <c>null</c> = none was begun.</param>
    /// <param name="changes">Applied together or not at all; empty = the operation failed and changed nothing.</param>
    Task RecordAsync(long? operation, IReadOnlyList<SnapshotChange> changes);
}

/// <summary>
/// One change of the list of resources. Entries have keys: entry <c>i</c> of the snapshot that the deployment started
/// from has key <c>i</c>, and every entry that the deployment adds has a larger key than all before it.
/// </summary>
internal abstract record SnapshotChange
{
    private SnapshotChange()
    {
    }

    /// <summary>Adds the entry <paramref name="Key"/>, or replaces it in place.</summary>
    internal sealed record Put(int Key, ResourceState State) : SnapshotChange;

    /// <summary>The unchanged entry <paramref name="From"/> is confirmed and from now on has <paramref name="Key"/>.</summary>
    internal sealed record Move(int Key, int From) : SnapshotChange;

    /// <summary>The entry is gone.</summary>
    internal sealed record Remove(int Key) : SnapshotChange;

    /// <summary>A resource has a new name; what refers to <paramref name="From"/> means <paramref name="To"/>.</summary>
    internal sealed record Rename(Urn From, Urn To) : SnapshotChange;
}
