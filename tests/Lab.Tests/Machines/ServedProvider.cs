using System.Collections.Concurrent;
using Pulumi.Plugin.Rpc;
using Pulumi.Plugin.Testing;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Services;
using Pulumi.Sriov.Provider;
using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.Remote.Ssh;

namespace Pulumi.Sriov.Lab.Tests.Machines;

/// <summary>The whole provider as an engine sees it: served over gRPC, with hosts over ssh.</summary>
internal sealed class ServedProvider : IAsyncDisposable
{
    private readonly PluginServer _plugin;
    private readonly RpcChannel _channel;
    private readonly ConcurrentQueue<SshHost> _hosts;

    private ServedProvider(PluginServer plugin, EngineRecorder engine, ConcurrentQueue<SshHost> hosts)
    {
        _plugin = plugin;
        _channel = new RpcChannel(plugin.Address);
        _hosts = hosts;
        Engine = engine;
        Client = new ResourceProviderClient(_channel);
    }

    public ResourceProviderClient Client { get; }

    /// <summary>What the provider told the user.</summary>
    public EngineRecorder Engine { get; }

    /// <summary>What its hosts have cost so far.</summary>
    public HostTraffic Traffic => _hosts.Aggregate(
        default(HostTraffic),
        (sum, host) => new HostTraffic(sum.Connections + host.Traffic.Connections, sum.RoundTrips + host.Traffic.RoundTrips));

    public static async Task<ServedProvider> StartAsync()
    {
        var hosts = new ConcurrentQueue<SshHost>();
        var engine = await EngineRecorder.StartAsync();
        var plugin = await PluginServer.StartAsync(
            log => new SriovBackend(Catalog.Of, Connect, TimeProvider.System, log), diagnostics: null);
        plugin.Link.ConnectTo(engine.Address);
        return new ServedProvider(plugin, engine, hosts);

        SshHost Connect(ConnectionSettings settings)
        {
            var host = new SshHost(settings);
            hosts.Enqueue(host);
            return host;
        }
    }

    /// <summary>A resource of the type, which does not exist yet.</summary>
    public DrivenResource Resource(string token, string name = "it") => new(Client, token, name);

    public async ValueTask DisposeAsync()
    {
        await _channel.DisposeAsync();
        await _plugin.DisposeAsync();
        await Engine.DisposeAsync();
    }
}
