using System.Collections.Concurrent;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Properties;
using Pulumi.Protocol.Services;

namespace Pulumi.Engine.Tests.Harness;

/// <summary>
/// A provider of package <c>test</c> with a world of its own. Inputs steer it: a changed <c>force*</c> replaces, a changed
/// <c>forceNow*</c> replaces and deletes first, <c>fail</c> names the operation to fail, <c>partial</c> the one to finish
/// only half, <c>refuse</c> makes Check fail, and <c>wait</c> names a gate to wait at.
/// </summary>
internal sealed class TestProvider : ResourceProviderService
{
    private static readonly PropertyCodecOptions Wire = PropertyCodecOptions.KeepAll;

    private readonly ConcurrentDictionary<string, TaskCompletionSource> _gates = new();
    private int _lastId;
    private string _engine = "";

    /// <summary>What exists: inputs by id.</summary>
    public ConcurrentDictionary<string, PropertyMap> World { get; } = new();

    /// <summary>What was called, in order: <c>Create a</c>, <c>Delete b</c> …</summary>
    public ConcurrentQueue<string> Calls { get; } = new();

    /// <summary>How many seconds calls were given, by call: <c>Create a</c> …</summary>
    public ConcurrentDictionary<string, double> Timeouts { get; } = new();

    /// <summary>The last configuration.</summary>
    public PropertyMap Configuration { get; private set; } = PropertyMap.Empty;

    /// <summary>How many creates run right now, and the most that ever did.</summary>
    public (int Now, int Most) Running { get; private set; }

    /// <summary>Whether the engine asked to end early.</summary>
    public TaskCompletionSource Cancelled { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Overrides what accepts secrets.</summary>
    public bool AcceptSecrets { get; init; } = true;

    /// <summary>What it tells the engine when it is asked to end; <c>null</c> = nothing.</summary>
    public string? LastWords { get; init; }

    /// <summary>The gate <paramref name="name"/>; operations that name it wait until it is opened.</summary>
    public TaskCompletionSource Gate(string name) =>
        _gates.GetOrAdd(name, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));

    /// <summary>The calls of one operation.</summary>
    public IEnumerable<string> CallsOf(params string[] operations) =>
        Calls.Where(call => operations.Contains(call.Split(' ')[0]));

    public override Task<Empty> AttachAsync(PluginAttach request, CancellationToken cancellationToken)
    {
        _engine = request.Address;
        return Task.FromResult(new Empty());
    }

    public override Task<PluginInfo> GetPluginInfoAsync(Empty request, CancellationToken cancellationToken) =>
        Task.FromResult(new PluginInfo { Version = "1.2.3" });

    public override Task<ProviderHandshakeResponse> HandshakeAsync(ProviderHandshakeRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(new ProviderHandshakeResponse { AcceptSecrets = AcceptSecrets, AcceptResources = true });

    public override Task<CheckResponse> CheckConfigAsync(CheckRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(new CheckResponse { Inputs = request.News });

    public override Task<DiffResponse> DiffConfigAsync(DiffRequest request, CancellationToken cancellationToken)
    {
        var keys = PropertyComparer.Compare(Read(request.OldInputs), Read(request.News)).Select(difference => difference.Path.ToString()).ToList();
        var response = new DiffResponse
        {
            Changes = keys.Count == 0 ? DiffResponse.Types.DiffChanges.DiffNone : DiffResponse.Types.DiffChanges.DiffSome,
        };
        if (keys.Contains("region"))
        {
            response.Replaces.Add("region");
        }

        return Task.FromResult(response);
    }

    public override Task<ConfigureResponse> ConfigureAsync(ConfigureRequest request, CancellationToken cancellationToken)
    {
        Configuration = Read(request.Args);
        return Task.FromResult(new ConfigureResponse { AcceptSecrets = AcceptSecrets, SupportsPreview = true, AcceptResources = true });
    }

    public override Task<CheckResponse> CheckAsync(CheckRequest request, CancellationToken cancellationToken)
    {
        Calls.Enqueue($"Check {request.Name}");
        var response = new CheckResponse { Inputs = request.News };
        if (Text(Read(request.News), "refuse") is { } reason)
        {
            response.Failures.Add(new CheckFailure { Property = "refuse", Reason = reason });
        }

        return Task.FromResult(response);
    }

    public override Task<DiffResponse> DiffAsync(DiffRequest request, CancellationToken cancellationToken)
    {
        Calls.Enqueue($"Diff {request.Name}");
        var differences = PropertyComparer.Compare(Read(request.OldInputs), Read(request.News));
        var keys = differences.Select(difference => difference.Path.Segments[0].Key!).Except(request.IgnoreChanges).Distinct().ToList();
        var response = new DiffResponse
        {
            Changes = keys.Count == 0 ? DiffResponse.Types.DiffChanges.DiffNone : DiffResponse.Types.DiffChanges.DiffSome,
            HasDetailedDiff = true,
            DeleteBeforeReplace = keys.Any(key => key.StartsWith("forceNow", StringComparison.Ordinal)),
        };
        foreach (var key in keys)
        {
            var replaces = key.StartsWith("force", StringComparison.Ordinal);
            response.Diffs.Add(key);
            if (replaces)
            {
                response.Replaces.Add(key);
            }

            response.DetailedDiff[key] = new PropertyDiff
            {
                Kind = replaces ? PropertyDiff.Types.Kind.UpdateReplace : PropertyDiff.Types.Kind.Update,
                InputDiff = true,
            };
        }

        return Task.FromResult(response);
    }

    public override async Task<CreateResponse> CreateAsync(CreateRequest request, CancellationToken cancellationToken)
    {
        var inputs = Read(request.Properties);
        if (request.Preview)
        {
            return new CreateResponse { Properties = request.Properties };
        }

        lock (_gates)
        {
            Running = (Running.Now + 1, Math.Max(Running.Most, Running.Now + 1));
        }

        Timeouts[$"Create {request.Name}"] = request.Timeout;
        await StepAsync("Create", request.Name, inputs, cancellationToken);
        lock (_gates)
        {
            Running = Running with { Now = Running.Now - 1 };
        }

        var id = $"{request.Name}-{Interlocked.Increment(ref _lastId)}";
        World[id] = inputs;
        ThrowIfPartial("Create", id, inputs);
        return new CreateResponse { Id = id, Properties = Write(Outputs(id, inputs)) };
    }

    public override async Task<UpdateResponse> UpdateAsync(UpdateRequest request, CancellationToken cancellationToken)
    {
        var inputs = Read(request.News);
        if (request.Preview)
        {
            return new UpdateResponse { Properties = request.News };
        }

        Timeouts[$"Update {request.Name}"] = request.Timeout;
        await StepAsync("Update", request.Name, inputs, cancellationToken);
        World[request.Id] = inputs;
        ThrowIfPartial("Update", request.Id, inputs);
        return new UpdateResponse { Properties = Write(Outputs(request.Id, inputs)) };
    }

    public override async Task<Empty> DeleteAsync(DeleteRequest request, CancellationToken cancellationToken)
    {
        Timeouts[$"Delete {request.Name}"] = request.Timeout;
        await StepAsync("Delete", request.Name, Read(request.OldInputs), cancellationToken);
        World.TryRemove(request.Id, out _);
        return new Empty();
    }

    public override Task<ReadResponse> ReadAsync(ReadRequest request, CancellationToken cancellationToken)
    {
        Timeouts[$"Read {request.Name}"] = request.Timeout;
        Calls.Enqueue($"Read {request.Name}");
        ThrowIfPartial("Read", request.Id, World.GetValueOrDefault(request.Id, PropertyMap.Empty));
        return Task.FromResult(World.TryGetValue(request.Id, out var inputs)
            ? new ReadResponse { Id = request.Id, Inputs = Write(inputs), Properties = Write(Outputs(request.Id, inputs)) }
            : new ReadResponse());
    }

    public override Task<InvokeResponse> InvokeAsync(InvokeRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(new InvokeResponse { Return = request.Args });

    public override async Task<Empty> CancelAsync(Empty request, CancellationToken cancellationToken)
    {
        Cancelled.TrySetResult();
        if (LastWords is not null)
        {
            await using var channel = new RpcChannel(_engine);
            await new EngineClient(channel).LogAsync(new LogRequest { Severity = LogSeverity.Debug, Message = LastWords }, cancellationToken);
        }

        return new Empty();
    }

    private async Task StepAsync(string operation, string name, PropertyMap inputs, CancellationToken cancellationToken)
    {
        Calls.Enqueue($"{operation} {name}");
        if (Text(inputs, "wait") is { } gate)
        {
            await Gate(gate).Task.WaitAsync(cancellationToken);
        }

        if (Text(inputs, "fail") == operation)
        {
            throw new RpcException(StatusCode.FailedPrecondition, $"{operation} of {name} fails as asked");
        }
    }

    private static void ThrowIfPartial(string operation, string id, PropertyMap inputs)
    {
        if (Text(inputs, "partial") == operation)
        {
            throw new RpcException(StatusCode.Unknown, $"{operation} is half done", new ErrorResourceInitFailed
            {
                Id = id,
                Properties = Write(Outputs(id, inputs)),
                Inputs = Write(inputs),
                Reasons = { "half of it is missing" },
            });
        }
    }

    private static PropertyMap Outputs(string id, PropertyMap inputs) => inputs.With("computed", $"computed by {id}");

    private static string? Text(PropertyMap inputs, string key) => (inputs.Get(key).Unwrap() as PropertyValue.StringValue)?.Value;

    private static PropertyMap Read(Struct? properties) => PropertyCodec.Decode(properties, Wire);

    private static Struct Write(PropertyMap properties) => PropertyCodec.Encode(properties, Wire);
}
