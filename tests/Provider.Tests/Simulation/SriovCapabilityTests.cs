using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.Simulation;
using Pulumi.Sriov.Provider.Simulation.Fixtures;
using Pulumi.Sriov.Provider.Simulation.Hardware;

namespace Pulumi.Sriov.Provider.Tests.Simulation;

/// <summary>The rules of <c>sriov_numvfs</c>: drivers/pci/iov.c (sriov_numvfs_store), and igb as measured in the lab.</summary>
public class SriovCapabilityTests
{
    private static SimulatedMachine Boot(NicProfile? nic = null) => SimulatedHost.Debian12().With(nic ?? NicProfile.Igb).Boot();

    [Fact]
    public async Task Numvfs_FromZero_MakesFunctionsLinksAndNetworkDevices()
    {
        var machine = Boot();

        Assert.Null(await machine.SetVfs(4));
        await machine.Do(new WaitFor(new PathCount($"{HostRun.Pf}/virtfn*/net/*", 4), HostRun.Minute));

        Assert.Equal("4", machine.Vfs());
        Assert.Equal("../0000:01:10.6", machine.Files.ReadLink($"{HostRun.Pf}/virtfn3"));
        Assert.Equal("../0000:01:00.0", machine.Files.ReadLink($"{HostRun.Pf}/virtfn3/physfn"));
        Assert.Equal("0x10ca\n", machine.Files.ReadText("/sys/bus/pci/devices/0000:01:10.0/device"));
        Assert.EndsWith("/bus/pci/drivers/igbvf", machine.Files.ReadLink("/sys/bus/pci/devices/0000:01:10.0/driver"), StringComparison.Ordinal);
        Assert.True(machine.Files.Exists("/sys/class/net/enp1s0v3/device/physfn/sriov_numvfs"));
    }

    [Theory]
    [InlineData("8", "ERANGE")]
    [InlineData("abc", "EINVAL")]
    [InlineData("-1", "EINVAL")]
    [InlineData("70000", "EINVAL")]
    public async Task Numvfs_BadValue_IsRefusedAndChangesNothing(string value, string errno)
    {
        var machine = Boot();

        var failure = await machine.Try(new WriteAttribute($"{HostRun.Pf}/sriov_numvfs", value, HostRun.Minute));

        Assert.Equal(errno, failure?.Errno);
        Assert.Equal("0", machine.Vfs());
    }

    [Fact]
    public async Task Numvfs_OtherNonZeroValue_IsBusyUntilZero()
    {
        var machine = Boot();
        await machine.SetVfs(4);

        Assert.Equal("EBUSY", (await machine.SetVfs(2))?.Errno);
        Assert.Equal("4", machine.Vfs());
        Assert.Null(await machine.SetVfs(4));
        Assert.Null(await machine.SetVfs(0));
        Assert.Empty(machine.Files.Match($"{HostRun.Pf}/virtfn*"));
        Assert.Null(await machine.SetVfs(2));
    }

    [Fact]
    public async Task Numvfs_WithoutDriver_IsNoEntry()
    {
        var machine = Boot();
        await machine.Do(new WriteAttribute($"{HostRun.Pf}/driver/unbind", "0000:01:00.0", HostRun.Minute));

        Assert.Equal("ENOENT", (await machine.SetVfs(1))?.Errno);
    }

    [Fact]
    public async Task Numvfs_DriverEnablesFewer_SucceedsWithFewer()
    {
        var machine = Boot(NicProfile.Igb with { EnableLimit = 3 });

        Assert.Null(await machine.SetVfs(5));

        Assert.Equal("3", machine.Vfs());
        Assert.Equal(3, machine.Files.Match($"{HostRun.Pf}/virtfn*").Count());
    }

    [Fact]
    public async Task Numvfs_I40eWhileResetIsPending_IsTemporarilyUnavailable()
    {
        var machine = Boot(NicProfile.I40e);
        await machine.SetVfs(2);

        Assert.Equal("EAGAIN", (await machine.SetVfs(0))?.Errno);
        machine.Clock.Advance(NicProfile.I40e.ResetPending);
        Assert.Null(await machine.SetVfs(0));
    }

    [Fact]
    public async Task Numvfs_BnxtWithLinkDown_SucceedsWithoutAnyFunction()
    {
        var machine = Boot(NicProfile.Bnxt);

        Assert.Null(await machine.SetVfs(2));
        Assert.Equal("0", machine.Vfs());

        await machine.Do(new RunCommand(["ip", "link", "set", "enp1s0", "up"], HostRun.Minute));
        Assert.Null(await machine.SetVfs(2));
        Assert.Equal("2", machine.Vfs());
    }

    [Fact]
    public async Task Numvfs_LinksComeLate_CanBeWaitedFor()
    {
        var machine = Boot(NicProfile.Igb with { VfLinkDelay = TimeSpan.FromSeconds(5) });

        await machine.SetVfs(7);

        Assert.Equal("7", machine.Vfs());
        Assert.Empty(machine.Files.Match($"{HostRun.Pf}/virtfn*"));
        Assert.Equal("ETIMEDOUT", (await machine.Try(new WaitFor(new PathCount($"{HostRun.Pf}/virtfn*", 7), TimeSpan.FromSeconds(1))))?.Errno);
        Assert.Null(await machine.Try(new WaitFor(new PathCount($"{HostRun.Pf}/virtfn*", 7), HostRun.Minute)));
    }

    [Fact]
    public async Task Numvfs_GuestHoldsFunction_BlocksUntilItLetsGo()
    {
        var machine = SimulatedHost.Debian12().WithIommu(IommuSetting.OnByArgument).Boot();
        await machine.SetVfs(2);
        machine.Guests.StartWithHostDevice("instance-00000001", "0000:01:10.2");

        Assert.Equal("ETIMEDOUT", (await machine.SetVfs(0))?.Errno);
        Assert.Equal("2", machine.Vfs());

        machine.Guests.Stop("instance-00000001");
        Assert.Equal("0", machine.Vfs());
    }

    [Fact]
    public async Task Autoprobe_Off_KeepsDriversAwayUntilItIsOnAgain()
    {
        var machine = Boot();
        var autoprobe = $"{HostRun.Pf}/sriov_drivers_autoprobe";
        var probe = new WriteAttribute("/sys/bus/pci/drivers_probe", "0000:01:10.0", HostRun.Minute);
        await machine.Do(new WriteAttribute(autoprobe, "0", HostRun.Minute));
        await machine.SetVfs(1);

        await machine.Do(probe);
        Assert.False(machine.Files.Exists($"{HostRun.Pf}/virtfn0/driver"));

        await machine.Do(new WriteAttribute(autoprobe, "1", HostRun.Minute));
        await machine.Do(probe);
        Assert.True(machine.Files.Exists($"{HostRun.Pf}/virtfn0/driver"));
    }

    [Fact]
    public async Task Functions_AreGoneAfterReboot()
    {
        var machine = Boot();
        await machine.SetVfs(4);

        machine.Reboot();

        Assert.Equal("0", machine.Vfs());
        Assert.Empty(machine.Files.Match("/sys/bus/pci/devices/0000:01:10.*"));
    }

    [Fact]
    public async Task Change_ResetsThePort_AndDropsItsCarrier()
    {
        var machine = Boot();
        await machine.Do(new RunCommand(["ip", "link", "set", "enp1s0", "up"], HostRun.Minute));
        await machine.Do(new WaitFor(new TextEquals("/sys/class/net/enp1s0/carrier", "1"), HostRun.Minute));

        await machine.SetVfs(1);

        Assert.Equal("0\n", machine.Files.ReadText("/sys/class/net/enp1s0/carrier"));
        await machine.Do(new WaitFor(new TextEquals("/sys/class/net/enp1s0/carrier", "1"), HostRun.Minute));
    }
}
