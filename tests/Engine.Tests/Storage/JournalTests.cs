using Pulumi.Engine;
using Pulumi.Engine.Model;
using Pulumi.Engine.Storage;

namespace Engine.Tests.Storage;

public sealed class JournalTests : IDisposable
{
    private readonly string _path = Path.Combine(Directory.CreateTempSubdirectory("journal-").FullName, "dev.journal");
    private readonly Snapshot _base = States.Snapshot(States.Stack, States.Resource("a"), States.Resource("b"));

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_path)!, recursive: true);

    [Fact]
    public async Task Fold_CutAtEveryByte_IsTheStateAfterTheLastWholeRecord()
    {
        var boundaries = await RecordEverythingAsync();
        var content = await File.ReadAllBytesAsync(_path);

        for (var length = 0; length <= content.Length; length++)
        {
            var last = boundaries.LastOrDefault(boundary => boundary.Length <= length);
            var folded = Fold(content.AsMemory(0, length));

            Assert.Equal(last.State ?? States.Text(_base), States.Text(folded ?? _base));
        }

        Assert.True(boundaries.Count >= 7);
        Assert.Equal(boundaries[^1].Length, content.Length);
    }

    [Fact]
    public async Task Fold_CheckpointIsAnotherOne_IsNothing()
    {
        await RecordEverythingAsync();

        Assert.Null(Fold(await File.ReadAllBytesAsync(_path), digest: "another"));
    }

    [Fact]
    public async Task Fold_DamagedInTheMiddle_IsRefused()
    {
        await RecordEverythingAsync();
        var lines = await File.ReadAllLinesAsync(_path);
        lines[2] = lines[2][..^5];

        var error = Assert.Throws<UserErrorException>(() =>
            Fold(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n")));

        Assert.Contains("dev.journal is damaged", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RecordAsync_Secret_IsNotInTheFile()
    {
        await RecordEverythingAsync();

        Assert.DoesNotContain("hush", await File.ReadAllTextAsync(_path), StringComparison.Ordinal);
        Assert.DoesNotContain("new secret", await File.ReadAllTextAsync(_path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RecordAsync_ManyAtOnce_AreAllInTheFileAndInOneOrder()
    {
        await using var journal = Start();

        await Parallel.ForAsync(0, 200, async (i, _) =>
            await journal.RecordAsync(null, [new SnapshotChange.Put(10 + i, States.Resource($"r{i}"))]));

        var folded = Fold(await File.ReadAllBytesAsync(_path))!;
        Assert.Equal(203, folded.Resources.Count);
        Assert.Equal(States.Text(journal.Build(_base.Manifest)), States.Text(folded));
    }

    private async Task<List<(long Length, string State)>> RecordEverythingAsync()
    {
        var renamed = States.Resource("c").Urn;
        var boundaries = new List<(long Length, string State)>();
        await using var journal = Start();
        async Task Step(Task recorded)
        {
            await recorded;
            boundaries.Add((new FileInfo(_path).Length, States.Text(journal.Build(_base.Manifest))));
        }

        await Step(journal.BeginAsync(1, new(States.Resource("c"), PendingOperationType.Creating)));
        await Step(journal.RecordAsync(1, [new SnapshotChange.Put(4, States.Resource("c", secret: "new secret"))]));
        await Step(journal.BeginAsync(2, new(States.Resource("b"), PendingOperationType.Deleting)));
        await Step(journal.RecordAsync(2, [new SnapshotChange.Remove(2), new SnapshotChange.Put(5, States.Resource("b", 2))]));
        await Step(journal.BeginAsync(3, new(States.Resource("a"), PendingOperationType.Updating)));
        await Step(journal.RecordAsync(3, []));
        await Step(journal.RecordAsync(null, [new SnapshotChange.Move(6, 1), new SnapshotChange.Rename(renamed, renamed.WithName("d")), new SnapshotChange.Put(7, States.Resource("e"))]));
        return boundaries;
    }

    private JournalFile Start() => JournalFile.Start(
        _path, new("digest", States.Secrets.State), _base, new SecretForm.Encrypted(States.Secrets));

    private Snapshot? Fold(ReadOnlyMemory<byte> content, string digest = "digest") =>
        JournalReader.Fold(content, digest, new Checkpoint(_base, null), _path, _ => States.Secrets)?.Checkpoint.Snapshot;
}
