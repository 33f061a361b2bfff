using Pulumi.Protocol.Grpc;
using Pulumi.Sriov.Provider.Errors;
using Pulumi.Sriov.Provider.Framework;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Rpc;

/// <summary>The plugin put together and serving.</summary>
internal sealed class Plugin : IAsyncDisposable
{
    private readonly HostSessionPool _hosts;
    private readonly EngineLog _log;
    private readonly CallGate _gate;
    private readonly RpcServer _server;

    private Plugin(HostSessionPool hosts, EngineLog log, CallGate gate, PluginLink link, RpcServer server) =>
        (_hosts, _log, _gate, Link, _server) = (hosts, log, gate, link, server);

    /// <summary>Where it listens, as <c>127.0.0.1:port</c>.</summary>
    public string Address => _server.Address;

    /// <summary>The port that it listens on.</summary>
    public int Port => _server.Port;

    /// <summary>The way to the engine.</summary>
    public PluginLink Link { get; }

    /// <summary>Puts the plugin together and starts to serve.</summary>
    /// <param name="catalog">What it offers.</param>
    /// <param name="createHost">Makes a host out of connection settings; must not connect yet.</param>
    /// <param name="clock">Time.</param>
    /// <param name="diagnostics">Gets messages and failures too (<c>-v</c>); <c>null</c> = nobody does.</param>
    public static async Task<Plugin> StartAsync(
        Func<ProviderRun, ProviderPackage> catalog,
        Func<ConnectionSettings, IHost> createHost,
        TimeProvider clock,
        TextWriter? diagnostics)
    {
        var scrubber = new SecretScrubber();
        var hosts = new HostSessionPool(createHost, clock);
        var log = new EngineLog(scrubber, diagnostics);
        var gate = new CallGate(log, scrubber, diagnostics);
        var link = new PluginLink(log, hosts);
        var run = new ProviderRun(hosts, log);
        var package = catalog(run);
        var service = new ProviderService(
            package, new ConfigurationCalls(run, scrubber), new ResourceCalls(package, scrubber), gate, link);
        var server = await service.MapTo(new RpcServerBuilder()).StartAsync();
        return new Plugin(hosts, log, gate, link, server);
    }

    /// <summary>Asks running calls to stop at their next step, and waits a while until they have answered.</summary>
    /// <param name="patience">Engines kill a plugin 5 s after they asked it to end.</param>
    public async Task StopAsync(TimeSpan patience)
    {
        using var deadline = new CancellationTokenSource(patience);
        _gate.Cancel();
        await Task.WhenAny(_gate.WhenIdle(), Task.Delay(Timeout.Infinite, deadline.Token));
        await Link.ReportTrafficAsync().WaitAsync(patience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _server.StopAsync(deadline.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _hosts.DisposeAsync();
        await _log.DisposeAsync();
        await Link.DisposeAsync();
        _gate.Dispose();
    }
}
