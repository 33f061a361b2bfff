using Pulumi.Plugin.Errors;
using Pulumi.Protocol.Grpc;

namespace Pulumi.Plugin.Rpc;

/// <summary>A plugin put together and serving.</summary>
internal sealed class PluginServer : IAsyncDisposable
{
    private readonly IProviderBackend _backend;
    private readonly EngineLog _log;
    private readonly CallGate _gate;
    private readonly RpcServer _server;

    private PluginServer(IProviderBackend backend, EngineLog log, CallGate gate, PluginLink link, RpcServer server) =>
        (_backend, _log, _gate, Link, _server) = (backend, log, gate, link, server);

    /// <summary>Where it listens, as <c>127.0.0.1:port</c>.</summary>
    public string Address => _server.Address;

    /// <summary>The port that it listens on.</summary>
    public int Port => _server.Port;

    /// <summary>The way to the engine.</summary>
    public PluginLink Link { get; }

    /// <summary>Puts the plugin together and starts to serve.</summary>
    /// <param name="create">Makes what the plugin is; must not connect to anything yet.</param>
    /// <param name="diagnostics">Gets messages and failures too (<c>-v</c>); <c>null</c> = nobody does.</param>
    public static async Task<PluginServer> StartAsync(Func<IUserLog, IProviderBackend> create, TextWriter? diagnostics)
    {
        var scrubber = new SecretScrubber();
        var log = new EngineLog(scrubber, diagnostics);
        var backend = create(log);
        var gate = new CallGate(log, scrubber, diagnostics);
        var link = new PluginLink(log, backend.Costs);
        var service = new ProviderService(
            backend.Package,
            new ConfigurationCalls(backend.Package.Name, backend.Configuration, scrubber),
            new ResourceCalls(backend.Package, scrubber),
            gate,
            link);
        var server = await service.MapTo(new RpcServerBuilder()).StartAsync();
        return new PluginServer(backend, log, gate, link, server);
    }

    /// <summary>Asks running calls to stop at their next step, and waits a while until they have answered.</summary>
    /// <param name="patience">Engines kill a plugin 5 s after they asked it to end.</param>
    public async Task StopAsync(TimeSpan patience)
    {
        using var deadline = new CancellationTokenSource(patience);
        _gate.Cancel();
        await Task.WhenAny(_gate.WhenIdle(), Task.Delay(Timeout.Infinite, deadline.Token));
        await Link.ReportCostsAsync().WaitAsync(patience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _server.StopAsync(deadline.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _backend.DisposeAsync();
        await _log.DisposeAsync();
        await Link.DisposeAsync();
        _gate.Dispose();
    }
}
