using System.Collections.Concurrent;
using OpenStack.Client.Configuration;
using Pulumi.Plugin;
using Pulumi.Plugin.Rpc;
using Pulumi.Plugin.Testing;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Properties;
using Pulumi.Protocol.Services;
using Pulumi.Sriov.Provider.Framework;
using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.Simulation;
using Pulumi.Sriov.Provider.Simulation.Faults;

namespace Pulumi.Sriov.Provider.Tests.Rpc;

/// <summary>
/// The provider as an engine sees it: served over real gRPC on loopback, with simulated machines in place of SSH.
/// </summary>
internal sealed class ProviderHarness : IAsyncDisposable
{
    private readonly PluginServer _plugin;
    private readonly RpcChannel _channel;
    private readonly ConcurrentDictionary<string, SimulatedMachine> _machines;
    private readonly ConcurrentQueue<(ConnectionSettings Settings, SimulatedHost Host)> _connections;

    private ProviderHarness(
        PluginServer plugin,
        EngineRecorder engine,
        ConcurrentDictionary<string, SimulatedMachine> machines,
        ConcurrentQueue<(ConnectionSettings, SimulatedHost)> connections)
    {
        _plugin = plugin;
        _machines = machines;
        _connections = connections;
        _channel = new RpcChannel(plugin.Address);
        Engine = engine;
        Client = new ResourceProviderClient(_channel);
    }

    /// <summary>The plugin's service.</summary>
    public ResourceProviderClient Client { get; }

    /// <summary>Where the plugin listens, for an engine that attaches to it.</summary>
    public string Address => _plugin.Address;

    /// <summary>What the provider told the user.</summary>
    public EngineRecorder Engine { get; }

    /// <summary>Every host that was asked for so far, in order.</summary>
    public IReadOnlyList<(ConnectionSettings Settings, SimulatedHost Host)> Connections => [.. _connections];

    /// <summary>Starts the provider.</summary>
    /// <param name="catalog">What it offers: <c>Catalog.Of</c>, or one handler of a test.</param>
    /// <param name="machines">The machines that exist; any other host name cannot be reached.</param>
    /// <param name="fault">What goes wrong on the first host, once.</param>
    /// <param name="clock">The provider's time; <c>null</c> = real time.</param>
    /// <param name="around">Stands in between the provider and its hosts.</param>
    /// <param name="surroundings">Where clouds.yaml is looked for.</param>
    public static async Task<ProviderHarness> StartAsync(
        Func<ProviderRun, ProviderPackage> catalog,
        IEnumerable<SimulatedMachine> machines,
        Fault? fault = null,
        TimeProvider? clock = null,
        Func<IHost, IHost>? around = null,
        Surroundings? surroundings = null)
    {
        var known = new ConcurrentDictionary<string, SimulatedMachine>(
            machines.Select(machine => KeyValuePair.Create(machine.Name, machine)), StringComparer.Ordinal);
        var connections = new ConcurrentQueue<(ConnectionSettings, SimulatedHost)>();
        var engine = await EngineRecorder.StartAsync();
        var plugin = await PluginServer.StartAsync(
            log => new SriovBackend(catalog, Connect, clock ?? TimeProvider.System, log, surroundings), diagnostics: null);
        plugin.Link.ConnectTo(engine.Address);
        return new ProviderHarness(plugin, engine, known, connections);

        IHost Connect(ConnectionSettings settings)
        {
            var host = known[settings.Host].Connect(Interlocked.Exchange(ref fault, null));
            connections.Enqueue((settings, host));
            return around is null ? host : around(host);
        }
    }

    /// <summary>A machine by name.</summary>
    public SimulatedMachine Machine(string name) => _machines[name];

    /// <summary>A resource of the type, which does not exist yet.</summary>
    public DrivenResource Resource(string token, string name = "it") => new(Client, token, name);

    /// <summary>Gives the provider its configuration, as native values.</summary>
    public Task<ConfigureResponse> ConfigureAsync(PropertyMap configuration) =>
        Client.ConfigureAsync(new ConfigureRequest { Args = Wire.Encode(configuration), AcceptSecrets = true });

    /// <summary>Calls a function.</summary>
    public async Task<PropertyMap> InvokeAsync(string token, PropertyMap arguments)
    {
        var response = await Client.InvokeAsync(new InvokeRequest { Tok = token, Args = Wire.Encode(arguments) });
        Assert.Empty(response.Failures);
        return Wire.Decode(response.Return);
    }

    public async ValueTask DisposeAsync()
    {
        await _channel.DisposeAsync();
        await _plugin.DisposeAsync();
        await Engine.DisposeAsync();
    }
}
