using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Properties;
using Pulumi.Sriov.Lab.Tests.Cloud;
using Pulumi.Sriov.Lab.Tests.Machines;

namespace Pulumi.Sriov.Lab.Tests.Services;

/// <summary>
/// A real controller, whose services a command of the site restarts: resources that are applied at the same time share restarts, and a
/// service that refuses its configuration gets the old one back.
/// </summary>
public sealed class ControllerServicesTests(OwnCloud own) : IClassFixture<OwnCloud>, IAsyncLifetime
{
    private const string NovaConf = "/etc/nova/nova.conf";

    private readonly ControlPlane _cloud = own.Cloud;
    private ServedProvider _provider = null!;

    public async Task InitializeAsync() => _provider = await ServedProvider.StartAsync();

    public async Task DisposeAsync() => await _provider.DisposeAsync();

    [Fact]
    public async Task Up_AliasAndFilterAtOnce_RestartEachServiceOnce_AndDestroyPutsAllBack()
    {
        var before = await _cloud.RunAsync($"sha256sum {NovaConf}; stat -c '%a %U %G' {NovaConf}");
        var starts = await StartsAsync();
        var alias = _provider.Resource("sriov:nova:PciAlias");
        var filter = _provider.Resource("sriov:nova:SchedulerFilter");

        await Task.WhenAll(alias.UpAsync(Alias("nova-api", "nova-scheduler")), filter.UpAsync(Filter("PciPassthroughFilter")));

        Assert.Equal((starts.Api + 1, starts.Scheduler + 1), await StartsAsync());
        await _cloud.RunAsync("cloud-service status nova-api && cloud-service status nova-scheduler");
        Assert.False(await alias.UpAsync(Alias("nova-api", "nova-scheduler")));
        Assert.False(await filter.UpAsync(Filter("PciPassthroughFilter")));
        Assert.Equal((starts.Api + 1, starts.Scheduler + 1), await StartsAsync());

        await Task.WhenAll(alias.DestroyAsync(), filter.DestroyAsync());

        Assert.Equal(before, await _cloud.RunAsync($"sha256sum {NovaConf}; stat -c '%a %U %G' {NovaConf}"));
        Assert.Equal((starts.Api + 2, starts.Scheduler + 2), await StartsAsync());
    }

    [Fact]
    public async Task Up_ServiceRefusesItsConfiguration_GetsTheOldOneBackAndTheErrorHasItsLog()
    {
        var before = await _cloud.RunAsync($"sha256sum {NovaConf}");
        var filter = _provider.Resource("sriov:nova:SchedulerFilter");

        var failure = await Assert.ThrowsAsync<RpcException>(() => filter.UpAsync(Filter("NoSuchFilter")));

        Assert.Equal(before, await _cloud.RunAsync($"sha256sum {NovaConf}"));
        await _cloud.RunAsync("cloud-service status nova-scheduler");
        Assert.Contains("restarting nova-scheduler failed: it did not come up", failure.StatusMessage, StringComparison.Ordinal);
        Assert.Contains($"{NovaConf} is as before again, and nova-scheduler runs with that", failure.StatusMessage, StringComparison.Ordinal);
        Assert.Contains("NoSuchFilter could not be found", failure.StatusMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Up_RunDiedBetweenWritingAndRestarting_TheNextOneRestarts()
    {
        // What such a run leaves: the file as wanted, and the mark that went ahead of it.
        var filter = _provider.Resource("sriov:nova:SchedulerFilter");
        await filter.UpAsync(Filter("PciPassthroughFilter"));
        await _cloud.RunAsync("mkdir -p /run/pulumi-sriov/restart-pending && touch /run/pulumi-sriov/restart-pending/command.nova-scheduler");
        var starts = await StartsAsync();

        // Of another run, whose observation is not the one from before.
        await using var next = await ServedProvider.StartAsync();
        var resumed = filter.ResumedBy(next.Client);
        Assert.True(await resumed.UpAsync(Filter("PciPassthroughFilter")));

        Assert.Equal(starts.Scheduler + 1, (await StartsAsync()).Scheduler);
        Assert.Equal("", await _cloud.RunAsync("ls /run/pulumi-sriov/restart-pending"));
        await resumed.DestroyAsync();
    }

    private async Task<(int Api, int Scheduler)> StartsAsync() => (
        int.Parse(await _cloud.RunAsync("grep -c 'osapi_compute listening on' /var/log/nova/nova-api.log")),
        int.Parse(await _cloud.RunAsync("grep -c 'Starting scheduler node' /var/log/nova/nova-scheduler.log")));

    private PropertyMap Alias(params string[] services) => PropertyMap.Of(
        ("connection", new PropertyValue.MapValue(_cloud.Connection)),
        ("aliases", Values.List(Values.Map(("name", "a1"), ("vendorId", "8086"), ("productId", "10ca"), ("deviceType", "type-VF")))),
        ("services", Values.List(services.Select(Service))));

    private PropertyMap Filter(string name) => PropertyMap.Of(
        ("connection", new PropertyValue.MapValue(_cloud.Connection)),
        ("filters", Values.List(name)),
        ("service", Service("nova-scheduler")));

    private static PropertyValue Service(string name) => Values.Map(
        ("name", name),
        ("restart", $"cloud-service restart {name}"),
        ("status", $"cloud-service status {name}"),
        ("logs", $"cloud-service log {name} 100"));
}
