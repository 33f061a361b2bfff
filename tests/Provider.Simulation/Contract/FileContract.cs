using Pulumi.Sriov.Provider.Remote;
using Xunit;

namespace Pulumi.Sriov.Provider.Simulation.Contract;

/// <summary>Files: whole contents, metadata, compare-and-swap, the errno of what cannot be.</summary>
public abstract class FileContract : HostContract
{
    [Fact]
    public async Task WriteFile_ThenReadFile_GivesEveryByteBack()
    {
        var content = Enumerable.Range(0, 256).Select(value => (byte)value).Append((byte)'\n').ToArray();

        var written = await Do(new WriteFile($"{Scratch}/bytes", [.. content]) { Mode = 0b110_000_000 });
        var read = await Do(new ReadFile($"{Scratch}/bytes"));

        Assert.Equal(content, read?.Content.ToArray());
        Assert.Equal(content, written.Content.ToArray());
        Assert.Equal(0b110_000_000, read?.Mode);
        Assert.Equal("root:root", read?.Owner);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("no newline at the end")]
    [InlineData("two at the end\n\n")]
    public async Task ReadTexts_TakesOneFinalNewlineOff(string content)
    {
        await Do(new WriteFile($"{Scratch}/text", Bytes(content)));

        Assert.Equal(content.EndsWith('\n') ? content[..^1] : content, await ReadText($"{Scratch}/text"));
        Assert.Equal(content, (await Do(new ReadFile($"{Scratch}/text")))?.Text);
    }

    [Fact]
    public async Task WriteFile_OverAnExistingFile_KeepsItsMode()
    {
        await Do(new WriteFile($"{Scratch}/script", Bytes("a")) { Mode = 0b111_101_101 });
        await Do(new WriteFile($"{Scratch}/script", Bytes("b")) { Mode = 0b110_100_100 });

        var read = await Do(new ReadFile($"{Scratch}/script"));

        Assert.Equal("b", read?.Text);
        Assert.Equal(0b111_101_101, read?.Mode);
    }

    [Fact]
    public async Task WriteFile_LeavesNothingBesideTheFile()
    {
        await Do(new WriteFile($"{Scratch}/only", Bytes("x")));

        Assert.Equal($"{Scratch}/only", Assert.Single(await Do(new FindPaths([$"{Scratch}/*", $"{Scratch}/.[!.]*"]))));
    }

    [Fact]
    public async Task WriteFile_ExpectedContentIsThere_Writes()
    {
        var before = await Do(new WriteFile($"{Scratch}/swap", Bytes("one")));

        await Do(new WriteFile($"{Scratch}/swap", Bytes("two")) { Expected = ExpectedFile.From(before) });

        Assert.Equal("two", await ReadText($"{Scratch}/swap"));
    }

    [Fact]
    public async Task WriteFile_SomeoneElseChangedIt_IsStaleAndChangesNothing()
    {
        var before = await Do(new WriteFile($"{Scratch}/swap", Bytes("one")));
        await Do(new WriteFile($"{Scratch}/swap", Bytes("theirs")));

        var failure = await Try(new WriteFile($"{Scratch}/swap", Bytes("ours")) { Expected = ExpectedFile.From(before) });

        Assert.Equal("ESTALE", failure?.Errno);
        Assert.Equal("theirs", await ReadText($"{Scratch}/swap"));
    }

    [Fact]
    public async Task WriteFile_ExpectedAbsent_IsStaleWhenItExists()
    {
        Assert.Null(await Try(new WriteFile($"{Scratch}/new", Bytes("a")) { Expected = ExpectedFile.Absent }));
        Assert.Equal("ESTALE", (await Try(new WriteFile($"{Scratch}/new", Bytes("b")) { Expected = ExpectedFile.Absent }))?.Errno);
    }

    [Fact]
    public async Task WriteFile_WithoutItsDirectory_IsNoEntry() =>
        Assert.Equal("ENOENT", (await Try(new WriteFile($"{Scratch}/no/such/file", Bytes("x"))))?.Errno);

    [Fact]
    public async Task RemoveFile_IsDoneWhenItIsGone()
    {
        await Do(new WriteFile($"{Scratch}/gone", Bytes("x")));

        await Do(new RemoveFile($"{Scratch}/gone"));
        await Do(new RemoveFile($"{Scratch}/gone"));

        Assert.Null(await Do(new ReadFile($"{Scratch}/gone")));
    }

    [Fact]
    public async Task RemoveFile_SomeoneElseChangedIt_IsStaleAndStays()
    {
        var before = await Do(new WriteFile($"{Scratch}/kept", Bytes("one")));
        await Do(new WriteFile($"{Scratch}/kept", Bytes("theirs")));

        Assert.Equal("ESTALE", (await Try(new RemoveFile($"{Scratch}/kept") { Expected = ExpectedFile.From(before) }))?.Errno);
        Assert.Equal("theirs", await ReadText($"{Scratch}/kept"));
    }

    [Fact]
    public async Task MakeDirectory_WithParents_CanBeRepeated()
    {
        await Do(new MakeDirectory($"{Scratch}/deep/er"));
        await Do(new MakeDirectory($"{Scratch}/deep/er"));
        await Do(new WriteFile($"{Scratch}/deep/er/file", Bytes("x")));

        Assert.Equal("x", await ReadText($"{Scratch}/deep/er/file"));
        Assert.Equal("EEXIST", (await Try(new MakeDirectory($"{Scratch}/deep/er/file")))?.Errno);
        await Do(new RemoveFile($"{Scratch}/deep/er/file"));
    }

    [Fact]
    public async Task ReadFile_OfNothingAndOfADirectory_TellsThemApart()
    {
        Assert.Null(await Do(new ReadFile($"{Scratch}/nothing")));
        Assert.Equal("EISDIR", (await Try(new ReadFile("/etc")))?.Errno);
    }

    [Fact]
    public async Task WriteAttribute_WithoutTheFile_IsNoEntry() =>
        Assert.Equal("ENOENT", (await Try(new WriteAttribute($"{Scratch}/nothing", "1", Limit)))?.Errno);
}
