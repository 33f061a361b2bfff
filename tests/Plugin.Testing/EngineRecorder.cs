using System.Collections.Concurrent;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Services;

namespace Pulumi.Plugin.Testing;

/// <summary>The engine's side of the log: keeps what the provider tells the user.</summary>
internal sealed class EngineRecorder : EngineService, IAsyncDisposable
{
    private readonly ConcurrentQueue<LogRequest> _messages = new();
    private RpcServer? _server;

    public string Address => _server!.Address;

    /// <summary>Everything said so far, in order.</summary>
    public IReadOnlyList<LogRequest> Messages => [.. _messages];

    /// <summary>The texts of one severity, status lines left out.</summary>
    public IReadOnlyList<string> Texts(LogSeverity severity) =>
        [.. _messages.Where(message => message.Severity == severity && !message.Ephemeral).Select(message => message.Message)];

    /// <summary>The status lines.</summary>
    public IReadOnlyList<string> StatusLines =>
        [.. _messages.Where(message => message.Ephemeral).Select(message => message.Message)];

    public static async Task<EngineRecorder> StartAsync()
    {
        var recorder = new EngineRecorder();
        recorder._server = await recorder.MapTo(new RpcServerBuilder()).StartAsync();
        return recorder;
    }

    public override Task<Empty> LogAsync(LogRequest request, CancellationToken cancellationToken)
    {
        _messages.Enqueue(request);
        return Task.FromResult(new Empty());
    }

    public ValueTask DisposeAsync() => _server!.DisposeAsync();
}
