using System.Collections.Concurrent;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Services;
using Pulumi.Sriov.Provider.Hosts;

namespace Pulumi.Sriov.Provider.Rpc;

/// <summary>The way back to the engine: where it listens, and what it is told at the end.</summary>
internal sealed class PluginLink(EngineLog log, HostSessionPool hosts) : IAsyncDisposable
{
    private readonly ConcurrentBag<RpcChannel> _channels = [];

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

    /// <summary>Says what the run has cost: "traffic compute-1: 1 connection, 2 round trips".</summary>
    public Task ReportTrafficAsync()
    {
        foreach (var (host, traffic) in hosts.Traffic())
        {
            log.Debug(urn: "", $"traffic {host}: {Count(traffic.Connections, "connection")}, {Count(traffic.RoundTrips, "round trip")}");
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
