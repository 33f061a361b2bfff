using Moq;
using Pulumi.Engine.Model;
using Pulumi.Engine.Plugins;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Tests.Plugins;

public sealed class EarlyPluginsTests
{
    private readonly Mock<IPluginHost> _host = new();
    private readonly List<Mock<IProviderPlugin>> _plugins = [];

    public EarlyPluginsTests() => _host
        .Setup(host => host.LoadAsync(It.IsAny<string>(), It.IsAny<string?>(), It.IsAny<CancellationToken>()))
        .ReturnsAsync(() =>
        {
            var plugin = new Mock<IProviderPlugin>();
            _plugins.Add(plugin);
            return plugin.Object;
        });

    [Fact]
    public async Task Load_OfAProviderOfTheState_GivesTheOneThatWasStarted()
    {
        await using var plugins = Begin(Provider("test", "1.2.3"));

        await plugins.LoadAsync("test", "1.2.3", default);

        Assert.Single(_plugins);
    }

    [Fact]
    public async Task Load_MoreOftenThanInTheState_StartsAnother()
    {
        await using var plugins = Begin(Provider("test", "1.2.3"));

        Assert.NotSame(await plugins.LoadAsync("test", "1.2.3", default), await plugins.LoadAsync("test", "1.2.3", default));
        Assert.Equal(2, _plugins.Count);
    }

    [Fact]
    public async Task Load_OfAnotherVersion_StartsThatAndTheOldOneEndsUnused()
    {
        await using (var plugins = Begin(Provider("test", "1.2.3")))
        {
            await using var wanted = await plugins.LoadAsync("test", "2.0.0", default);
        }

        _host.Verify(host => host.LoadAsync("test", "2.0.0", It.IsAny<CancellationToken>()));
        Assert.All(_plugins, plugin => plugin.Verify(one => one.DisposeAsync(), Times.Once));
    }

    [Fact]
    public async Task Begin_WhatCannotBeStarted_FailsWhoAsksForItOnly()
    {
        _host.Setup(host => host.LoadAsync("gone", It.IsAny<string?>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new PluginException("there is none"));

        await using (Begin(Provider("gone", null)))
        {
            // Nobody asks.
        }

        await using var plugins = Begin(Provider("gone", null));
        var failure = await Assert.ThrowsAsync<PluginException>(() => plugins.LoadAsync("gone", null, default));
        Assert.Equal("there is none", failure.Message);
    }

    [Fact]
    public async Task Begin_ResourcesAndTheEnginesOwnProvider_StartNothing()
    {
        await using (Begin(Provider("pulumi", null), Resource("test:index:Thing", PropertyMap.Empty)))
        {
            // Nobody asks.
        }

        Assert.Empty(_plugins);
    }

    private EarlyPlugins Begin(params ResourceState[] states)
    {
        var plugins = new EarlyPlugins(_host.Object);
        plugins.Begin(states, default);
        return plugins;
    }

    private static ResourceState Provider(string package, string? version) => Resource(
        $"pulumi:providers:{package}", version is null ? PropertyMap.Empty : PropertyMap.Of(("version", version)));

    private static ResourceState Resource(string type, PropertyMap inputs) => new()
    {
        Urn = Urn.Parse($"urn:pulumi:dev::site::{type}::it"),
        Type = type,
        Custom = true,
        Inputs = inputs,
    };
}
