using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.Simulation;
using Pulumi.Sriov.Provider.Simulation.Fixtures;

namespace Pulumi.Sriov.Provider.Tests.Simulation;

/// <summary>Links, guests, file systems and services of the simulated machine.</summary>
public class MachineTests
{
    private static RunCommand Command(params string[] arguments) => new([.. arguments], HostRun.Minute);

    // The shape is iproute2 6.1's; the virtual lab prints the same.
    [Fact]
    public async Task IpLink_PrintsVirtualFunctionsAsIproute2Does()
    {
        var machine = SimulatedHost.Debian12().Boot();
        await machine.SetVfs(1);
        await machine.Do(Command("ip", "link", "set", "enp1s0", "vf", "0", "mac", "52:54:00:0A:0f:01", "vlan", "100", "qos", "3", "trust", "on"));

        var shown = await machine.Do(Command("ip", "-j", "link", "show", "enp1s0"));

        const string Expected =
            """
            [{"ifindex":3,"ifname":"enp1s0","flags":["BROADCAST","MULTICAST"],"mtu":1500,"qdisc":"noop","operstate":"DOWN",
            "linkmode":"DEFAULT","group":"default","txqlen":1000,"link_type":"ether","address":"52:54:00:0a:01:01",
            "broadcast":"ff:ff:ff:ff:ff:ff","vfinfo_list":[{"vf":0,"link_type":"ether","address":"52:54:00:0a:0f:01",
            "broadcast":"ff:ff:ff:ff:ff:ff","vlan_list":[{"vlan":100,"qos":3}],"rate":{"max_tx":0,"min_tx":0},
            "spoofchk":true,"link_state":"auto","trust":true}]}]
            """;
        Assert.Equal(Expected.ReplaceLineEndings("") + "\n", shown.StandardOutput);
    }

    [Fact]
    public async Task IpLink_WithoutFunctions_PrintsAnEmptyList_AndPortsOnly()
    {
        var machine = SimulatedHost.Debian12().Boot();

        var port = await machine.Do(Command("ip", "-j", "link", "show", "enp1s0"));
        var management = await machine.Do(Command("ip", "-j", "link", "show", "enp0s2"));

        Assert.Contains("\"vfinfo_list\":[]", port.StandardOutput, StringComparison.Ordinal);
        Assert.DoesNotContain("vfinfo_list", management.StandardOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task IpLink_RateWithoutCarrier_IsRefusedByIgb()
    {
        var machine = SimulatedHost.Debian12().Boot();
        await machine.SetVfs(1);
        var rate = Command("ip", "link", "set", "enp1s0", "vf", "0", "max_tx_rate", "100");
        await machine.Do(Command("ip", "link", "set", "enp1s0", "up"));

        Assert.Contains("Invalid argument", (await machine.Try(rate))?.Message, StringComparison.Ordinal);

        await machine.Do(new WaitFor(new TextEquals("/sys/class/net/enp1s0/carrier", "1"), HostRun.Minute));
        Assert.Null(await machine.Try(rate));
    }

    [Fact]
    public async Task IpLink_OneRefusedAttribute_LeavesTheEarlierOnesSet()
    {
        var machine = SimulatedHost.Debian12().Boot();
        await machine.SetVfs(1);

        var failure = await machine.Try(Command("ip", "link", "set", "enp1s0", "vf", "0", "state", "enable", "mac", "52:54:00:0a:0f:01"));
        var shown = await machine.Do(Command("ip", "-j", "link", "show", "enp1s0"));

        Assert.Contains("Operation not supported", failure?.Message, StringComparison.Ordinal);
        Assert.Contains("52:54:00:0a:0f:01", shown.StandardOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_UpBringsTheCarrierLater_AndRebootTakesItDown()
    {
        var machine = SimulatedHost.Debian12().Boot();
        var carrier = "/sys/class/net/enp1s0/carrier";

        Assert.DoesNotContain(carrier, (await machine.Do(new ReadTexts([carrier]))).Keys);
        await machine.Do(Command("ip", "link", "set", "enp1s0", "up", "mtu", "9000"));
        Assert.Equal("0\n", machine.Files.ReadText(carrier));
        await machine.Do(new WaitFor(new TextEquals(carrier, "1"), HostRun.Minute));
        Assert.Equal("9000\n", machine.Files.ReadText("/sys/class/net/enp1s0/mtu"));

        machine.Reboot();
        Assert.Equal("down\n", machine.Files.ReadText("/sys/class/net/enp1s0/operstate"));
        Assert.Equal("1500\n", machine.Files.ReadText("/sys/class/net/enp1s0/mtu"));
    }

    [Fact]
    public async Task AdminMac_ReachesTheFunctionWhenItsDriverIsLoadedAnew()
    {
        var machine = SimulatedHost.Debian12().Boot();
        await machine.SetVfs(1);
        await machine.Do(new WaitFor(new PathCount("/sys/class/net/enp1s0v0", 1), HostRun.Minute));
        var address = "/sys/class/net/enp1s0v0/address";

        await machine.Do(Command("ip", "link", "set", "enp1s0", "vf", "0", "mac", "52:54:00:0a:0f:01"));
        Assert.NotEqual("52:54:00:0a:0f:01\n", machine.Files.ReadText(address));

        await machine.Do(new WriteAttribute("/sys/bus/pci/drivers/igbvf/unbind", "0000:01:10.0", HostRun.Minute));
        await machine.Do(new WriteAttribute("/sys/bus/pci/drivers_probe", "0000:01:10.0", HostRun.Minute));
        await machine.Do(new WaitFor(new PathCount("/sys/class/net/enp1s0v0", 1), HostRun.Minute));
        Assert.Equal("52:54:00:0a:0f:01\n", machine.Files.ReadText(address));
    }

    [Fact]
    public async Task VfioPci_WithoutIommu_IsSilentlyNotBound()
    {
        var machine = SimulatedHost.Debian12().WithIommu(IommuSetting.OffByArgument).Boot();
        await machine.SetVfs(1);
        var function = "/sys/bus/pci/devices/0000:01:10.0";
        await machine.Do(Command("modprobe", "vfio-pci"));
        await machine.Do(new WriteAttribute($"{function}/driver_override", "vfio-pci", HostRun.Minute));
        await machine.Do(new WriteAttribute($"{function}/driver/unbind", "0000:01:10.0", HostRun.Minute));

        Assert.Null(await machine.Try(new WriteAttribute("/sys/bus/pci/drivers_probe", "0000:01:10.0", HostRun.Minute)));

        Assert.False(machine.Files.Exists($"{function}/driver"));
    }

    [Fact]
    public async Task Guests_LeaveTheTracesOfQemuAndLibvirt()
    {
        var machine = SimulatedHost.Debian12().Boot();
        await machine.SetVfs(3);
        await machine.Do(new WaitFor(new PathCount($"{HostRun.Pf}/virtfn*/net/*", 3), HostRun.Minute));

        machine.Guests.StartWithHostDevice("instance-00000001", "0000:01:10.0");
        var pid = machine.Guests.OpenVfio("dpdk", "0000:01:10.2", "testpmd");
        machine.Guests.AttachMacvtap("macvtap0", "enp1s0v2");

        var group = machine.Files.ReadLink("/sys/bus/pci/devices/0000:01:10.2/iommu_group").Split('/')[^1];
        Assert.Equal($"/dev/vfio/{group}", machine.Files.ReadLink($"/proc/{pid}/fd/27"));
        Assert.Equal("testpmd\n", machine.Files.ReadText($"/proc/{pid}/comm"));
        Assert.Contains("slot='0x10'", machine.Files.ReadText("/run/libvirt/qemu/instance-00000001.xml"), StringComparison.Ordinal);
        Assert.True(machine.Files.Exists("/sys/class/net/enp1s0v2/upper_macvtap0/address"));

        machine.Guests.Stop("macvtap0");
        machine.Guests.Stop("dpdk");
        Assert.False(machine.Files.Exists($"/proc/{pid}"));
        Assert.Empty(machine.Files.Match("/sys/class/net/enp1s0v2/upper_*"));
    }

    [Fact]
    public async Task Files_ReadOnlyOrFull_RefuseAndStay()
    {
        var machine = SimulatedHost.Debian12().Boot();
        machine.Files.ReadOnlyMounts.Add("/boot");
        machine.Files.FreeBytes = 3;

        Assert.Equal("EROFS", (await machine.Try(new WriteFile("/boot/new", [.. "x"u8])))?.Errno);
        Assert.Equal("EROFS", (await machine.Try(new RemoveFile("/boot/grub/grub.cfg")))?.Errno);
        Assert.Equal("ENOSPC", (await machine.Try(new WriteFile("/etc/hostname", [.. "long"u8])))?.Errno);
        Assert.Equal("EACCES", (await machine.Try(new WriteFile("/sys/kernel/new", [.. "x"u8])))?.Errno);
        Assert.Equal("compute-1\n", machine.Files.ReadText("/etc/hostname"));
        Assert.Equal(1, (await machine.Try(Command("update-grub")))?.ExitCode);
    }

    [Fact]
    public async Task Systemctl_EnabledUnitRunsAtBoot()
    {
        var machine = SimulatedHost.Debian12().Boot();
        machine.Files.PutFile(
            "/etc/systemd/system/up@.service", "[Service]\nType=oneshot\nExecStart=/usr/sbin/ip link set %i up\n[Install]\nWantedBy=multi-user.target\n");

        await machine.Do(Command("systemctl", "enable", "up@enp1s0.service"));
        Assert.Equal("disabled\n", (await machine.Do(Command("systemctl", "is-enabled", "up@enp2s0.service") with { AcceptedExitCodes = [] })).StandardOutput);
        Assert.Equal("0x1002\n", machine.Files.ReadText("/sys/class/net/enp1s0/flags"));

        machine.Reboot();
        Assert.Equal("0x1003\n", machine.Files.ReadText("/sys/class/net/enp1s0/flags"));
        Assert.Equal("active\n", (await machine.Do(Command("systemctl", "is-active", "up@enp1s0.service"))).StandardOutput);

        await machine.Do(Command("systemctl", "disable", "up@enp1s0.service"));
        machine.Reboot();
        Assert.Equal("0x1002\n", machine.Files.ReadText("/sys/class/net/enp1s0/flags"));
    }

    [Fact]
    public async Task Connecting_CanBeRefused()
    {
        var machine = SimulatedHost.Debian12().Boot();
        machine.ConnectionRefusal = new ProviderException(FailureKind.Unreachable, machine.Name, "connecting", "no route to host", "Check the network.");

        var failure = await Assert.ThrowsAsync<ProviderException>(() => machine.Do(new ReadFile("/etc/hostname")));

        Assert.Equal(FailureKind.Unreachable, failure.Kind);
    }

    [Fact]
    public async Task Lock_HeldByAnotherRun_TimesOutAndSaysWho()
    {
        var machine = SimulatedHost.Debian12().Boot();
        machine.Lock.HoldFor("pid 4711 from admin-pc");
        await using var host = machine.Connect();

        await using var wish = await host.LockAsync(TimeSpan.FromMilliseconds(10), CancellationToken.None);

        var failure = await Assert.ThrowsAsync<ProviderException>(() => host.RunAsync(new HostBatch(), CancellationToken.None));

        Assert.Equal(FailureKind.Timeout, failure.Kind);
        Assert.Contains("pid 4711 from admin-pc", failure.Message, StringComparison.Ordinal);
    }
}
