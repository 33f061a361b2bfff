using System.Diagnostics;
using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Services;

namespace Bench.Hosts.Ways;

/// <summary>
/// The plugin without the rest: it runs, is configured and logged in, and is asked what an engine asks about the resources of a
/// program that was deployed before.
/// </summary>
internal sealed class ConnectedPlugin : IConnection
{
    /// <summary>An observation of a host serves all of a run for this long; then it is looked at again.</summary>
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(10.5);

    private readonly Process _process;
    private readonly TrafficLog _traffic;
    private readonly RpcServer _engine;
    private readonly RpcChannel _channel;
    private readonly ResourceProviderClient _client;
    private readonly DeployedResources _deployed;
    private readonly int _hosts;

    private ConnectedPlugin(Process process, TrafficLog traffic, RpcServer engine, RpcChannel channel, DeployedResources deployed, int hosts) =>
        (_process, _traffic, _engine, _channel, _client, _deployed, _hosts) =
            (process, traffic, engine, channel, new ResourceProviderClient(channel), deployed, hosts);

    /// <summary>Starts the plugin, and has it log in to the hosts by a question that changes nothing.</summary>
    public static async Task<ConnectedPlugin> StartAsync(
        DeployedResources deployed, IReadOnlyList<string> hosts, CancellationToken cancellationToken)
    {
        var traffic = new TrafficLog();
        var engine = await traffic.MapTo(new RpcServerBuilder()).StartAsync(cancellationToken: cancellationToken);
        var process = Process.Start(new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "pulumi-resource-sriov"), [engine.Address])
        {
            RedirectStandardOutput = true,

            // That nobody takes its progress is nothing to tell here.
            RedirectStandardError = true,
        })!;
        var port = await process.StandardOutput.ReadLineAsync(cancellationToken);
        var channel = new RpcChannel(string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}"));
        var plugin = new ConnectedPlugin(process, traffic, engine, channel, deployed, hosts.Count);
        try
        {
            await plugin.ConfigureAsync(cancellationToken);
            await Task.WhenAll(hosts.Select(host => plugin.AskAsync(host, cancellationToken)));

            // So that what is measured looks for itself.
            await Task.Delay(Freshness, cancellationToken);
            return plugin;
        }
        catch
        {
            await plugin.DisposeAsync();
            throw;
        }
    }

    public Task<ConnectedCost> ApplyAsync(CancellationToken cancellationToken) => MeasureAsync(
        async () =>
        {
            var made = new Dictionary<string, Task>(StringComparer.Ordinal);
            foreach (var resource in _deployed.Resources)
            {
                made[resource.Urn] = CreateAsync(resource, [.. resource.Dependencies.Where(made.ContainsKey).Select(urn => made[urn])], cancellationToken);
            }

            await Task.WhenAll(made.Values);
        },
        cancellationToken);

    public Task<ConnectedCost> ApplyAgainAsync(CancellationToken cancellationToken) => MeasureAsync(
        () => Task.WhenAll(_deployed.Resources.Select(resource => CompareAsync(resource, cancellationToken))), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _channel.DisposeAsync();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        await _engine.DisposeAsync();
    }

    private async Task<ConnectedCost> MeasureAsync(Func<Task> ask, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        await ask();
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;

        // At its end the plugin says what it cost; the question at each login was one.
        await _client.CancelAsync(cancellationToken);
        return new ConnectedCost(seconds, _traffic.RoundTrips - _hosts);
    }

    private async Task ConfigureAsync(CancellationToken cancellationToken)
    {
        await _client.HandshakeAsync(new ProviderHandshakeRequest { EngineAddress = _engine.Address }, cancellationToken);
        await _client.ConfigureAsync(
            new ConfigureRequest { AcceptSecrets = true, AcceptResources = true, Args = _deployed.Configuration }, cancellationToken);
    }

    private Task<InvokeResponse> AskAsync(string host, CancellationToken cancellationToken)
    {
        var connection = new Struct { Fields = { ["host"] = Value.ForString(host) } };
        return _client.InvokeAsync(
            new InvokeRequest { Tok = "sriov:host:getHost", Args = new Struct { Fields = { ["connection"] = Value.ForStruct(connection) } } },
            cancellationToken);
    }

    private async Task CreateAsync(DeployedResource resource, IReadOnlyList<Task> first, CancellationToken cancellationToken)
    {
        await Task.WhenAll(first);
        var check = await _client.CheckAsync(new CheckRequest { Urn = resource.Urn, News = resource.Inputs }, cancellationToken);
        await _client.CreateAsync(new CreateRequest { Urn = resource.Urn, Properties = check.Inputs }, cancellationToken);
    }

    private async Task CompareAsync(DeployedResource resource, CancellationToken cancellationToken)
    {
        var check = await _client.CheckAsync(
            new CheckRequest { Urn = resource.Urn, Olds = resource.Inputs, News = resource.Inputs }, cancellationToken);
        var diff = await _client.DiffAsync(
            new DiffRequest
            {
                Urn = resource.Urn,
                Id = resource.Id,
                OldInputs = resource.Inputs,
                Olds = resource.Outputs,
                News = check.Inputs,
            },
            cancellationToken);
        if (diff.Changes != DiffResponse.Types.DiffChanges.DiffNone)
        {
            throw new BenchmarkException($"{resource.Urn} is not as wanted: {string.Join(", ", diff.Diffs)}");
        }
    }
}
