using System.Collections.Immutable;
using System.Text;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Tests.Remote.Ssh;

/// <summary>Every operation under every shell that a host may have as /bin/sh, without ssh in between.</summary>
public sealed class PreludeTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("prelude tests ");

    /// <summary>busybox stands for its shell and for its programs as well.</summary>
    public static TheoryData<string> Shells => ["dash", "bash", "busybox"];

    public void Dispose() => _directory.Delete(recursive: true);

    [Theory, MemberData(nameof(Shells))]
    public async Task ReadFile_AnyBytes_ComeBackWithModeAndOwner(string name)
    {
        await using var shell = await StartAsync(name);
        var content = Enumerable.Range(0, 256 * 3).Select(i => (byte)i).ToArray();
        var path = Write("a file", content);
        await DebianPackages.RunAsync("/", "chmod", "640", path);

        var snapshot = await shell.AskAsync(new ReadFile(path));

        Assert.NotNull(snapshot);
        Assert.Equal(content, snapshot.Content);
        Assert.Equal(0b110_100_000, snapshot.Mode);
        Assert.Equal("root:root", snapshot.Owner);
    }

    [Theory, MemberData(nameof(Shells))]
    public async Task ReadFile_NoSuchFile_IsNull(string name)
    {
        await using var shell = await StartAsync(name);
        Assert.Null(await shell.AskAsync(new ReadFile(PathOf("none"))));
        Assert.Null(await shell.AskAsync(new ReadFile(PathOf("none/at/all"))));
    }

    [Theory, MemberData(nameof(Shells))]
    public async Task ReadFile_Directory_FailsWithEisdir(string name)
    {
        await using var shell = await StartAsync(name);
        Assert.Equal("EISDIR", (await shell.FailAsync(new ReadFile(_directory.FullName))).Errno);
    }

    [Theory, MemberData(nameof(Shells))]
    public async Task ReadFiles_Globs_GiveRegularFilesOnceInOrderWithTheirMetadata(string name)
    {
        await using var shell = await StartAsync(name);
        Write("b two", "2\0\n\n");
        Write("a", "");
        Write("c", "3");
        Directory.CreateDirectory(PathOf("d"));
        File.CreateSymbolicLink(PathOf("e"), "c");
        await DebianPackages.RunAsync("/", "chmod", "600", PathOf("c"));

        var files = await shell.AskAsync(new ReadFiles([PathOf("c"), PathOf("*"), PathOf("none*")]));

        Assert.Equal(
            [(PathOf("a"), ""), (PathOf("b two"), "2\0\n\n"), (PathOf("c"), "3"), (PathOf("e"), "3")],
            files.Select(file => (file.Path, file.Text)));
        Assert.Equal(0b110_000_000, files[2].Mode);
        Assert.All(files, file => Assert.Equal("root:root", file.Owner));
        Assert.Empty(await shell.AskAsync(new ReadFiles([PathOf("none*")])));
    }

    [Theory, MemberData(nameof(Shells))]
    public async Task ReadTexts_Globs_FindReadableFilesOnly(string name)
    {
        await using var shell = await StartAsync(name);
        Write("one", "1\n");
        Write("two: 2", "a\nb");
        Write("three", "x\n\n");
        Write("empty", "");
        Directory.CreateDirectory(PathOf("sub"));

        var texts = await shell.AskAsync(new ReadTexts([PathOf("*"), PathOf("one"), PathOf("none*"), PathOf("neither")]));

        Assert.Equal(
            new SortedDictionary<string, string>(StringComparer.Ordinal)
            {
                [PathOf("empty")] = "",
                [PathOf("one")] = "1",
                [PathOf("three")] = "x\n",
                [PathOf("two: 2")] = "a\nb",
            },
            texts);
    }

    [Theory, MemberData(nameof(Shells))]
    public async Task ReadTexts_ManyHundredFiles_AllComeBack(string name)
    {
        await using var shell = await StartAsync(name);
        for (var i = 0; i < 600; i++)
        {
            Write($"attribute {i}", $"{i}\n");
        }

        var texts = await shell.AskAsync(new ReadTexts([PathOf("attribute*"), PathOf("attribute 7?")]));

        Assert.Equal(600, texts.Count);
        Assert.All(texts, text => Assert.EndsWith($" {text.Value}", text.Key, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Shells))]
    public async Task ReadLinks_Globs_GiveTargetsAsWritten(string name)
    {
        await using var shell = await StartAsync(name);
        Write("file", "x");
        File.CreateSymbolicLink(PathOf("a link"), "../somewhere else");
        File.CreateSymbolicLink(PathOf("other"), "file");

        var links = await shell.AskAsync(new ReadLinks([PathOf("*"), PathOf("no*thing")]));

        Assert.Equal([(PathOf("a link"), "../somewhere else"), (PathOf("other"), "file")], links.Select(link => (link.Key, link.Value)));
        Assert.Empty(await shell.AskAsync(new ReadLinks([PathOf("no*thing")])));
    }

    [Theory, MemberData(nameof(Shells))]
    public async Task FindPaths_Globs_GiveEveryTypeOnceInOrder(string name)
    {
        await using var shell = await StartAsync(name);
        Write("b", "");
        Write("a", "");
        Directory.CreateDirectory(PathOf("c d"));
        File.CreateSymbolicLink(PathOf("dangling"), "nowhere");

        var paths = await shell.AskAsync(new FindPaths([PathOf("*"), PathOf("[ab]"), PathOf("none"), PathOf("none*"), PathOf("dangling")]));

        Assert.Equal(new[] { PathOf("a"), PathOf("b"), PathOf("c d"), PathOf("dangling") }, paths.AsEnumerable());
    }

    [Theory, MemberData(nameof(Shells))]
    public async Task WriteFile_NewFile_HasTheModeAndContent(string name)
    {
        await using var shell = await StartAsync(name);
        var content = ImmutableArray.Create<byte>(0, 1, 2, 10, 13, 39, 255);

        var snapshot = await shell.AskAsync(new WriteFile(PathOf("new"), content) { Mode = 0b110_000_000, Expected = ExpectedFile.Absent });

        Assert.Equal(content, File.ReadAllBytes(PathOf("new")));
        Assert.Equal(0b110_000_000, snapshot.Mode);
        Assert.Equal("root:root", snapshot.Owner);
        Assert.Equal([PathOf("new")], Directory.GetFileSystemEntries(_directory.FullName));
    }

    [Theory, MemberData(nameof(Shells))]
    public async Task WriteFile_ExistingFile_KeepsModeAndOwner(string name)
    {
        await using var shell = await StartAsync(name);
        Write("old", "before");
        await DebianPackages.RunAsync("/", "chown", "daemon:bin", PathOf("old"));
        await DebianPackages.RunAsync("/", "chmod", "404", PathOf("old"));
        var before = await shell.AskAsync(new ReadFile(PathOf("old")));

        var snapshot = await shell.AskAsync(new WriteFile(PathOf("old"), []) { Expected = ExpectedFile.From(before) });

        Assert.Equal("", File.ReadAllText(PathOf("old")));
        Assert.Equal("daemon:bin", snapshot.Owner);
        Assert.Equal(0b100_000_100, snapshot.Mode);
    }

    [Theory, MemberData(nameof(Shells))]
    public async Task WriteFile_WhatIsThereAlready_IsNotWrittenAgain(string name)
    {
        await using var shell = await StartAsync(name);
        Write("script", "A");
        File.SetLastWriteTimeUtc(PathOf("script"), DateTime.UnixEpoch);

        var snapshot = await shell.AskAsync(new WriteFile(PathOf("script"), [65]));

        Assert.Equal("A", snapshot.Text);
        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(PathOf("script")));

        await shell.AskAsync(new WriteFile(PathOf("script"), [66]));
        Assert.Equal("B", File.ReadAllText(PathOf("script")));
    }

    [Theory, MemberData(nameof(Shells))]
    public async Task WriteFile_SymbolicLink_StaysALink(string name)
    {
        await using var shell = await StartAsync(name);
        Write("target", "before");
        File.CreateSymbolicLink(PathOf("link"), "target");

        await shell.AskAsync(new WriteFile(PathOf("link"), [65]));

        Assert.Equal("target", new FileInfo(PathOf("link")).LinkTarget);
        Assert.Equal("A", File.ReadAllText(PathOf("target")));
    }

    [Theory, MemberData(nameof(Shells))]
    public async Task WriteFile_ChangedMeanwhile_FailsWithEstaleAndChangesNothing(string name)
    {
        await using var shell = await StartAsync(name);
        Write(@"unit\x2d1", "before");
        var before = await shell.AskAsync(new ReadFile(PathOf(@"unit\x2d1")));
        Write(@"unit\x2d1", "someone else's");

        var changed = await shell.FailAsync(new WriteFile(PathOf(@"unit\x2d1"), [65]) { Expected = ExpectedFile.From(before) });
        var exists = await shell.FailAsync(new WriteFile(PathOf(@"unit\x2d1"), [65]) { Expected = ExpectedFile.Absent });
        var gone = await shell.FailAsync(new WriteFile(PathOf("gone"), [65]) { Expected = ExpectedFile.From(before) });
        var removed = await shell.FailAsync(new RemoveFile(PathOf(@"unit\x2d1")) { Expected = ExpectedFile.From(before) });

        Assert.All([changed, exists, gone, removed], failure => Assert.Equal("ESTALE", failure.Errno));
        Assert.Equal("someone else's", File.ReadAllText(PathOf(@"unit\x2d1")));
        Assert.Single(Directory.GetFileSystemEntries(_directory.FullName));
    }

    [Theory, MemberData(nameof(Shells))]
    public async Task WriteFile_UnchangedSinceRead_Succeeds(string name)
    {
        await using var shell = await StartAsync(name);
        Write(@"unit\x2d1", "before");
        var before = await shell.AskAsync(new ReadFile(PathOf(@"unit\x2d1")));

        await shell.AskAsync(new WriteFile(PathOf(@"unit\x2d1"), [65]) { Expected = ExpectedFile.From(before) });

        Assert.Equal("A", File.ReadAllText(PathOf(@"unit\x2d1")));
    }

    [Theory, MemberData(nameof(Shells))]
    public async Task WriteFile_FiveMegabytes_ReadsBackTheSame(string name)
    {
        await using var shell = await StartAsync(name);
        var content = new byte[5_000_000];
        new Random(1).NextBytes(content);

        await shell.AskAsync(new WriteFile(PathOf("big"), [.. content]));

        Assert.Equal(content, (await shell.AskAsync(new ReadFile(PathOf("big"))))!.Content);
    }

    [Theory, MemberData(nameof(Shells))]
    public async Task WriteFile_NoDirectory_FailsWithEnoent(string name)
    {
        await using var shell = await StartAsync(name);
        Assert.Equal("ENOENT", (await shell.FailAsync(new WriteFile(PathOf("none/file"), [65]))).Errno);
    }

    [Theory, MemberData(nameof(Shells))]
    public async Task RemoveFile_AndAgain_Succeeds(string name)
    {
        await using var shell = await StartAsync(name);
        Write("file", "x");
        var snapshot = await shell.AskAsync(new ReadFile(PathOf("file")));

        await shell.AskAsync(new RemoveFile(PathOf("file")) { Expected = ExpectedFile.From(snapshot) });
        await shell.AskAsync(new RemoveFile(PathOf("file")) { Expected = ExpectedFile.From(snapshot) });

        Assert.False(File.Exists(PathOf("file")));
    }

    [Theory, MemberData(nameof(Shells))]
    public async Task MakeDirectory_WithParentsAndAgain_Succeeds(string name)
    {
        await using var shell = await StartAsync(name);
        await shell.AskAsync(new MakeDirectory(PathOf("a b/c")));
        await shell.AskAsync(new MakeDirectory(PathOf("a b/c")));
        Assert.True(Directory.Exists(PathOf("a b/c")));

        Write("file", "");
        Assert.Equal("EEXIST", (await shell.FailAsync(new MakeDirectory(PathOf("file")))).Errno);
    }

    private string PathOf(string name) => Path.Combine(_directory.FullName, name);

    private string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    private string Write(string name, byte[] content)
    {
        File.WriteAllBytes(PathOf(name), content);
        return PathOf(name);
    }

    private static Task<LocalShell> StartAsync(string name) => LocalShell.StartAsync(name);
}
