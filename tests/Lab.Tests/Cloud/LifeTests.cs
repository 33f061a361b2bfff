using System.Diagnostics;
using System.Net.Sockets;
using Pulumi.Sriov.Lab.Tests.Machines;

namespace Pulumi.Sriov.Lab.Tests.Cloud;

/// <summary>A cloud from start to stop.</summary>
public sealed class LifeTests
{
    private static readonly string[] Daemons = ["ssh", "mariadb", "rabbitmq", "epmd", "keystone", "placement", "glance-api", "neutron-server", "nova-api"];

    [Fact]
    public async Task Start_DatabaseWasKilled_BringsItBackWithWhatItHad()
    {
        await using var cloud = await ControlPlanes.Current.StartAsync();
        await cloud.OpenStackAsync("admin", "project", "create", "kept");
        await cloud.RunAsync("kill -KILL $(cat /run/cloud/mariadb.pid)");

        await CloudTool.StartAsync(cloud.Name);

        Assert.Equal("kept", await cloud.OpenStackAsync("admin", "project", "show", "kept", "-f", "value", "-c", "name"));
    }

    [Fact]
    public async Task Stop_ServicesWereKilled_LeavesNobodyListeningAndNothingMounted()
    {
        await using var cloud = await ControlPlanes.Current.StartAsync();
        var ports = await Task.WhenAll(Daemons.Select(cloud.PortAsync));
        Assert.All(await Task.WhenAll(ports.Select(AnswersAsync)), Assert.True);
        await cloud.RunAsync("kill -KILL $(cat /run/cloud/nova-api.pid) $(cat /run/cloud/rabbitmq.pid)");

        await CloudTool.StopAsync(cloud.Name);

        Assert.All(await Task.WhenAll(ports.Select(AnswersAsync)), Assert.False);
        Assert.DoesNotContain(cloud.Name, await File.ReadAllTextAsync("/proc/self/mounts"), StringComparison.Ordinal);
        Assert.DoesNotContain(cloud.Name, await CloudTool.ListAsync());
    }

    [Fact]
    public async Task Stop_StartWasKilledHalfWay_EndsWhatItHadStarted()
    {
        var name = RunName.Of("cloud-half");
        // The image must be there, or the start would be killed while it builds.
        await ControlPlanes.Current.SharedAsync();
        using var start = CloudTool.BeginStart(name);
        await Eventually.HoldsAsync(() => IsNamedByAProcess("clouds/" + name), "a process of the cloud runs");
        start.Kill();

        await CloudTool.StopAsync(name);

        Assert.DoesNotContain(name, await CloudTool.ListAsync());
        Assert.False(IsNamedByAProcess("clouds/" + name));
    }

    private static bool IsNamedByAProcess(string words) => Process.GetProcesses().Any(process =>
    {
        using (process)
        {
            try
            {
                return File.ReadAllText($"/proc/{process.Id}/cmdline").Contains(words, StringComparison.Ordinal);
            }
            catch (IOException)
            {
                // It has ended meanwhile.
                return false;
            }
        }
    });

    private static async Task<bool> AnswersAsync(int port)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync("127.0.0.1", port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
