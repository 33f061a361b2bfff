using Pulumi.Plugin.Testing;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Properties;
using Pulumi.Sriov.Lab.Tests.Machines;

namespace Pulumi.Sriov.Lab.Tests.Maintenance;

/// <summary>Changes of the port that the SSH connection itself comes over; the timer is systemd's.</summary>
public sealed class ManagementPathTests() : HostTests(HostShape.Good)
{
    private const string Port = "enp1s0";
    private const string Address = "192.0.2.15";
    private const string Timers = "systemctl list-units --all --no-legend 'pulumi-sriov-guard-*'; ls -A /run/pulumi-sriov/guards";

    private DrivenResource Functions => field ??= Provider.Resource("sriov:host:VirtualFunctions");

    [Fact]
    public async Task CountThatThePathSurvives_StandsAndLeavesNoTimer()
    {
        var connection = await ConnectOverThePortAsync();

        await Functions.UpAsync(Inputs(connection, ("count", 2)));

        Assert.Contains(Provider.Engine.StatusLines, message => message.Contains("arming its rollback", StringComparison.Ordinal));
        Assert.Equal("2", await Host.RunAsync($"cat /sys/class/net/{Port}/device/sriov_numvfs"));
        Assert.Equal("", await Host.RunAsync(Timers));
    }

    [Fact]
    public async Task ChangeThatCutsThePath_IsUndoneByTheHostAlone()
    {
        var connection = await ConnectOverThePortAsync();
        await Host.StartAsync($"until [ $(cat /sys/class/net/{Port}/mtu) = 2000 ]; do sleep 0.1; done; ip link set dev {Port} down");

        var failure = await Assert.ThrowsAsync<RpcException>(() => Functions.UpAsync(Inputs(connection, ("mtu", 2000))));

        Assert.Contains("did not come back within 60 s, so the host put", failure.StatusMessage, StringComparison.Ordinal);
        var link = await Host.LinkAsync(Port);
        Assert.Equal((1500, true), (link.Mtu, link.IsUp));
        Assert.Equal("", await Host.RunAsync(Timers));
    }

    private async Task<PropertyMap> ConnectOverThePortAsync()
    {
        await Host.RunAsync($"ip address add {Address}/24 dev {Port} && ip link set dev {Port} up");
        return Host.Connection.With("sshConfigFile", await LabTool.OpenWayAsync(Host.Name, Address));
    }

    private static PropertyMap Inputs(PropertyMap connection, (string Name, PropertyValue Value) setting) => PropertyMap.Of(
        ("connection", new PropertyValue.MapValue(connection)), ("device", Values.Map(("name", Port))), setting);
}
