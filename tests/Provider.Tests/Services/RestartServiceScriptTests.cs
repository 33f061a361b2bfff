using System.Diagnostics;
using Pulumi.Sriov.Provider.Services;
using Pulumi.Sriov.Provider.Tests.Remote.Ssh;

namespace Pulumi.Sriov.Provider.Tests.Services;

/// <summary>The script that restarts services, run for real under each shell that a host may have; a command manages the service.</summary>
public sealed class RestartServiceScriptTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("restart tests ");

    public static TheoryData<string> Shells => PreludeTests.Shells;

    public void Dispose() => _directory.Delete(recursive: true);

    [Theory, MemberData(nameof(Shells))]
    public async Task Restart_StatusHolds_IsUp(string name)
    {
        await using var shell = await LocalShell.StartAsync(name);

        var result = await shell.AskAsync(ServiceScripts.RestartAndProve(Managed(
            ["touch", PathOf("it's here; $HOME")], ["test", "-e", PathOf("it's here; $HOME")])));

        Assert.Equal("up - -\n", result.StandardOutput);
        Assert.True(File.Exists(PathOf("it's here; $HOME")));
    }

    [Theory, MemberData(nameof(Shells))]
    public async Task Restart_StatusDoesNotHold_IsNotUpAndSaysWhatItSaid(string name)
    {
        await using var shell = await LocalShell.StartAsync(name);

        var failure = await shell.FailAsync(ServiceScripts.RestartAndProve(Managed(["true"], ["ls", PathOf("nothing")], seconds: 2)));

        Assert.Contains("it is not up after 2 s: ls ", failure.Message, StringComparison.Ordinal);
        Assert.Contains("No such file or directory", failure.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Shells))]
    public async Task Restart_StatusHoldsOnlyAtFirst_IsNotUp(string name)
    {
        await using var shell = await LocalShell.StartAsync(name);

        // A daemon that finds out after a second that it does not like its configuration.
        var failure = await shell.FailAsync(ServiceScripts.RestartAndProve(Managed(
            ["sh", "-c", $"touch '{PathOf("up")}'; (sleep 1; rm '{PathOf("up")}') &"], ["test", "-e", PathOf("up")], seconds: 5)));

        Assert.Contains("it is not up after 5 s", failure.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Shells))]
    public async Task Restart_ThatIsOnlyProvenToHaveStarted_NeedsItsStatusOnce(string name)
    {
        await using var shell = await LocalShell.StartAsync(name);
        var service = Managed(["touch", PathOf("up")], ["rm", PathOf("up")]) with { Proof = ServiceProof.Started };

        Assert.Equal("up - -\n", (await shell.AskAsync(ServiceScripts.RestartAndProve(service))).StandardOutput);
    }

    [Theory, MemberData(nameof(Shells))]
    public async Task Restart_CommandFails_SaysWhatItSaid(string name)
    {
        await using var shell = await LocalShell.StartAsync(name);

        var failure = await shell.FailAsync(ServiceScripts.RestartAndProve(Managed(["ls", PathOf("nothing")], ["true"])));

        Assert.Equal(1, failure.ExitCode);
        Assert.Contains("ended with ", failure.Message, StringComparison.Ordinal);
        Assert.Contains("No such file or directory", failure.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Shells))]
    public async Task Restart_CommandHangs_IsEnded(string name)
    {
        await using var shell = await LocalShell.StartAsync(name);

        var failure = await shell.FailAsync(ServiceScripts.RestartAndProve(Managed(["sleep", "600"], ["true"], seconds: 1)));

        Assert.Contains("sleep 600 was not finished after 1 s", failure.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Shells))]
    public async Task Restart_CommandLeavesADaemon_IsNotWaitedFor(string name)
    {
        await using var shell = await LocalShell.StartAsync(name);

        await shell.AskAsync(ServiceScripts.RestartAndProve(Managed(
            ["sh", "-c", $"sleep 600 & echo $! >'{PathOf("pid")}'"], ["sh", "-c", $"kill -0 $(cat '{PathOf("pid")}')"])));

        using var daemon = Process.GetProcessById(int.Parse(File.ReadAllText(PathOf("pid"))));
        daemon.Kill();
    }

    [Theory, MemberData(nameof(Shells))]
    public async Task Look_OnAnyMachine_TellsTheTime(string name)
    {
        await using var shell = await LocalShell.StartAsync(name);

        var output = (await shell.AskAsync(ServiceScripts.LookAtKnownServices)).StandardOutput;

        Assert.Matches("^clock [0-9.]+ [0-9]+\n", output);
    }

    private string PathOf(string name) => Path.Combine(_directory.FullName, name);

    private static Service Managed(string[] restart, string[] status, int seconds = 20) => new("toy", ServiceManager.Command, "toy")
    {
        Restart = [.. restart],
        Status = [.. status],
        Limit = TimeSpan.FromSeconds(seconds),
    };
}
