using System.Collections.Concurrent;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Services;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Rpc;

/// <summary>The way back to the engine: where it listens, and what it is told at the end.</summary>
internal sealed class PluginLink(EngineLog log, HostSessionPool hosts) : IAsyncDisposable
{
    private readonly ConcurrentBag<RpcChannel> _channels = [];
    private IReadOnlyList<(string Host, HostTraffic Traffic)> _reported = [];

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
    /// Says what the run has cost: "traffic compute-1: 1 connection, 2 round trips". Engines ask a plugin to cancel and then
    /// interrupt it, so that it comes to this twice; only what is new is said again.
    /// </summary>
    public Task ReportTrafficAsync()
    {
        var traffic = hosts.Traffic();
        var news = traffic.Except(Interlocked.Exchange(ref _reported, traffic));
        foreach (var (host, cost) in news)
        {
            log.Debug(urn: "", $"traffic {host}: {Count(cost.Connections, "connection")}, {Count(cost.RoundTrips, "round trip")}");
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

    private static string Count(int number, string noun) => $"{number} {noun}{(number == 1 ? "" : "s")}";
}
