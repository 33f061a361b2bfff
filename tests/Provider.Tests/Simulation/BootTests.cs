using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.Simulation;
using Pulumi.Sriov.Provider.Simulation.Fixtures;
using Pulumi.Sriov.Provider.Simulation.Hardware;

namespace Pulumi.Sriov.Provider.Tests.Simulation;

/// <summary>From the boot loader's configuration to the IOMMU: each distribution its own way, and the rules of the kernel.</summary>
public class BootTests
{
    private const string BootId = "/proc/sys/kernel/random/boot_id";

    private static bool HasIommu(SimulatedMachine machine) =>
        machine.Files.Match("/sys/class/iommu/*").Any() && machine.Files.Match("/sys/kernel/iommu_groups/*").Any();

    private static string TypeOf(SimulatedMachine machine) =>
        Assert.Single(machine.Files.Match("/sys/kernel/iommu_groups/*/type").Select(machine.Files.ReadText).Distinct()).TrimEnd();

    private static string[] GroupOf(SimulatedMachine machine, string address) =>
        [.. machine.Files.Match($"/sys/bus/pci/devices/{address}/iommu_group/devices/*").Select(path => path[(path.LastIndexOf('/') + 1)..])];

    [Theory]
    [InlineData("update-grub")]
    [InlineData("grub-mkconfig", "-o", "/boot/grub/grub.cfg")]
    public async Task Debian_ArgumentsTakeEffectAfterUpdateAndReboot(params string[] update)
    {
        var machine = SimulatedHost.Debian12().Boot();
        var bootId = machine.Files.ReadText(BootId);
        machine.Files.PutFile("/etc/default/grub.d/50-iommu.cfg", "GRUB_CMDLINE_LINUX=\"$GRUB_CMDLINE_LINUX intel_iommu=on iommu=pt\"\n");

        machine.Reboot();
        Assert.DoesNotContain("iommu=pt", machine.Files.ReadText("/proc/cmdline"), StringComparison.Ordinal);
        Assert.Equal("DMA-FQ", TypeOf(machine));

        await machine.Do(new RunCommand([.. update], HostRun.Minute));
        machine.Reboot();
        Assert.EndsWith(" intel_iommu=on iommu=pt quiet\n", machine.Files.ReadText("/proc/cmdline"), StringComparison.Ordinal);
        Assert.Equal("identity", TypeOf(machine));
        Assert.NotEqual(bootId, machine.Files.ReadText(BootId));
    }

    [Fact]
    public async Task Debian_MangledDefaults_FailTheUpdateAndKeepTheMenu()
    {
        var machine = SimulatedHost.Debian12().Boot();
        var menu = machine.Files.ReadText("/boot/grub/grub.cfg");
        machine.Files.PutFile("/etc/default/grub", "GRUB_TIMEOUT=5\nGRUB_CMDLINE_LINUX=\"intel_iommu=on\n");

        var failure = await machine.Try(new RunCommand(["update-grub"], HostRun.Minute));

        Assert.Contains("Unterminated quoted string", failure?.Message, StringComparison.Ordinal);
        Assert.Equal(menu, machine.Files.ReadText("/boot/grub/grub.cfg"));
    }

    [Fact]
    public async Task Rocky_ArgumentsGoByGrubby()
    {
        var machine = SimulatedHost.Rocky9().WithKernelArguments("quiet").Boot();
        Assert.False(HasIommu(machine));

        await machine.Do(new RunCommand(["/usr/sbin/grubby", "--update-kernel=ALL", "--remove-args=quiet", "--args=intel_iommu=on iommu=pt"], HostRun.Minute));
        var info = await machine.Do(new RunCommand(["grubby", "--info=DEFAULT"], HostRun.Minute));
        machine.Reboot();

        Assert.Contains("intel_iommu=on iommu=pt\"\n", info.StandardOutput, StringComparison.Ordinal);
        Assert.EndsWith(" intel_iommu=on iommu=pt\n", machine.Files.ReadText("/proc/cmdline"), StringComparison.Ordinal);
        Assert.DoesNotContain("quiet", machine.Files.ReadText("/etc/default/grub"), StringComparison.Ordinal);
        Assert.Equal("identity", TypeOf(machine));
    }

    // reference: Debian's kernel has INTEL_IOMMU_DEFAULT_ON; values are whole tokens between commas; firmware rules.
    [Theory]
    [InlineData("debian", "intel", IommuSetting.KernelDefault, true)]
    [InlineData("debian", "intel", IommuSetting.OffByArgument, false)]
    [InlineData("debian", "intel", IommuSetting.OffInFirmware, false)]
    [InlineData("ubuntu", "intel", IommuSetting.KernelDefault, false)]
    [InlineData("ubuntu", "intel", IommuSetting.OnByArgument, true)]
    [InlineData("ubuntu", "amd", IommuSetting.KernelDefault, true)]
    [InlineData("ubuntu", "amd", IommuSetting.OffByArgument, false)]
    [InlineData("rocky", "intel", IommuSetting.OnByArgument, true)]
    public void Iommu_IsDecidedByFirmwareKernelAndArguments(string distribution, string cpu, IommuSetting setting, bool expected)
    {
        var fixture = distribution switch
        {
            "debian" => SimulatedHost.Debian12(),
            "ubuntu" => SimulatedHost.Ubuntu2204(),
            _ => SimulatedHost.Rocky9(),
        };

        var machine = (cpu == "amd" ? fixture.WithAmd() : fixture.WithIntel()).WithIommu(setting).Boot();

        Assert.Equal(expected, HasIommu(machine));
        Assert.Equal(expected, machine.Files.Exists($"/sys/class/iommu/{(cpu == "amd" ? "ivhd0" : "dmar0")}"));
    }

    [Fact]
    public void Iommu_OnWithScalableMode_IsOn() =>
        Assert.True(HasIommu(SimulatedHost.Ubuntu2204().WithKernelArguments("intel_iommu=on,sm_on").Boot()));

    [Fact]
    public async Task Groups_FollowTheTopology()
    {
        async Task<SimulatedMachine> With(Topology topology)
        {
            var machine = SimulatedHost.Debian12().With(topology).Boot();
            await machine.SetVfs(2);
            return machine;
        }

        Assert.Equal(["0000:01:10.2"], GroupOf(await With(Topology.Good), "0000:01:10.2"));
        Assert.Equal(["0000:01:10.2"], GroupOf(await With(Topology.DualPort), "0000:01:10.2"));
        Assert.Equal(
            ["0000:00:11.0", "0000:01:00.0", "0000:01:10.0", "0000:01:10.2"], GroupOf(await With(Topology.DisableAcs), "0000:01:10.2"));
        Assert.Equal(
            ["0000:00:10.0", "0000:00:10.1", "0000:01:00.0", "0000:01:10.0", "0000:01:10.2", "0000:02:00.0"],
            GroupOf(await With(Topology.Bad), "0000:02:00.0"));
    }

    [Fact]
    public async Task DualPort_FunctionsInterleave()
    {
        var machine = SimulatedHost.Debian12().With(Topology.DualPort).Boot();

        await machine.SetVfs(1);
        await machine.SetVfs(1, "/sys/bus/pci/devices/0000:01:00.1");

        Assert.Equal("../0000:01:10.0", machine.Files.ReadLink("/sys/bus/pci/devices/0000:01:00.0/virtfn0"));
        Assert.Equal("../0000:01:10.1", machine.Files.ReadLink("/sys/bus/pci/devices/0000:01:00.1/virtfn0"));
    }

    [Fact]
    public void GroupNumbers_ChangeOverReboots()
    {
        var machine = SimulatedHost.Debian12().Boot();
        var before = machine.Files.ReadLink($"{HostRun.Pf}/iommu_group");

        machine.Reboot();

        Assert.NotEqual(before, machine.Files.ReadLink($"{HostRun.Pf}/iommu_group"));
    }

    [Fact]
    public void Reboot_ClearsWhatIsInMemory()
    {
        var machine = SimulatedHost.Debian12().Boot();
        machine.Files.PutFile("/run/pulumi", "x");
        machine.Files.PutFile("/var/lib/pulumi", "x");

        machine.LosePower();

        Assert.False(machine.Files.Exists("/run/pulumi"));
        Assert.True(machine.Files.Exists("/var/lib/pulumi"));
    }
}
