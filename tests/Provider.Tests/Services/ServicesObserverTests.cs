using Pulumi.Sriov.Provider.Pci;
using Pulumi.Sriov.Provider.Services;

namespace Pulumi.Sriov.Provider.Tests.Services;

/// <summary>Output as the programs print it.</summary>
public class ServicesObserverTests
{
    private const string Output =
        """
        clock 3600.51 1795003600
        systemd
        MainPID=812
        ExecMainStartTimestampMonotonic=30123456
        Id=nova-compute.service
        LoadState=loaded
        ActiveState=active
        SubState=running

        MainPID=0
        ExecMainStartTimestampMonotonic=0
        Id=nova-api.service
        LoadState=not-found
        ActiveState=inactive
        SubState=dead

        MainPID=0
        ExecMainStartTimestampMonotonic=0
        Id=neutron-server.service
        LoadState=masked
        ActiveState=inactive
        SubState=dead

        container docker /nova_compute 5b1c true false 2026-11-18T12:06:35.123456789Z
        container podman nova_api 77aa false true 1795003540
        pending systemd.nova-compute
        pending docker.nova_compute
        /run/udev/data/+pci:0000:01:10.2:I:41000000
        /run/udev/data/+pci:0000:01:00.0:I:1500000

        """;

    private readonly ServicesObservation _seen = ServicesObserver.Parse(Output);

    [Fact]
    public void Read_Units_OnlyWhatIsLoaded()
    {
        Assert.True(_seen.HasSystemd);
        Assert.Equal(["nova-compute"], _seen.Units.Keys);
        Assert.Equal(new UnitState("active", "running", 812, TimeSpan.FromMicroseconds(30_123_456)), _seen.Units["nova-compute"]);
    }

    [Fact]
    public void Read_Containers_StartsAreCountedFromBoot()
    {
        Assert.Equal(
            [(ServiceManager.Docker, "nova_compute", true, false), (ServiceManager.Podman, "nova_api", false, true)],
            _seen.Containers.Select(container => (container.Manager, container.Name, container.IsRunning, container.IsRestarting)));
        Assert.Equal(3540.51, _seen.Containers[1].StartedAt!.Value.TotalSeconds, precision: 2);
        Assert.InRange(_seen.Containers[0].StartedAt!.Value.TotalSeconds, 3540, 3600);
    }

    [Fact]
    public void Read_PodmanUnderTheNameOfDocker_IsOneContainer()
    {
        var seen = ServicesObserver.Parse(
            "clock 1.00 1795003600\ncontainer docker nova_api 77aa true false 2026-11-18 15:00:00.1 +0000 UTC\ncontainer podman nova_api 77aa true false 1795003599\n");

        Assert.Equal(ServiceManager.Podman, Assert.Single(seen.Containers).Manager);
    }

    [Fact]
    public void Read_PendingRestartsAndDevices()
    {
        Assert.Equal(["docker.nova_compute", "systemd.nova-compute"], _seen.PendingRestarts);
        Assert.Equal(TimeSpan.FromSeconds(41), _seen.DevicesSince[new PciAddress(0, 1, 0x10, 2)]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("clock 12.3 \n")]
    [InlineData("clock 12.3 1795003600\n")]
    public void Read_HostWithNothing_IsEmpty(string output)
    {
        var seen = ServicesObserver.Parse(output);

        Assert.False(seen.HasSystemd);
        Assert.Empty(seen.Units);
        Assert.Empty(seen.Containers);
    }
}
