using OpenStack.Client.Configuration;
using OpenStack.Testing;
using Pulumi.Plugin.Rpc;
using Pulumi.Plugin.Testing;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Properties;
using Pulumi.Protocol.Services;

namespace OpenStack.Provider.Tests.Rpc;

/// <summary>The plugin as an engine sees it: served over real gRPC on loopback, with a test's service for its cloud.</summary>
internal sealed class ServedPlugin : IAsyncDisposable
{
    private readonly PluginServer _plugin;
    private readonly RpcChannel _channel;

    private ServedPlugin(PluginServer plugin, EngineRecorder engine)
    {
        _plugin = plugin;
        _channel = new RpcChannel(plugin.Address);
        Engine = engine;
        Client = new ResourceProviderClient(_channel);
    }

    public ResourceProviderClient Client { get; }

    /// <summary>What the plugin told the user.</summary>
    public EngineRecorder Engine { get; }

    /// <summary>Starts the plugin and logs it in.</summary>
    public static async Task<ServedPlugin> StartAsync(TestService cloud)
    {
        var engine = await EngineRecorder.StartAsync();
        var nothing = new Surroundings(_ => null, []);
        var plugin = await PluginServer.StartAsync(log => new OpenStackBackend(nothing, cloud.Clock, log), diagnostics: null);
        plugin.Link.ConnectTo(engine.Address);
        var served = new ServedPlugin(plugin, engine);
        await served.Client.ConfigureAsync(new ConfigureRequest
        {
            AcceptSecrets = true,
            Args = Wire.Encode(PropertyMap.Of(
                ("authUrl", new Uri(cloud.Url, "identity").ToString()),
                ("userName", "demo"),
                ("password", new PropertyValue.SecretValue("pass-4711")),
                ("tenantName", "site"),
                ("userDomainId", "default"),
                ("projectDomainId", "default"))),
        });
        return served;
    }

    /// <summary>A resource of the type, which does not exist yet.</summary>
    public DrivenResource Resource(string token, string name = "it") => new(Client, token, name);

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
