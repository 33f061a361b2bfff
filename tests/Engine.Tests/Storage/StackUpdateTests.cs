using Pulumi.Engine;
using Pulumi.Engine.Model;
using Pulumi.Engine.Storage;

namespace Engine.Tests.Storage;

public sealed class StackUpdateTests : IDisposable
{
    private readonly TemporaryBackend _backend = new();

    public void Dispose() => _backend.Dispose();

    [Fact]
    public async Task Commit_WritesTheCheckpointAndLeavesNeitherJournalNorLock()
    {
        await using (var update = _backend.Begin())
        {
            await DeployAsync(update, "a");
            await update.CommitAsync(Manifest);
        }

        Assert.Equal("site-dev=null/null; a=1/\"hush\"", States.Text(_backend.Read().Checkpoint.Snapshot));
        Assert.False(File.Exists(_backend.Layout.Journal(_backend.Stack)));
        Assert.Empty(StackLock.Holders(_backend.Layout, _backend.Stack, TimeProvider.System));
        Assert.True(File.Exists(_backend.Layout.PreviousCheckpoint(_backend.Stack)));
        Assert.Single(Directory.GetFiles(_backend.Layout.Backups(_backend.Stack)));
    }

    [Fact]
    public async Task Begin_AfterACrash_StartsFromWhatWasRecorded()
    {
        await using (var crashed = _backend.Begin())
        {
            await DeployAsync(crashed, "a");
            await crashed.Journal.BeginAsync(9, new(States.Resource("b"), PendingOperationType.Creating));
        }

        Assert.True(_backend.Read().HasJournal);
        await using var next = _backend.Begin();

        Assert.EndsWith("a=1/\"hush\"; Creating b", States.Text(next.Base), StringComparison.Ordinal);
        Assert.Contains("\"creating\"", await File.ReadAllTextAsync(_backend.Layout.Checkpoint(_backend.Stack)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_CrashBetweenCheckpointAndRemovalOfTheJournal_DoesNotApplyItTwice()
    {
        string journal;
        await using (var update = _backend.Begin())
        {
            await DeployAsync(update, "a");
            journal = await File.ReadAllTextAsync(_backend.Layout.Journal(_backend.Stack));
            await update.CommitAsync(Manifest);
        }

        await File.WriteAllTextAsync(_backend.Layout.Journal(_backend.Stack), journal);

        Assert.Equal(2, _backend.Read().Checkpoint.Snapshot.Resources.Count);
    }

    [Fact]
    public async Task Commit_UnchangedSecret_KeepsItsCiphertext()
    {
        await using (var first = _backend.Begin())
        {
            await DeployAsync(first, "a");
            await first.CommitAsync(Manifest);
        }

        var before = await File.ReadAllTextAsync(_backend.Layout.Checkpoint(_backend.Stack));
        await using (var second = _backend.Begin())
        {
            await second.CommitAsync(Manifest);
        }

        Assert.Equal(before, await File.ReadAllTextAsync(_backend.Layout.Checkpoint(_backend.Stack)));
    }

    [Fact]
    public async Task Begin_StackIsLocked_SaysByWhomAndTheWayOut()
    {
        await using var holder = _backend.Begin();

        var error = Assert.Throws<UserErrorException>(_backend.Begin);

        Assert.Contains($"(pid {Environment.ProcessId})", error.Message, StringComparison.Ordinal);
        Assert.Contains("pulumiw cancel", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Break_LockOfADeadProcess_LetsTheNextOneIn()
    {
        var directory = _backend.Layout.Locks(_backend.Stack);
        Directory.CreateDirectory(directory);
        File.WriteAllText(
            Path.Combine(directory, "dead.json"),
            $$"""{"pid":2147483646,"username":"op","hostname":"{{Environment.MachineName}}","timestamp":"2026-01-02T03:04:05Z"}""");

        var error = Assert.Throws<UserErrorException>(() => StackLock.Acquire(_backend.Layout, _backend.Stack, TimeProvider.System));
        Assert.Contains("no longer running", error.Message, StringComparison.Ordinal);
        Assert.Matches("^created by op@.* \\(pid 2147483646\\) at 2026-01-02T03:04:05.* ago\\)", Assert.Single(StackLock.Holders(_backend.Layout, _backend.Stack, TimeProvider.System)));
        StackLock.Break(_backend.Layout, _backend.Stack);
        StackLock.Acquire(_backend.Layout, _backend.Stack, TimeProvider.System).Dispose();
    }

    private static Manifest Manifest { get; } = new(DateTimeOffset.UnixEpoch, "v0.1.0", []);

    private static Task DeployAsync(StackUpdate update, string name) => update.Journal.RecordAsync(
        null, [new SnapshotChange.Put(100, States.Stack), new SnapshotChange.Put(101, States.Resource(name))]);
}
