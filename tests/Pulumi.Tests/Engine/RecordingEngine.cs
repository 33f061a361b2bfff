using System.Collections.Concurrent;
using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Properties;
using Pulumi.Protocol.Services;

namespace Pulumi.Tests.Engine;

/// <summary>An engine behind real gRPC that answers every registration with its inputs and remembers the requests.</summary>
internal sealed class RecordingEngine : IAsyncDisposable
{
    private readonly Monitor _monitor = new();
    private readonly Logger _logger = new();
    private RpcServer? _server;

    /// <summary>What the engine can do. Default: everything.</summary>
    public Func<string, bool> Supports { get; init; } = _ => true;

    /// <summary>Whether the program runs as a preview; then new resources get no id and no outputs beyond their inputs.</summary>
    public bool IsPreview { get; init; }

    public ConfigValuesBuilder Config { get; } = new();

    /// <summary>Answers instead of the default, for one resource name.</summary>
    public Dictionary<string, Func<RegisterResourceRequest, RegisterResourceResponse>> Answers { get; } = [];

    /// <summary>Answers function calls.</summary>
    public Func<ResourceInvokeRequest, InvokeResponse> Function { get; set; } =
        request => new InvokeResponse { Return = request.Args };

    public IReadOnlyCollection<RegisterResourceRequest> Registrations => _monitor.Registrations;

    public IReadOnlyCollection<ReadResourceRequest> Reads => _monitor.Reads;

    public IReadOnlyCollection<RegisterResourceOutputsRequest> Outputs => _monitor.Outputs;

    public IReadOnlyCollection<ResourceInvokeRequest> Invokes => _monitor.Invokes;

    public IReadOnlyCollection<LogRequest> Messages => _logger.Messages;

    public int Shutdowns => _monitor.Shutdowns;

    public static string UrnOf(string type, string name) => $"urn:pulumi:dev::proj::{type}::{name}";

    public RegisterResourceRequest Registration(string name) => Registrations.Single(request => request.Name == name);

    public PropertyMap Inputs(string name) => PropertyCodec.Decode(Registration(name).Object, PropertyCodecOptions.KeepAll);

    /// <summary>Runs a program that must succeed.</summary>
    public async Task SucceedAsync(Action program) => AssertSuccess(await RunAsync(program));

    /// <summary>Runs a program that must succeed.</summary>
    public async Task SucceedAsync(Func<Task> program) => AssertSuccess(await RunAsync(async () =>
    {
        await program();
        return ImmutableDictionary<string, object?>.Empty;
    }));

    public Task<int> RunAsync(Action program) => RunAsync(() =>
    {
        program();
        return Task.FromResult<IDictionary<string, object?>>(ImmutableDictionary<string, object?>.Empty);
    });

    public async Task<int> RunAsync(Func<Task<IDictionary<string, object?>>> program) =>
        await RunStackAsync(() => _ = new Stack(program, options: null));

    public async Task<int> RunStackAsync(Action makeStack)
    {
        _monitor.Engine = this;
        var builder = new RpcServerBuilder();
        _monitor.MapTo(builder);
        _logger.MapTo(builder);
        _server = await builder.StartAsync();
        var settings = new DeploymentSettings
        {
            Project = "proj",
            Stack = "dev",
            IsDryRun = IsPreview,
            Config = Config.Build(),
            Engine = new EngineAddresses(_server.Address, _server.Address),
        };
        await using var connection = new EngineConnection(settings.Engine);
        return await new ProgramRunner(new DeploymentContext(settings, connection, connection.LogAsync)).RunAsync(makeStack);
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    private void AssertSuccess(int exitCode) =>
        Assert.True(exitCode == 0, $"exit code {exitCode}: {string.Join('\n', Messages.Select(message => message.Message))}");

    private RegisterResourceResponse Answer(RegisterResourceRequest request)
    {
        if (Answers.TryGetValue(request.Name, out var answer))
        {
            return answer(request);
        }

        return new RegisterResourceResponse
        {
            Urn = UrnOf(request.Type, request.Name),
            Id = request.Custom && !IsPreview ? $"id-{request.Name}" : "",
            Object = request.Object,
        };
    }

    private sealed class Monitor : ResourceMonitorService
    {
        private int _shutdowns;

        public RecordingEngine Engine { get; set; } = null!;

        public ConcurrentQueue<RegisterResourceRequest> Registrations { get; } = [];

        public ConcurrentQueue<ReadResourceRequest> Reads { get; } = [];

        public ConcurrentQueue<RegisterResourceOutputsRequest> Outputs { get; } = [];

        public ConcurrentQueue<ResourceInvokeRequest> Invokes { get; } = [];

        public int Shutdowns => _shutdowns;

        public override Task<SupportsFeatureResponse> SupportsFeatureAsync(
            SupportsFeatureRequest request, CancellationToken cancellationToken) =>
            Task.FromResult(new SupportsFeatureResponse { HasSupport = Engine.Supports(request.Id) });

        public override Task<RegisterResourceResponse> RegisterResourceAsync(
            RegisterResourceRequest request, CancellationToken cancellationToken)
        {
            Registrations.Enqueue(request);
            return Task.FromResult(Engine.Answer(request));
        }

        public override Task<ReadResourceResponse> ReadResourceAsync(
            ReadResourceRequest request, CancellationToken cancellationToken)
        {
            Reads.Enqueue(request);
            return Task.FromResult(new ReadResourceResponse
            {
                Urn = UrnOf(request.Type, request.Name),
                Properties = request.Properties,
            });
        }

        public override Task<Empty> RegisterResourceOutputsAsync(
            RegisterResourceOutputsRequest request, CancellationToken cancellationToken)
        {
            Outputs.Enqueue(request);
            return Task.FromResult(new Empty());
        }

        public override Task<InvokeResponse> InvokeAsync(ResourceInvokeRequest request, CancellationToken cancellationToken)
        {
            Invokes.Enqueue(request);
            return Task.FromResult(Engine.Function(request));
        }

        public override Task<Empty> SignalAndWaitForShutdownAsync(Empty request, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _shutdowns);
            return Task.FromResult(new Empty());
        }
    }

    private sealed class Logger : EngineService
    {
        public ConcurrentQueue<LogRequest> Messages { get; } = [];

        public override Task<Empty> LogAsync(LogRequest request, CancellationToken cancellationToken)
        {
            Messages.Enqueue(request);
            return Task.FromResult(new Empty());
        }
    }
}

/// <summary>The stack's configuration of a test.</summary>
internal sealed class ConfigValuesBuilder
{
    private readonly Dictionary<string, string> _values = [];

    public string this[string key]
    {
        set => _values[key] = value;
    }

    public ConfigValues Build() => new(_values.ToImmutableDictionary(), []);
}
