using System.Collections.Concurrent;
using System.Globalization;
using Pulumi.Engine.Deployment;
using Pulumi.Engine.Model;
using Pulumi.Engine.Plugins;
using Pulumi.Engine.Storage;
using Pulumi.Protocol.Grpc;

namespace Pulumi.Engine.Tests.Harness;

/// <summary>A stack in memory, with one provider and the program that each deployment is given.</summary>
internal sealed class TestStack : IAsyncDisposable, IStackSettings, IStackReader
{
    private readonly RpcServer _server;

    private TestStack(TestProvider provider, RpcServer server) => (Provider, _server) = (provider, server);

    public TestProvider Provider { get; }

    /// <summary>The state as the journal of the last deployment has it.</summary>
    public Snapshot State { get; set; } = Snapshot.Empty;

    public Dictionary<string, string> Config { get; } = [];

    public HashSet<string> SecretKeys { get; } = [];

    public Dictionary<string, Snapshot> OtherStacks { get; } = [];

    string IStackSettings.Organization => "organization";

    string IStackSettings.Stack => "stack";

    IReadOnlyDictionary<string, string> IStackSettings.Config => Config;

    IReadOnlySet<string> IStackSettings.SecretKeys => SecretKeys;

    /// <summary>A stack with an empty state.</summary>
    public static async Task<TestStack> StartAsync(TestProvider? provider = null)
    {
        provider ??= new TestProvider();
        return new TestStack(provider, await provider.MapTo(new RpcServerBuilder()).StartAsync());
    }

    public Task<TestRun> UpAsync(Func<ProgramClient, Task> program, Func<DeploymentOptions, DeploymentOptions>? options = null) =>
        RunAsync(DeploymentKind.Update, program, options);

    public Task<TestRun> PreviewAsync(
        Func<ProgramClient, Task> program, Func<DeploymentOptions, DeploymentOptions>? options = null) =>
        RunAsync(DeploymentKind.Update, program, chosen => (options?.Invoke(chosen) ?? chosen) with { DryRun = true });

    public Task<TestRun> RefreshAsync(Func<DeploymentOptions, DeploymentOptions>? options = null) =>
        RunAsync(DeploymentKind.Refresh, _ => throw new InvalidOperationException("a refresh runs no program"), options);

    public Task<TestRun> DestroyAsync(Func<DeploymentOptions, DeploymentOptions>? options = null) =>
        RunAsync(DeploymentKind.Destroy, _ => throw new InvalidOperationException("a destroy runs no program"), options);

    public async Task<TestRun> RunAsync(
        DeploymentKind kind,
        Func<ProgramClient, Task> program,
        Func<DeploymentOptions, DeploymentOptions>? options = null,
        CancellationToken cancel = default,
        CancellationToken terminate = default)
    {
        var project = new ProjectDefinition { Name = "project", Directory = Path.GetTempPath(), Runtime = "test" };
        var journal = new TestJournal(State);
        var events = new TestEvents();
        var chosen = new DeploymentOptions { Kind = kind, Parallel = 8 };
        var engine = new DeploymentEngine(CreateHost, _ => new TestProgram(program), TimeProvider.System);
        var result = await engine.RunAsync(
            new DeploymentRequest(project, this, State, options?.Invoke(chosen) ?? chosen, journal, events, this, cancel), terminate);
        State = journal.Build();
        SnapshotIntegrity.Verify(State);
        return new TestRun(result, [.. events.Seen], State);
    }

    public Task<Snapshot?> ReadAsync(string stack, CancellationToken cancellationToken) =>
        Task.FromResult(OtherStacks.GetValueOrDefault(stack));

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private PluginHost CreateHost(DeploymentRequest request, string engine, EventStream events) => new(
        new PluginLocator(request.Project, request.Project.Directory, _ => null),
        engine,
        request.Project.Directory,
        string.Create(CultureInfo.InvariantCulture, $"test:{_server.Port}"),
        _ => { });
}

/// <summary>What a deployment did.</summary>
internal sealed record TestRun(DeploymentResult Result, IReadOnlyList<EngineEvent> Events, Snapshot State)
{
    public DeploymentOutcome Outcome => Result.Outcome;

    /// <summary>The errors, joined.</summary>
    public string Errors => string.Join('\n', Diagnostics(DiagnosticSeverity.Error));

    public IEnumerable<string> Diagnostics(DiagnosticSeverity severity) => Events.OfType<EngineEvent.Diagnostic>()
        .Where(diagnostic => diagnostic.Severity == severity)
        .Select(diagnostic => diagnostic.Message);

    /// <summary>The steps that started, as <c>create a</c>; those about the stack left out.</summary>
    public IReadOnlyList<string> Steps => [.. Events.OfType<EngineEvent.ResourcePre>()
        .Where(pre => pre.Metadata.Type != Urn.StackType)
        .Select(pre => $"{pre.Metadata.Operation.Name()} {pre.Metadata.Urn.Name}")];

    /// <summary>The resource <paramref name="name"/> that does not wait for its deletion.</summary>
    public ResourceState Resource(string name) =>
        State.Resources.Single(resource => resource.Urn.Name == name && !resource.Delete && !DefaultProviders.IsDefault(resource.Urn));

    /// <summary>The names in the state, default providers left out; a <c>-</c> marks those that wait for their deletion.</summary>
    public IReadOnlyList<string> Names => [.. State.Resources
        .Where(resource => !ProviderReference.IsProviderType(resource.Type))
        .Select(resource => (resource.Delete ? "-" : "") + resource.Urn.Name)];
}

/// <summary>A journal in memory, which can be made to fail.</summary>
internal sealed class TestJournal(Snapshot snapshot) : ISnapshotJournal
{
    private readonly Lock _lock = new();
    private readonly SnapshotBuilder _builder = new(snapshot);

    public Task BeginAsync(long operation, PendingOperation pending)
    {
        lock (_lock)
        {
            _builder.Begin(operation, pending);
        }

        return Task.CompletedTask;
    }

    public Task RecordAsync(long? operation, IReadOnlyList<SnapshotChange> changes)
    {
        lock (_lock)
        {
            _builder.Record(operation, changes);
        }

        return Task.CompletedTask;
    }

    public Snapshot Build()
    {
        lock (_lock)
        {
            return _builder.Build(new Manifest(DateTimeOffset.UnixEpoch, "v0.0.0", []));
        }
    }
}

/// <summary>Keeps events.</summary>
internal sealed class TestEvents : IEngineEvents
{
    public ConcurrentQueue<EngineEvent> Seen { get; } = new();

    public void Emit(EngineEvent engineEvent) => Seen.Enqueue(engineEvent);
}
