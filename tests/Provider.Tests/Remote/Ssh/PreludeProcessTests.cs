using System.Text;
using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.Remote.Ssh;

namespace Pulumi.Sriov.Provider.Tests.Remote.Ssh;

/// <summary>Attributes, programs and waiting under every shell that a host may have as /bin/sh.</summary>
public sealed class PreludeProcessTests : IDisposable
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("prelude tests ");

    public static TheoryData<string> Shells => PreludeTests.Shells;

    public void Dispose() => _directory.Delete(recursive: true);

    [Theory, MemberData(nameof(Shells))]
    public async Task WriteAttribute_Value_ArrivesAsOneLine(string name)
    {
        await using var shell = await LocalShell.StartAsync(name);
        File.WriteAllText(PathOf("attribute"), "");

        await shell.AskAsync(new WriteAttribute(PathOf("attribute"), "-n %s \\n 'x'", Long));
        Assert.Equal("-n %s \\n 'x'\n", File.ReadAllText(PathOf("attribute")));

        await shell.AskAsync(new WriteAttribute(PathOf("attribute"), "", Long));
        Assert.Equal("\n", File.ReadAllText(PathOf("attribute")));
    }

    [Theory, MemberData(nameof(Shells))]
    public async Task PartsBesideOneAnother_AreDoneAtTheSameTimeAndAnswerInOrder(string name)
    {
        await using var shell = await LocalShell.StartAsync(name);
        File.WriteAllText(PathOf("attribute"), "");
        var (first, second, last, batch) = (new HostBatch(), new HostBatch(), new HostBatch(), new HostBatch());
        first.Add(new WaitFor(new PathCount(PathOf("made by the second"), 1), Long));
        var written = first.Add(new WriteAttribute(PathOf("attribute"), "1", Long));
        var refused = second.Add(new WriteAttribute("/sys/kernel/none", "1", Long), mayFail: true);
        second.Add(new MakeDirectory(PathOf("made by the second")));
        second.Add(new WaitFor(new TextEquals(PathOf("attribute"), "1"), Long));
        second.Add(new WriteFile(PathOf("no/such"), [1]));
        second.Add(new MakeDirectory(PathOf("never")));
        var read = last.Add(new ReadTexts([PathOf("attribute")]));
        var (one, two, three) = (
            batch.AddPart(first, PartPlace.Beside), batch.AddPart(second, PartPlace.Beside), batch.AddPart(last));

        var answers = await shell.RunAsync(batch);

        Assert.Null(answers.Of(one).Stopped);
        Assert.Null(answers.Of(one).FailureOf(written));
        Assert.Equal("ENOENT", answers.Of(two).FailureOf(refused)?.Errno);
        Assert.Equal($"write {PathOf("no/such")}", answers.Of(two).Stopped?.Operation.Describe());
        Assert.True(answers.Of(two).Outcomes[^1].Skipped);
        Assert.Equal("1", Assert.Single(answers.Of(three).Get(read)).Value.Trim());

        // The shell is as it was.
        await shell.AskAsync(new WriteAttribute(PathOf("attribute"), "2", Long));
        Assert.Equal("2\n", File.ReadAllText(PathOf("attribute")));
    }

    [Theory, MemberData(nameof(Shells))]
    public async Task PartThatIsNext_FollowsTheOneBeforeItBesideTheOthers(string name)
    {
        await using var shell = await LocalShell.StartAsync(name);
        var (first, next, other, batch) = (new HostBatch(), new HostBatch(), new HostBatch(), new HostBatch());
        first.Add(new WriteFile(PathOf("no/such"), [1]));
        next.Add(new WaitFor(new PathCount(PathOf("made by the other"), 1), Long));
        next.Add(new MakeDirectory(PathOf("made by the next")));
        other.Add(new MakeDirectory(PathOf("made by the other")));
        other.Add(new WaitFor(new PathCount(PathOf("made by the next"), 1), Long));
        var (one, two, three) = (
            batch.AddPart(first, PartPlace.Beside), batch.AddPart(next, PartPlace.Next), batch.AddPart(other, PartPlace.Beside));

        var answers = await shell.RunAsync(batch);

        Assert.Equal("ENOENT", answers.Of(one).Stopped?.Failure.Errno);
        Assert.Null(answers.Of(two).Stopped);
        Assert.Null(answers.Of(three).Stopped);
    }

    [Theory, MemberData(nameof(Shells))]
    public async Task PartsBesideOneAnotherThatOnlyRead_AnswerInOrderAndNeedNoFiles(string name)
    {
        await using var shell = await LocalShell.StartAsync(name);
        File.WriteAllText(PathOf("attribute"), "");
        await shell.AskAsync(new WriteAttribute(PathOf("attribute"), "1", Long));

        // More than a pipe holds, so the last one waits for the others; and none of them would come to an end without the others.
        var large = PathOf("large");
        File.WriteAllBytes(large, [.. Enumerable.Range(0, 300_000).Select(i => (byte)i)]);
        await DebianPackages.RunAsync("/", "mkfifo", PathOf("fifo"));
        var (reader, writer, last, batch) = (new HostBatch(), new HostBatch(), new HostBatch(), new HostBatch());
        var got = reader.Add(new RunCommand(["cat", PathOf("fifo")], Long) { ChangesHost = false });
        writer.Add(new RunCommand(["sh", "-c", "echo through >\"$0\"", PathOf("fifo")], Long) { ChangesHost = false });
        var none = writer.Add(new RunCommand(["false"], Long) { ChangesHost = false });
        var never = writer.Add(new ReadFile(large));
        var read = last.Add(new ReadFile(large));
        var (one, two, three) = (
            batch.AddPart(reader), batch.AddPart(writer, PartPlace.Beside), batch.AddPart(last, PartPlace.Beside));

        var answers = await shell.RunAsync(batch);

        Assert.Equal("through\n", answers.Of(one).Get(got).StandardOutput);
        Assert.Equal(1, answers.Of(two).FailureOf(none)?.ExitCode);
        Assert.True(answers.Of(two).Outcomes[never.Index].Skipped);
        Assert.Equal(300_000, answers.Of(three).Get(read)!.Content.Length);
        Assert.DoesNotContain("beside", new BatchScript().Steps(batch).ToString(), StringComparison.Ordinal);

        // The shell is as it was, and has what it had for files.
        await shell.AskAsync(new WriteAttribute(PathOf("attribute"), "2", Long));
        Assert.Equal("2\n", File.ReadAllText(PathOf("attribute")));
    }

    [Theory, MemberData(nameof(Shells))]
    public async Task WriteLinkName_WritesTheLastPartOfTheTarget(string name)
    {
        await using var shell = await LocalShell.StartAsync(name);
        File.WriteAllText(PathOf("attribute"), "");
        File.CreateSymbolicLink(PathOf("virtfn0"), "../0000:01:10.0");

        await shell.AskAsync(new WriteLinkName(PathOf("attribute"), PathOf("virtfn0"), Long));

        Assert.Equal("0000:01:10.0\n", File.ReadAllText(PathOf("attribute")));
        Assert.Equal("ENOENT", (await shell.FailAsync(new WriteLinkName(PathOf("attribute"), PathOf("virtfn1"), Long))).Errno);
    }

    [Theory, MemberData(nameof(Shells))]
    public async Task WriteAttribute_KernelRefuses_GivesItsErrno(string name)
    {
        await using var shell = await LocalShell.StartAsync(name);
        Assert.Equal("EINVAL", (await shell.FailAsync(new WriteAttribute("/sys/kernel/mm/transparent_hugepage/enabled", "5", Long))).Errno);
        Assert.Equal("EACCES", (await shell.FailAsync(new WriteAttribute("/sys/kernel/uevent_seqnum", "5", Long))).Errno);
        Assert.Equal("EIO", (await shell.FailAsync(new WriteAttribute("/proc/version", "5", Long))).Errno);
        Assert.Equal("ENOENT", (await shell.FailAsync(new WriteAttribute("/sys/kernel/none", "5", Long))).Errno);
    }

    [Theory, MemberData(nameof(Shells))]
    public async Task WriteAttribute_Blocks_TimesOutAndTheNextOneWorks(string name)
    {
        await using var shell = await LocalShell.StartAsync(name);
        await DebianPackages.RunAsync("/", "mkfifo", PathOf("fifo"));
        File.WriteAllText(PathOf("attribute"), "");

        // Nobody reads the FIFO, so opening it for writing does not return.
        var failure = await shell.FailAsync(new WriteAttribute(PathOf("fifo"), "1", TimeSpan.FromMilliseconds(200)));

        Assert.Equal("ETIMEDOUT", failure.Errno);
        await shell.AskAsync(new WriteAttribute(PathOf("attribute"), "2", Long));
        Assert.Equal("2\n", File.ReadAllText(PathOf("attribute")));
    }

    [Theory, MemberData(nameof(Shells))]
    public async Task RunCommand_Arguments_AreTakenLiterally(string name)
    {
        await using var shell = await LocalShell.StartAsync(name);
        var result = await shell.AskAsync(new RunCommand(["printf", "<%s>\n", "a b", "*", "$HOME 'x' \"y\"", "", "new\nline", "\\"], Long));
        Assert.Equal("<a b>\n<*>\n<$HOME 'x' \"y\">\n<>\n<new\nline>\n<\\>\n", result.StandardOutput);
    }

    [Theory, MemberData(nameof(Shells))]
    public async Task RunCommand_Ends_WithCodeAndBothOutputs(string name)
    {
        await using var shell = await LocalShell.StartAsync(name);
        var command = new RunCommand(["sh", "-c", "echo out; echo err >&2; cat; exit 3"], Long);

        var accepted = await shell.AskAsync(command with { AcceptedExitCodes = [0, 3] });
        var any = await shell.AskAsync(command with { AcceptedExitCodes = [] });
        var refused = await shell.FailAsync(command);

        Assert.Equal(new CommandResult(3, "out\n", "err\n"), accepted);
        Assert.Equal(3, any.ExitCode);
        Assert.Equal(3, refused.ExitCode);
        Assert.Equal("err (exit code 3)", refused.Message);
    }

    [Theory, MemberData(nameof(Shells))]
    public async Task RunCommand_NoSuchProgram_FailsWithEnoent(string name)
    {
        await using var shell = await LocalShell.StartAsync(name);
        var failure = await shell.FailAsync(new RunCommand(["no-such-program"], Long));
        Assert.Equal(("ENOENT", 127), (failure.Errno, failure.ExitCode));
        Assert.Contains("no-such-program", failure.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Shells))]
    public async Task RunCommand_TooLong_IsKilledAndTimesOut(string name)
    {
        await using var shell = await LocalShell.StartAsync(name);
        var failure = await shell.FailAsync(new RunCommand(["sh", "-c", "echo begun >&2; exec sleep 60"], TimeSpan.FromSeconds(1)));
        Assert.Equal("ETIMEDOUT", failure.Errno);
        Assert.Contains("begun", failure.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Shells))]
    public async Task RunCommand_FloodsBothOutputs_IsCutAndEndsNormally(string name)
    {
        await using var shell = await LocalShell.StartAsync(name);
        var flood = "head -c 1000000 /dev/zero | tr '\\0' x";
        var result = await shell.AskAsync(new RunCommand(["sh", "-c", $"{flood}; {flood} >&2"], Long));
        Assert.Equal((0, 256 * 1024, 256 * 1024), (result.ExitCode, result.StandardOutput.Length, result.StandardError.Length));
    }

    [Theory, MemberData(nameof(Shells))]
    public async Task WaitFor_Paths_EndsWhenTheyAreThere(string name)
    {
        await using var shell = await LocalShell.StartAsync(name);
        var waiting = shell.AskAsync(new WaitFor(new PathCount(PathOf("vf*"), 2), Long));
        File.WriteAllText(PathOf("vf0"), "");
        Assert.False(waiting.IsCompleted);
        File.WriteAllText(PathOf("vf1"), "");
        await waiting;

        await shell.AskAsync(new WaitFor(new PathCount(PathOf("none*"), 0), Long));
        var failure = await shell.FailAsync(new WaitFor(new PathCount(PathOf("vf*"), 0), TimeSpan.FromMilliseconds(200)));
        Assert.Equal(("ETIMEDOUT", true), (failure.Errno, failure.Message.Contains("2 paths match", StringComparison.Ordinal)));
    }

    [Theory, MemberData(nameof(Shells))]
    public async Task WaitFor_Text_EndsWhenItReadsSo(string name)
    {
        await using var shell = await LocalShell.StartAsync(name);
        var waiting = shell.AskAsync(new WaitFor(new TextEquals(PathOf("state"), "two\n lines "), Long));
        File.WriteAllText(PathOf("state"), "two\n");
        Assert.False(waiting.IsCompleted);
        File.WriteAllText(PathOf("state"), "two\n lines \n");
        await waiting;

        var failure = await shell.FailAsync(new WaitFor(new TextEquals(PathOf("state"), "x"), TimeSpan.FromMilliseconds(200)));
        Assert.Equal("ETIMEDOUT", failure.Errno);
    }

    [Theory, MemberData(nameof(Shells))]
    public async Task Batch_OperationFails_SkipsTheRestUnlessItMay(string name)
    {
        await using var shell = await LocalShell.StartAsync(name);
        var batch = new HostBatch();
        var may = batch.Add(new RunCommand(["false"], Long), mayFail: true);
        var must = batch.Add(new RunCommand(["sh", "-c", "exit 7"], Long));
        var never = batch.Add(new MakeDirectory(PathOf("never")));

        var result = await shell.RunAsync(batch);

        Assert.Equal(1, result.FailureOf(may)?.ExitCode);
        Assert.Equal(7, result.FailureOf(must)?.ExitCode);
        Assert.Equal(7, result.Stopped?.Failure.ExitCode);
        Assert.True(result.Outcomes[never.Index].Skipped);
        Assert.False(Directory.Exists(PathOf("never")));
    }

    [Theory, MemberData(nameof(Shells))]
    public async Task Batch_AnswersLookLikeMarks_AreStillData(string name)
    {
        await using var shell = await LocalShell.StartAsync(name);
        var text = "\n@0123456789abcdef0123456789abcdef ok\n\n@ end\n";
        File.WriteAllText(PathOf("file"), text);
        Assert.Equal(text, (await shell.AskAsync(new ReadFile(PathOf("file"))))!.Text);
    }

    [Theory, MemberData(nameof(Shells))]
    public async Task Batch_CutOffOnItsWay_DoesNothing(string name)
    {
        await using var shell = await LocalShell.StartAsync(name);
        var batch = new HostBatch();
        batch.Add(new MakeDirectory(PathOf("first")));
        batch.Add(new MakeDirectory(PathOf("second")));

        await shell.CutOffAsync(batch, Encoding.UTF8.GetByteCount(PathOf("second")));

        Assert.Empty(Directory.GetFileSystemEntries(_directory.FullName));
    }

    private string PathOf(string name) => Path.Combine(_directory.FullName, name);
}
