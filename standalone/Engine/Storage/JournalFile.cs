using System.Threading.Channels;
using Pulumi.Engine.Model;

namespace Pulumi.Engine.Storage;

/// <summary>
/// Appends what a deployment does to a file beside the checkpoint. Records that arrive while the disk is busy are written
/// and flushed together, so that many parallel steps share the price of one flush.
/// </summary>
internal sealed class JournalFile : ISnapshotJournal, IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly FileStream _file;
    private readonly SnapshotBuilder _builder;
    private readonly SecretForm _secrets;
    private readonly Channel<Entry> _entries = Channel.CreateUnbounded<Entry>(new() { SingleReader = true });
    private readonly Task _writer;

    private JournalFile(FileStream file, Snapshot snapshot, SecretForm secrets)
    {
        (_file, _secrets) = (file, secrets);
        _builder = new SnapshotBuilder(snapshot);
        _writer = Task.Run(WriteEntriesAsync);
    }

    /// <summary>Starts a new journal, in place of any other.</summary>
    /// <param name="path">The file.</param>
    /// <param name="header">What the journal continues.</param>
    /// <param name="snapshot">The state that it continues.</param>
    /// <param name="secrets">How secrets are written.</param>
    public static JournalFile Start(string path, JournalLine.Header header, Snapshot snapshot, SecretForm secrets)
    {
        AtomicFile.Write(path, JournalLine.Write(header));
        return new(new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read), snapshot, secrets);
    }

    /// <summary>The state after everything recorded so far.</summary>
    public Snapshot Build(Manifest manifest)
    {
        lock (_gate)
        {
            return _builder.Build(manifest);
        }
    }

    /// <inheritdoc/>
    public Task BeginAsync(long operation, PendingOperation pending)
    {
        lock (_gate)
        {
            _builder.Begin(operation, pending);
            return Append(JournalLine.WriteBegin(operation, pending, _secrets), durable: true);
        }
    }

    /// <inheritdoc/>
    public Task RecordAsync(long? operation, IReadOnlyList<SnapshotChange> changes)
    {
        lock (_gate)
        {
            _builder.Record(operation, changes);

            // Moves only repeat what the checkpoint says. Losing the last of them loses nothing, so nobody waits for
            // the disk, and a deployment without changes runs at the speed of memory.
            var durable = operation is not null || changes.Any(change => change is not SnapshotChange.Move);
            return Append(JournalLine.WriteRecord(operation, changes, _secrets), durable);
        }
    }

    /// <summary>Waits for what was recorded and closes the file, which stays.</summary>
    public async ValueTask DisposeAsync()
    {
        _entries.Writer.TryComplete();
        await _writer;
        await _file.DisposeAsync();
    }

    private Task Append(byte[] line, bool durable)
    {
        var entry = new Entry(line, durable ? new(TaskCreationOptions.RunContinuationsAsynchronously) : null);
        ObjectDisposedException.ThrowIf(!_entries.Writer.TryWrite(entry), this);
        return entry.Done?.Task ?? Task.CompletedTask;
    }

    private async Task WriteEntriesAsync()
    {
        var batch = new List<Entry>();
        Exception? failure = null;
        while (await _entries.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (_entries.Reader.TryRead(out var entry))
            {
                batch.Add(entry);
            }

            failure ??= TryWrite(batch);
            foreach (var entry in batch)
            {
                // After a failed write the file may end in half a line, so nothing may follow it.
                _ = failure is null ? entry.Done?.TrySetResult() : entry.Done?.TrySetException(failure);
            }
        }
    }

    private IOException? TryWrite(List<Entry> batch)
    {
        try
        {
            batch.ForEach(entry => _file.Write(entry.Line));
            _file.Flush(flushToDisk: batch.Exists(entry => entry.Done is not null));
            return null;
        }
        catch (IOException e)
        {
            return new IOException($"the state could not be recorded in {_file.Name}: {e.Message}", e);
        }
    }

    private sealed record Entry(byte[] Line, TaskCompletionSource? Done);
}
