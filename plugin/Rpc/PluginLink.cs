using System.Collections.Concurrent;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Services;

namespace Pulumi.Plugin.Rpc;

/// <summary>The way back to the engine: where it listens, and what it is told at the end.</summary>
/// <param name="log">Messages for the user.</param>
/// <param name="costs">What the run has cost so far, a line each.</param>
internal sealed class PluginLink(EngineLog log, Func<IReadOnlyList<string>> costs) : IAsyncDisposable
{
    private readonly ConcurrentBag<RpcChannel> _channels = [];
    private IReadOnlyList<string> _reported = [];

    /// <summary>Sends messages to this engine from now on.</summary>
    /// <param name="address">As <c>host:port</c>.</param>
    /// <returns>The engine's health service.</returns>
    public HealthClient ConnectTo(string address)
    {
        var channel = new RpcChannel(address);
        _channels.Add(channel);
        log.ConnectTo(new EngineClient(channel, deadline: TimeSpan.FromSeconds(30)));
        return new HealthClient(channel, deadline: TimeSpan.FromSeconds(10));
    }

    /// <summary>
    /// Says what the run has cost. Engines ask a plugin to cancel and then interrupt it, so that it comes to this twice;
    /// only what is new is said again.
    /// </summary>
    public Task ReportCostsAsync()
    {
        var now = costs();
        foreach (var line in now.Except(Interlocked.Exchange(ref _reported, now)))
        {
            log.Debug(urn: "", line);
        }

        return log.FlushAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var channel in _channels)
        {
            await channel.DisposeAsync();
        }
    }
}
