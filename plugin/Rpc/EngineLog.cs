using System.Threading.Channels;
using Pulumi.Plugin.Errors;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Services;

namespace Pulumi.Plugin.Rpc;

/// <summary>
/// Sends messages to the engine in the order in which they were said, without holding up whoever says them, and takes
/// known secrets out on the way.
/// </summary>
internal sealed class EngineLog : IUserLog, IAsyncDisposable
{
    private readonly Channel<Entry> _entries = Channel.CreateUnbounded<Entry>(new UnboundedChannelOptions { SingleReader = true });
    private readonly SecretScrubber _scrubber;
    private readonly TextWriter? _copy;
    private readonly Task _sending;
    private volatile EngineClient? _engine;

    /// <param name="scrubber">Knows the secrets.</param>
    /// <param name="copy">Gets every message too (<c>-v</c>); <c>null</c> = nobody does.</param>
    public EngineLog(SecretScrubber scrubber, TextWriter? copy)
    {
        _scrubber = scrubber;
        _copy = copy;
        _sending = SendAllAsync();
    }

    /// <summary>The engine to talk to from now on; what is said before goes to the copy only.</summary>
    public void ConnectTo(EngineClient engine) => _engine = engine;

    public void Debug(string urn, string message) => Enqueue(LogSeverity.Debug, urn, message);

    public void Info(string urn, string message) => Enqueue(LogSeverity.Info, urn, message);

    public void Warning(string urn, string message) => Enqueue(LogSeverity.Warning, urn, message);

    public void Status(string urn, string message) => Enqueue(LogSeverity.Info, urn, message, ephemeral: true);

    public void Conceal(string secret) => _scrubber.Learn(secret);

    /// <summary>
    /// Waits until everything said so far was sent: an answer must not overtake the messages that explain it, since the
    /// engine may stop listening with the last answer.
    /// </summary>
    public async Task FlushAsync()
    {
        var mark = new Entry(null, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        if (_entries.Writer.TryWrite(mark))
        {
            await mark.Sent!.Task;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _entries.Writer.TryComplete();
        await _sending;
    }

    private void Enqueue(LogSeverity severity, string urn, string message, bool ephemeral = false)
    {
        var request = new LogRequest { Severity = severity, Urn = urn, Message = _scrubber.Scrub(message), Ephemeral = ephemeral };
        _entries.Writer.TryWrite(new Entry(request, null));
    }

    private async Task SendAllAsync()
    {
        await foreach (var entry in _entries.Reader.ReadAllAsync())
        {
            if (entry.Message is { } message)
            {
                await SendAsync(message);
            }

            entry.Sent?.SetResult();
        }
    }

    private async Task SendAsync(LogRequest message)
    {
        _copy?.WriteLine($"{message.Severity}: {message.Message}");
        if (_engine is not { } engine)
        {
            return;
        }

        try
        {
            await engine.LogAsync(message);
        }
        catch (RpcException failure)
        {
            // An engine that is gone or does not listen must not fail the work; the watch on it ends the process.
            _engine = null;
            await Console.Error.WriteLineAsync($"The engine takes no more messages: {failure.Message}");
        }
    }

    /// <summary>A message, or a mark that everything before it was sent.</summary>
    private sealed record Entry(LogRequest? Message, TaskCompletionSource? Sent);
}
