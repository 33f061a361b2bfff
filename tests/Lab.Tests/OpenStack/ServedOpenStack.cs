using OpenStack.Client.Configuration;
using OpenStack.Provider;
using Pulumi.Plugin.Rpc;
using Pulumi.Plugin.Testing;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Properties;
using Pulumi.Protocol.Services;
using Pulumi.Sriov.Lab.Tests.Cloud;

namespace Pulumi.Sriov.Lab.Tests.OpenStack;

/// <summary>The whole OpenStack plugin as an engine sees it: served over gRPC, logged in to a cloud.</summary>
internal sealed class ServedOpenStack : IAsyncDisposable
{
    private readonly PluginServer _plugin;
    private readonly RpcChannel _channel;
    private readonly OpenStackBackend _backend;

    private ServedOpenStack(PluginServer plugin, OpenStackBackend backend, EngineRecorder engine)
    {
        _plugin = plugin;
        _backend = backend;
        _channel = new RpcChannel(plugin.Address);
        Engine = engine;
        Client = new ResourceProviderClient(_channel);
    }

    public ResourceProviderClient Client { get; }

    /// <summary>What the plugin told the user.</summary>
    public EngineRecorder Engine { get; }

    /// <summary>How many tokens were asked for so far.</summary>
    public int Tokens => _backend.Traffic!.Tokens;

    /// <summary>The requests to services so far: "POST network /v2.0/ports".</summary>
    public IReadOnlyList<string> Calls => _backend.Traffic!.Log;

    /// <param name="cloud">The cloud.</param>
    /// <param name="login">A cloud of its clouds.yaml: admin, operator or user.</param>
    /// <param name="configuration">More of the provider's configuration.</param>
    public static async Task<ServedOpenStack> StartAsync(
        ControlPlane cloud, string login, params (string Name, PropertyValue Value)[] configuration)
    {
        var surroundings = new Surroundings(name => name == "OS_CLIENT_CONFIG_FILE" ? cloud.CloudsYaml : null, []);
        OpenStackBackend? backend = null;
        var engine = await EngineRecorder.StartAsync();
        var plugin = await PluginServer.StartAsync(
            log => backend = new OpenStackBackend(surroundings, TimeProvider.System, log), diagnostics: null);
        plugin.Link.ConnectTo(engine.Address);
        var served = new ServedOpenStack(plugin, backend!, engine);
        await served.Client.ConfigureAsync(new ConfigureRequest
        {
            Args = Wire.Encode(PropertyMap.Of(("cloud", login)).With(PropertyMap.Of(configuration))),
            AcceptSecrets = true,
            AcceptResources = true,
        });
        return served;
    }

    /// <summary>The requests that an action takes.</summary>
    public async Task<IReadOnlyList<string>> CallsOfAsync(Func<Task> action)
    {
        var before = Calls.Count;
        await action();
        return [.. Calls.Skip(before)];
    }

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
