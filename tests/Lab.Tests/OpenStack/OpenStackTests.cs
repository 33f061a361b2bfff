using Pulumi.Plugin.Testing;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Properties;
using Pulumi.Sriov.Lab.Tests.Cloud;

namespace Pulumi.Sriov.Lab.Tests.OpenStack;

/// <summary>What tests of the OpenStack plugin share. Resources that a test has made are deleted after it.</summary>
[Collection(OnSriovCloud.Name)]
public abstract class OpenStackTests : IAsyncLifetime
{
    private readonly SriovCloud _site;
    private readonly string _login;
    private readonly List<DrivenResource> _made = [];
    private readonly List<ServedOpenStack> _plugins = [];
    private ServedOpenStack? _plugin;

    private protected OpenStackTests(SriovCloud site, string login) => (_site, _login) = (site, login);

    private protected ControlPlane Cloud => _site.Cloud;

    private protected ServedOpenStack Plugin => _plugin!;

    public virtual async Task InitializeAsync() => _plugin = await StartPluginAsync(_login);

    public virtual async Task DisposeAsync()
    {
        foreach (var resource in Enumerable.Reverse(_made).Where(resource => resource.Id is not null))
        {
            await resource.DestroyAsync();
        }

        foreach (var plugin in _plugins)
        {
            await plugin.DisposeAsync();
        }
    }

    /// <summary>The plugin as another run has it: its own token, and possibly another login.</summary>
    private protected async Task<ServedOpenStack> StartPluginAsync(
        string login, params (string Name, PropertyValue Value)[] configuration)
    {
        var plugin = await ServedOpenStack.StartAsync(Cloud, login, configuration);
        _plugins.Add(plugin);
        return plugin;
    }

    /// <summary>A resource that does not exist yet; it is deleted after the test if it does then.</summary>
    /// <param name="token">Its type.</param>
    /// <param name="plugin">Who makes it; <c>null</c> = the test's own plugin.</param>
    private protected DrivenResource Resource(string token, ServedOpenStack? plugin = null)
    {
        var resource = new DrivenResource((plugin ?? Plugin).Client, token, "it");
        _made.Add(resource);
        return resource;
    }

    /// <summary>A resource that exists.</summary>
    private protected async Task<DrivenResource> MadeAsync(string token, params (string Name, PropertyValue Value)[] inputs)
    {
        var resource = Resource(token);
        await resource.UpAsync(PropertyMap.Of(inputs));
        return resource;
    }

    /// <summary>A network of a name that no other has.</summary>
    private protected Task<DrivenResource> NetworkAsync() => MadeAsync(Types.Network, ("name", Unique("network")));

    /// <summary>A subnet of a network.</summary>
    private protected Task<DrivenResource> SubnetAsync(DrivenResource network, string cidr) =>
        MadeAsync(Types.Subnet, ("name", Unique("subnet")), ("networkId", network.Id!), ("cidr", cidr));

    private protected static string Unique(string noun) => $"{noun}-{Guid.NewGuid():N}"[..(noun.Length + 9)];

    /// <summary>The resource is refused in words that name it, the cause as OpenStack puts it, and the request.</summary>
    private protected async Task<RpcException> AssertRefusedAsync(
        string token, PropertyMap inputs, StatusCode status, params string[] words)
    {
        var resource = Resource(token);
        var refusal = await Assert.ThrowsAsync<RpcException>(() => resource.UpAsync(inputs));

        Assert.Null(resource.Id);
        AssertExplained(refusal, status, [((PropertyValue.StringValue)inputs["name"]).Value, .. words]);
        return refusal;
    }

    internal static void AssertExplained(RpcException refusal, StatusCode status, params IEnumerable<string> words)
    {
        Assert.All(words, word => Assert.True(
            refusal.StatusMessage.Contains(word, StringComparison.Ordinal), $"'{word}' is not in: {refusal.StatusMessage}"));
        Assert.Matches("request req-[0-9a-f-]{36}", refusal.StatusMessage);
        Assert.Equal(status, refusal.StatusCode);
    }
}
