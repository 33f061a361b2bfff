using Pulumi.Sriov.Provider.Platform;
using Pulumi.Sriov.Provider.Simulation;
using Pulumi.Sriov.Provider.Simulation.Hardware;
using Pulumi.Sriov.Provider.Simulation.Services;
using Pulumi.Sriov.Provider.Tests.VirtualFunctions;

namespace Pulumi.Sriov.Provider.Tests.Platform;

public class PlatformObserverTests
{
    [Fact]
    public async Task Observe_RedHat_EnforcesSelinux_AndHasTheDriverInAPackedModule()
    {
        var platform = (await SimulatedHost.Rocky9().Boot().LookAsync()).Platform;

        Assert.Equal(SelinuxMode.Enforcing, platform.Security.Selinux);
        Assert.Equal(["vfio-pci"], platform.VfioDrivers);
    }

    [Theory]
    [InlineData(null, null, "none")]
    [InlineData(false, false, "none")]
    [InlineData(true, true, "integrity")]
    public async Task Observe_SecureBoot_AndWhatItLocksDown(bool? firmware, bool? secureBoot, string lockdown)
    {
        var fixture = SimulatedHost.Debian12();
        var platform = (await (firmware is { } on ? fixture.WithSecureBoot(on) : fixture).Boot().LookAsync()).Platform;

        Assert.Equal(new SecurityState(SelinuxMode.Disabled, secureBoot, lockdown), platform.Security);
    }

    [Fact]
    public async Task Observe_ModulesOfAnotherKernel_AreNotThisOnes()
    {
        var machine = SimulatedHost.Debian12().Boot();
        machine.Files.Delete("/usr/lib/modules/6.1.0-28-amd64");
        machine.Files.PutFile("/usr/lib/modules/6.1.0-40-amd64/kernel/drivers/vfio/pci/vfio-pci.ko", "");

        Assert.Empty((await machine.LookAsync()).Platform.VfioDrivers);
    }

    [Fact]
    public async Task Observe_ReadOnlyAndFullDisks_AreTold()
    {
        var machine = SimulatedHost.Debian12().Boot();
        machine.Files.ReadOnlyMounts.Add("/boot");
        machine.Files.FreeBytes = 4096;

        var systems = (await machine.LookAsync()).Platform.FileSystems;

        Assert.Equal([("/", false), ("/boot", true), ("/etc", false)], systems.Select(system => (system.Path, system.IsReadOnly)));
        Assert.All(systems, system => Assert.Equal(4, system.AvailableKibibytes));
    }

    [Fact]
    public async Task Observe_InterfacesOfNetworkManager_AreThoseItManages()
    {
        var machine = SimulatedHost.Rocky9().Boot();
        var index = machine.Files.ReadText("/sys/class/net/enp1s0/ifindex").Trim();
        var other = machine.Files.ReadText("/sys/class/net/enp2s0/ifindex").Trim();
        machine.Files.PutFile($"/run/NetworkManager/devices/{index}", "[device]\nmanaged=true\nconnection-uuid=4f0a3f9e\n");
        machine.Files.PutFile($"/run/NetworkManager/devices/{other}", "[device]\nmanaged=false\n");

        var platform = (await machine.LookAsync()).Platform;

        Assert.Equal(["enp1s0"], platform.InterfacesOfNetworkManager.AsEnumerable());
    }

    [Fact]
    public async Task Observe_MemoryOfVirtualFunctions_IsToldByPort()
    {
        var good = await SimulatedHost.Debian12().Boot().LookAsync();
        var bad = await SimulatedHost.Debian12().With(NicProfile.Igb with { HasVfMemory = false }).Boot().LookAsync();

        Assert.Equal([new VfMemory(2, 0), new VfMemory(2, 0)], good.Platform.VfMemory.Values);
        Assert.Equal([new VfMemory(0, 2), new VfMemory(0, 2)], bad.Platform.VfMemory.Values);
    }

    [Fact]
    public async Task Observe_LoginWithoutRootsRights_IsTold()
    {
        var machine = SimulatedHost.Debian12().WithServices(ServiceFlavour.Docker, "nova-compute").Boot();
        machine.LoginIsRoot = false;
        machine.InterruptsInUse = 100;

        var platform = (await machine.LookAsync()).Platform;

        Assert.Equal(new Privileges(IsRoot: false, HasSudo: true), platform.Privileges);
        Assert.Equal(["docker"], platform.ContainerEngines.AsEnumerable());
        Assert.Equal(302, platform.Interrupts!.Free);
    }
}
