using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Pulumi.Sriov.Testing;

namespace Pulumi.Sriov.Interop.Tests.Crashes;

/// <summary>A stack whose plugin records what it did in a place that outlives it.</summary>
internal sealed class CrashSite : IDisposable
{
    private const string KillVariable = "TRIVIAL_KILL_AT";

    /// <summary>What .NET and shells say of a process that SIGKILL has ended: 128 + 9.</summary>
    private const int Killed = 137;

    // Changes that come together count once, so that an update may end before the last of those counted in another one.
    private const double SurelyKilled = 0.7;

    private readonly PulumiProject _project;
    private readonly PulumiStack _stack;
    private readonly string _record;

    private CrashSite(PulumiProject project, PulumiStack stack, string record) =>
        (_project, _stack, _record) = (project, stack, record);

    private string StateDirectory => Path.GetDirectoryName(_project.StateFile("dev"))!;

    /// <summary>A stack in which nothing is deployed so far.</summary>
    public static async Task<CrashSite> CreateAsync()
    {
        var project = PulumiProject.OfBinary("trivial", "trivial-program");
        var record = project.MakeDirectory("record");
        project.Variables["TRIVIAL_RECORD"] = record;

        // Rows of ten, each of which waits for the one before: there is always something at work and something to come.
        var count = UninterruptedUpdate.Count.ToString(CultureInfo.InvariantCulture);
        return new CrashSite(project, await project.InitAsync("dev", ("trivial:count", count), ("trivial:width", "10")), record);
    }

    /// <summary>Runs an update to its end.</summary>
    /// <returns>How often a file of the state changed meanwhile.</returns>
    public async Task<int> CountStateChangesAsync()
    {
        var changes = 0;
        using var watcher = Watch(() => changes++);
        await UpAsync();
        return changes;
    }

    /// <summary>Runs an update whose engine is killed on the way.</summary>
    /// <param name="trigger">By what.</param>
    /// <param name="progress">How far, from 0 to 1.</param>
    /// <param name="whole">How much there is on the way.</param>
    public async Task UpAndKillAsync(Trigger trigger, double progress, UninterruptedUpdate whole)
    {
        var run = trigger == Trigger.StateFile
            ? await KillAtStateChangeAsync(1 + (int)(progress * whole.StateChanges))
            : await KillAtOperationAsync(1 + (int)(progress * UninterruptedUpdate.Count), trigger);
        Assert.True(
            run.ExitCode == Killed || (run.ExitCode == 0 && trigger == Trigger.StateFile && progress > SurelyKilled),
            $"the engine was not killed, but ended with {run.ExitCode}:\n{run.Screen}");
    }

    /// <summary>What a user does after a crash.</summary>
    public Task<string> RecoverAsync() => _stack.OutputOfAsync("cancel", "--yes");

    public Task<string> UpAsync() => _stack.UpAsync();

    public Task<PulumiRun> TryUpAsync() => _stack.RunAsync("up", "--yes", "--skip-preview");

    public Task<string> RefreshAsync() => _stack.RefreshAsync();

    /// <summary>The things that the state has.</summary>
    public IReadOnlyList<string> Recorded() => [.. Things(_stack.Resources)];

    /// <summary>The things of which the state says that nobody knows whether they were created.</summary>
    public IReadOnlyList<string> Pending()
    {
        using var state = JsonDocument.Parse(_stack.StateText);
        return state.RootElement.GetProperty("checkpoint").GetProperty("latest").TryGetProperty("pending_operations", out var operations)
            ? [.. Things(operations.EnumerateArray()
                .Where(operation => operation.GetProperty("type").GetString() == "creating")
                .Select(operation => operation.GetProperty("resource")))]
            : [];
    }

    /// <summary>The things on which the plugin did this, each as often as it did.</summary>
    public IEnumerable<string> Calls(string operation) => Directory.EnumerateFiles(_record)
        .Select(file => Path.GetFileName(file).Split(' '))
        .Where(call => call[0] == operation)
        .Select(call => call[1]);

    public void Dispose() => _project.Dispose();

    private async Task<PulumiRun> KillAtOperationAsync(int number, Trigger trigger)
    {
        _project.Variables[KillVariable] = (trigger == Trigger.AfterEffect ? number : -number).ToString(CultureInfo.InvariantCulture);
        var run = await TryUpAsync();
        _project.Variables.Remove(KillVariable);
        return run;
    }

    private async Task<PulumiRun> KillAtStateChangeAsync(int number)
    {
        Process? engine = null;
        var changes = 0;
        using var watcher = Watch(() =>
        {
            if (++changes < number)
            {
                return;
            }

            try
            {
                engine?.Kill();
            }
            catch (InvalidOperationException)
            {
                // It has ended and been disposed of: this is the news of its last changes.
            }
        });
        return await _project.RunAsync(["up", "--yes", "--skip-preview", "--stack", "dev"], process => engine = process);
    }

    private FileSystemWatcher Watch(Action changed)
    {
        var watcher = new FileSystemWatcher(StateDirectory);
        watcher.Changed += (_, _) => changed();
        watcher.Created += (_, _) => changed();
        watcher.Deleted += (_, _) => changed();
        watcher.Renamed += (_, _) => changed();
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    private static IEnumerable<string> Things(IEnumerable<JsonElement> resources) => resources
        .Select(resource => resource.GetProperty("urn").GetString()!.Split("::"))
        .Where(urn => urn[2].EndsWith("trivial:index:Thing", StringComparison.Ordinal))
        .Select(urn => urn[3]);
}
