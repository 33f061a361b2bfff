using Pulumi.Plugin.Rpc;
using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Properties;
using Pulumi.Sriov.Lab.Tests.Machines;

namespace Pulumi.Sriov.Lab.Tests.Cloud;

/// <summary>The controller as an operator meets it over ssh: files, services, logs.</summary>
public sealed class ControllerTests(OwnCloud own) : IClassFixture<OwnCloud>
{
    private readonly ControlPlane _cloud = own.Cloud;

    [Fact]
    public async Task Restart_ConfigurationIsBroken_FailsWithTheLogAndLeavesTheServiceDown()
    {
        await _cloud.RunAsync("cp -a /etc/nova/nova.conf /root/; echo 'no option' >> /etc/nova/nova.conf");

        var restart = await _cloud.TryRunAsync("cloud-service restart nova-scheduler");
        var status = await _cloud.TryRunAsync("cloud-service status nova-scheduler");

        Assert.Equal(1, restart.ExitCode);
        Assert.Contains("Failed to parse /etc/nova/nova.conf", restart.Error, StringComparison.Ordinal);
        Assert.Equal(3, status.ExitCode);
        await _cloud.RunAsync("mv /root/nova.conf /etc/nova/nova.conf; cloud-service restart nova-scheduler; cloud-service status nova-scheduler");
    }

    [Fact]
    public async Task Restart_DriverWasAdded_NeutronReadsItsFilesAgain()
    {
        const string File = "/etc/neutron/plugins/ml2/ml2_conf.ini";
        await _cloud.RunAsync($"sed -i 's/^mechanism_drivers = .*/&,sriovnicswitch/' {File}; cloud-service restart neutron-server");

        Assert.Contains(
            "sriovnicswitch", await _cloud.RunAsync("grep 'Configured mechanism driver names' /var/log/neutron/neutron-server.log | tail -n 1"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_LeaderWasKilled_NothingOfTheOldOneStays()
    {
        var old = await _cloud.RunAsync("cat /run/cloud/nova-api.pid");
        await _cloud.RunAsync($"kill -KILL {old}");

        await _cloud.RunAsync("cloud-service start nova-api");

        Assert.NotEqual(old, await _cloud.RunAsync("cat /run/cloud/nova-api.pid"));
        Assert.Equal("", await _cloud.RunAsync($"ps -o pid= -g {old} || true"));
    }

    [Fact]
    public async Task GetHost_OnTheController_IsDebianWithoutPhysicalFunctions()
    {
        await using var provider = await ServedProvider.StartAsync();

        var answer = await provider.Client.InvokeAsync(new InvokeRequest
        {
            Tok = "sriov:host:getHost",
            Args = Wire.Encode(PropertyMap.Of(("connection", new PropertyValue.MapValue(_cloud.Connection)))),
        });

        var host = Wire.Decode(answer.Return);
        Assert.Equal((PropertyValue)"debian", host["distribution"]);
        Assert.Empty(((PropertyValue.ListValue)host["physicalFunctions"]).Items);
    }
}
