using System.Text.Json;
using Pulumi.Engine.Model;
using Engine.Tests.Storage;

namespace Engine.Tests.Commands;

/// <summary>What surrounds a deployment: flags, state, history and exit codes.</summary>
public sealed class DeploymentCommandTests : IAsyncLifetime, IDisposable
{
    private readonly CommandLine _cli = new();

    public async Task InitializeAsync() => await _cli.OutputOfAsync("stack", "init", "dev");

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _cli.Dispose();

    [Theory]
    [InlineData("up")]
    [InlineData("refresh")]
    [InlineData("destroy")]
    public async Task Deploy_NonInteractiveWithoutYes_IsRefusedBeforeAnything(string command) =>
        Assert.Equal(
            (2, "", "error: --yes or --skip-preview must be passed in to proceed when running in non-interactive mode\n"),
            await _cli.RunAsync(command));

    [Theory]
    [InlineData("--plan", "up", "--yes", "--plan", "file")]
    [InlineData("--policy-pack", "preview", "--policy-pack", "x")]
    [InlineData("--copy-config-from", "stack", "init", "x", "--copy-config-from", "y")]
    public async Task AnyCommand_FlagOfTheStockCliThatIsMissingHere_IsNamed(string flag, params string[] args)
    {
        var (code, _, error) = await _cli.RunAsync(args);

        Assert.Equal(2, code);
        Assert.StartsWith($"error: {flag} is not supported", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("preview", "--bogus")]
    [InlineData("nonsense")]
    [InlineData("preview", "--color", "pink")]
    public async Task AnyCommand_WrongCommandLine_EndsWithTheConfigurationCode(params string[] args) =>
        Assert.Equal(2, (await _cli.RunAsync(args)).Code);

    [Fact]
    public async Task Up_Yes_PreviewsDeploysAndKeepsStateAndHistory()
    {
        _cli.Engine = new ScriptedEngine(DeploymentOutcome.Succeeded);

        var output = await _cli.OutputOfAsync("up", "--yes", "--message", "first", "--parallel", "3");

        Assert.Contains("Previewing update (dev):", output, StringComparison.Ordinal);
        Assert.Contains("Updating (dev):", output, StringComparison.Ordinal);
        Assert.Equal("dev*", (await _cli.OutputOfAsync("stack", "ls")).Split('\n')[1].Split(' ')[0]);
        Assert.Contains("test:index:Thing", await _cli.OutputOfAsync("stack"), StringComparison.Ordinal);
        var history = Directory.GetFiles(_cli.PathOf(".pulumi/history/site/dev"), "*.history.json");
        using var record = JsonDocument.Parse(await File.ReadAllTextAsync(Assert.Single(history)));
        Assert.Equal("first", record.RootElement.GetProperty("message").GetString());
        Assert.Equal("succeeded", record.RootElement.GetProperty("result").GetString());
        Assert.Equal(1, record.RootElement.GetProperty("resourceChanges").GetProperty("create").GetInt32());
        var requests = ((ScriptedEngine)_cli.Engine).Requests;
        Assert.Equal([true, false], requests.Select(request => request.Options.DryRun));
        Assert.All(requests, request => Assert.Equal(3, request.Options.Parallel));
        Assert.All(requests, request => Assert.Equal("lab", request.Stack.Config["site:region"]));
    }

    [Theory]
    [InlineData(nameof(DeploymentOutcome.Failed), 1)]
    [InlineData(nameof(DeploymentOutcome.UnexpectedChanges), 7)]
    [InlineData(nameof(DeploymentOutcome.Cancelled), 8)]
    public async Task Up_DidNotSucceed_KeepsTheStateAndEndsWithItsOwnCode(string outcome, int expected)
    {
        _cli.Engine = new ScriptedEngine(Enum.Parse<DeploymentOutcome>(outcome));

        Assert.Equal(expected, (await _cli.RunAsync("up", "--yes", "--skip-preview")).Code);
        Assert.Contains("test:index:Thing", await _cli.OutputOfAsync("stack"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Up_PreviewFails_DeploysNothing()
    {
        var engine = new ScriptedEngine(DeploymentOutcome.Failed);
        _cli.Engine = engine;

        Assert.Equal(1, (await _cli.RunAsync("up", "--yes")).Code);
        Assert.True(Assert.Single(engine.Requests).Options.DryRun);
    }

    [Fact]
    public async Task Up_EngineBreaks_KeepsWhatItRecordedAndLetsGoOfTheLock()
    {
        _cli.Engine = new ScriptedEngine(new IOException("the plugin died"));

        Assert.Equal((1, "error: the plugin died\n"), await _cli.RunAsync("up", "--yes", "--skip-preview") is var (code, _, error) ? (code, error) : default);
        Assert.Contains("test:index:Thing", await _cli.OutputOfAsync("stack"), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_cli.PathOf(".pulumi/locks"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Preview_Json_IsOneDocumentOnStandardOutput()
    {
        _cli.Engine = new ScriptedEngine(DeploymentOutcome.Succeeded);

        using var digest = JsonDocument.Parse(await _cli.OutputOfAsync("preview", "--json"));

        Assert.Equal(1, digest.RootElement.GetProperty("changeSummary").GetProperty("create").GetInt32());
    }

    [Fact]
    public async Task Up_Locked_IsRefusedUntilCancel()
    {
        var locks = _cli.PathOf(".pulumi/locks/organization/site/dev");
        Directory.CreateDirectory(locks);
        await File.WriteAllTextAsync(Path.Combine(locks, "x.json"), """{"pid":1,"username":"op","hostname":"elsewhere","timestamp":"2026-01-02T03:04:05Z"}""");
        _cli.Engine = new ScriptedEngine(DeploymentOutcome.Succeeded);

        Assert.Contains("op@elsewhere (pid 1)", (await _cli.RunAsync("up", "--yes", "--skip-preview")).Error, StringComparison.Ordinal);
        await _cli.OutputOfAsync("cancel", "--yes");
        await _cli.OutputOfAsync("up", "--yes", "--skip-preview");
    }

    [Fact]
    public async Task Destroy_Remove_TakesTheStackToo()
    {
        _cli.Engine = new ScriptedEngine(DeploymentOutcome.Succeeded);

        await _cli.OutputOfAsync("destroy", "--yes", "--remove");

        Assert.False(File.Exists(_cli.PathOf(".pulumi/stacks/site/dev.json")));
    }

    /// <summary>Records one resource unless it destroys, tells about it, and ends as it was told to.</summary>
    private sealed class ScriptedEngine(DeploymentOutcome outcome) : IDeploymentEngine
    {
        private readonly Exception? _failure;

        public ScriptedEngine(Exception failure)
            : this(DeploymentOutcome.Failed) => _failure = failure;

        public List<DeploymentRequest> Requests { get; } = [];

        public async Task<DeploymentResult> RunAsync(DeploymentRequest request, CancellationToken terminate)
        {
            Requests.Add(request);
            var thing = States.Resource("thing");
            var changes = new Dictionary<StepOperation, int> { [StepOperation.Create] = 1 };
            request.Events.Emit(new EngineEvent.ResourcePre(
                new StepMetadata { Operation = StepOperation.Create, Urn = thing.Urn, Type = thing.Type, New = thing }, request.Options.DryRun));
            if (request.Options is { DryRun: false, Kind: not DeploymentKind.Destroy })
            {
                await request.Journal.RecordAsync(null, [new SnapshotChange.Put(100, States.Stack), new SnapshotChange.Put(101, thing)]);
            }

            if (_failure is not null)
            {
                throw _failure;
            }

            request.Events.Emit(new EngineEvent.Summary(false, TimeSpan.Zero, changes));
            return new DeploymentResult(outcome, changes, request.Base);
        }
    }
}
