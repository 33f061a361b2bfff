using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Services;

namespace Bench.Hosts.Ways;

/// <summary>
/// The plugin without the rest: it runs, is configured, and is asked what an engine asks about resources that are in the state.
/// </summary>
internal sealed class ConnectedPlugin : IAsyncDisposable
{
    /// <summary>An observation of a host serves all of a run for this long; then it is looked at again.</summary>
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(10.5);

    private readonly Process _process;
    private readonly RpcServer _engine;
    private readonly RpcChannel _channel;
    private readonly ResourceProviderClient _client;
    private readonly IReadOnlyList<JsonElement> _resources;

    private ConnectedPlugin(Process process, RpcServer engine, RpcChannel channel, IReadOnlyList<JsonElement> resources) =>
        (_process, _engine, _channel, _client, _resources) = (process, engine, channel, new ResourceProviderClient(channel), resources);

    /// <summary>Starts the plugin as the resources of a checkpoint need it.</summary>
    public static async Task<ConnectedPlugin> StartAsync(string checkpoint)
    {
        var state = JsonDocument.Parse(await File.ReadAllBytesAsync(checkpoint)).RootElement;
        var resources = state.GetProperty("checkpoint").GetProperty("latest").GetProperty("resources").EnumerateArray().ToList();
        var engine = await new RpcServerBuilder().StartAsync();
        var process = Process.Start(new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "pulumi-resource-sriov"), [engine.Address])
        {
            RedirectStandardOutput = true,

            // That nobody takes its progress is nothing to tell here.
            RedirectStandardError = true,
        })!;
        var port = await process.StandardOutput.ReadLineAsync();
        var channel = new RpcChannel(string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}"));
        var plugin = new ConnectedPlugin(process, engine, channel, [.. resources.Where(resource => IsOf(resource, "sriov:"))]);
        await plugin.ConfigureAsync(engine.Address, resources.First(resource => IsOf(resource, "pulumi:providers:sriov")));
        return plugin;
    }

    /// <summary>Waits until what was seen of the hosts is not trusted any more.</summary>
    public static Task ForgetAsync() => Task.Delay(Freshness);

    /// <summary>Checks and compares all resources at once, as an engine does.</summary>
    /// <returns>Seconds.</returns>
    public async Task<double> CompareAsync()
    {
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(_resources.Select(CompareAsync));
        return Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _channel.DisposeAsync();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        await _engine.DisposeAsync();
    }

    private async Task ConfigureAsync(string engineAddress, JsonElement provider)
    {
        await _client.HandshakeAsync(new ProviderHandshakeRequest { EngineAddress = engineAddress }, CancellationToken.None);
        await _client.ConfigureAsync(
            new ConfigureRequest { AcceptSecrets = true, AcceptResources = true, Args = StructOf(provider, "inputs") }, CancellationToken.None);
    }

    private async Task CompareAsync(JsonElement resource)
    {
        var urn = resource.GetProperty("urn").GetString()!;
        var inputs = StructOf(resource, "inputs");
        var check = await _client.CheckAsync(new CheckRequest { Urn = urn, Olds = inputs, News = inputs }, CancellationToken.None);
        var diff = await _client.DiffAsync(
            new DiffRequest
            {
                Urn = urn,
                Id = resource.GetProperty("id").GetString()!,
                OldInputs = inputs,
                Olds = StructOf(resource, "outputs"),
                News = check.Inputs,
            },
            CancellationToken.None);
        if (diff.Changes != DiffResponse.Types.DiffChanges.DiffNone)
        {
            throw new InvalidOperationException($"{urn} is not as wanted: {string.Join(", ", diff.Diffs)}");
        }
    }

    private static bool IsOf(JsonElement resource, string prefix) =>
        resource.GetProperty("type").GetString()!.StartsWith(prefix, StringComparison.Ordinal)
        && resource.TryGetProperty("custom", out var custom) && custom.GetBoolean();

    private static Struct StructOf(JsonElement resource, string member) =>
        resource.TryGetProperty(member, out var properties) ? Struct.Parser.ParseJson(properties.GetRawText()) : new Struct();
}
