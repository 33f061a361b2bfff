using Pulumi.Sriov.Provider.Preflight;
using Pulumi.Sriov.Provider.Simulation;
using Pulumi.Sriov.Provider.Simulation.Fixtures;
using Pulumi.Sriov.Provider.Simulation.Hardware;
using Pulumi.Sriov.Provider.Simulation.Services;
using Pulumi.Sriov.Provider.VirtualFunctions;

namespace Pulumi.Sriov.Provider.Tests.Preflight;

/// <summary>Each rule on a host that is complete but for the one defect: it finds that, and no other rule finds anything.</summary>
public class RuleTests
{
    [Fact]
    public async Task Privilege_LoginThatIsNotRoot_IsToldToBecomeIt()
    {
        var machine = Good().Boot();
        machine.LoginIsRoot = false;

        AssertError(await machine.OnlyFindingAsync(), "privilege", "connection.become", "Set become: true.");
    }

    [Fact]
    public async Task Privilege_NoSudo_IsAMatterOfInstallingIt()
    {
        var machine = Good().Boot();
        machine.LoginIsRoot = false;
        machine.Files.Delete("/usr/bin/sudo");

        AssertError(await machine.OnlyFindingAsync(), "privilege", "connection.become", "install sudo");
    }

    [Fact]
    public async Task Disk_ReadOnly_IsFoundOnlyWhereSomethingIsWritten()
    {
        var machine = Good().WithIommu(IommuSetting.OffByArgument).Boot();
        machine.Files.ReadOnlyMounts.Add("/boot");

        AssertError(await machine.OnlyFindingAsync(), "disk", "/boot", "remount,rw /boot");
        Assert.Empty((await machine.PreflightAsync(PreflightRun.Everything with { Iommu = null, PhysicalFunctions = null })).Findings);
    }

    [Fact]
    public async Task Disk_Full_IsAnError()
    {
        var machine = Good().Boot();
        machine.Files.FreeBytes = 512 << 10;

        var finding = await machine.OnlyFindingAsync();

        AssertError(finding, "disk", "/etc", "1024 KiB");
        Assert.Equal("only 512 KiB are free", finding.Seen);
    }

    [Fact]
    public async Task BootLoader_Unknown_IsAnErrorOnlyWhenArgumentsMustChange()
    {
        var off = Good().WithIommu(IommuSetting.OffByArgument).Boot();
        var on = Good().Boot();
        off.Files.Delete("/etc/default/grub");
        on.Files.Delete("/etc/default/grub");

        AssertError(await off.OnlyFindingAsync(), "boot loader", "iommu", "by hand");
        Assert.Empty((await on.PreflightAsync()).Findings);
    }

    [Fact]
    public async Task Firmware_NoTables_IsAnError() =>
        AssertError(await Good().WithIommu(IommuSetting.OffInFirmware).Boot().OnlyFindingAsync(), "firmware", "iommu", "VT-d");

    [Fact]
    public async Task Firmware_InterruptsNotRemapped_IsAWarning()
    {
        var finding = await Good().WithKernelArguments("intremap=off").Boot().OnlyFindingAsync();

        Assert.Equal((FindingSeverity.Warning, "firmware"), (finding.Severity, finding.Check));
    }

    [Fact]
    public async Task Device_NotThere_TellsWhatIs()
    {
        var wanted = PreflightRun.Everything with
        {
            PhysicalFunctions = [PreflightRun.Port("enp9s0") with { Driver = "vfio-pci" }],
        };

        AssertError(await Good().Boot().OnlyFindingAsync(wanted), "device", "physicalFunctions.enp9s0.device", "enp1s0");
    }

    [Fact]
    public async Task Device_MoreThanItCanHave_IsAnError()
    {
        var wanted = PreflightRun.Everything with { PhysicalFunctions = [PreflightRun.Port("enp1s0") with { Count = 8 }] };

        AssertError(await Good().Boot().OnlyFindingAsync(wanted), "device", "physicalFunctions.enp1s0.count", "7 or less");
    }

    [Fact]
    public async Task Device_NoIommu_IsAnErrorUnlessItIsGoingToBeTurnedOn()
    {
        var machine = Good().WithIommu(IommuSetting.OffByArgument).Boot();

        Assert.Empty((await machine.PreflightAsync()).Findings);
        var findings = (await machine.PreflightAsync(PreflightRun.Everything with { Iommu = false })).Findings;
        Assert.Equal(["device", "device"], findings.Select(finding => finding.Check));
    }

    [Theory]
    [InlineData(true, FindingSeverity.Error, "device")]
    [InlineData(null, FindingSeverity.Warning, "isolation")]
    public async Task Isolation_SharedGroup_IsAnErrorWhereItIsRequired_ElseAWarning(bool? required, FindingSeverity severity, string check)
    {
        var wanted = PreflightRun.Everything with
        {
            PhysicalFunctions = [PreflightRun.Port("enp1s0") with { RequireIsolation = required }],
        };

        var finding = await Good().With(Topology.Bad).Boot().OnlyFindingAsync(wanted);

        Assert.Equal((severity, check), (finding.Severity, finding.Check));
        Assert.Contains("0000:02:00.0", finding.Seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Memory_WithoutAddresses_IsAnError()
    {
        var wanted = PreflightRun.Everything with { PhysicalFunctions = [PreflightRun.Port("enp1s0")] };

        var finding = await Good().With(NicProfile.Igb with { HasVfMemory = false }).Boot().OnlyFindingAsync(wanted);

        AssertError(finding, "memory", "physicalFunctions.enp1s0.count", "pci=realloc");
    }

    [Fact]
    public async Task Interrupts_TooFew_IsAWarning_UnlessTheHostLeavesTheFunctionsAlone()
    {
        var machine = Good().Boot();
        machine.InterruptsInUse = 395;
        var port = PreflightRun.Port("enp1s0");

        var finding = await machine.OnlyFindingAsync(PreflightRun.Everything with { PhysicalFunctions = [port] });

        Assert.Equal((FindingSeverity.Warning, "interrupts"), (finding.Severity, finding.Check));
        Assert.StartsWith("4 virtual functions take about 12 interrupts on the host, and 7 of 402 are free", finding.Seen);
        Assert.Empty((await machine.PreflightAsync(PreflightRun.Everything with { PhysicalFunctions = [port with { Autoprobe = false }] })).Findings);
    }

    [Fact]
    public async Task Modules_MissingDriver_IsAnError_AndSecureBootIsToldOf()
    {
        var machine = Good().WithSecureBoot(true).Boot();
        machine.Files.Delete("/usr/lib/modules");

        AssertError(await machine.OnlyFindingAsync(), "modules", "physicalFunctions.enp2s0.driver", "must be signed");
    }

    [Fact]
    public async Task Modules_MissingDriver_IsAnErrorForNova_ThoughNoPortNamesIt()
    {
        var machine = Good().Boot();
        machine.Files.Delete("/usr/lib/modules");

        AssertError(
            await machine.OnlyFindingAsync(PreflightRun.Everything with { PhysicalFunctions = [PreflightRun.Port("enp1s0")] }),
            "modules", "novaCompute", "Install the package");
    }

    [Fact]
    public async Task Modules_LoadedDriver_NeedsNoFile()
    {
        var machine = Good().Boot();
        machine.Kernel.Pci.Drivers.Load("vfio-pci");
        machine.Files.Delete("/usr/lib/modules");

        Assert.Empty((await machine.PreflightAsync()).Findings);
    }

    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, 1)]
    public async Task Lockdown_KeepsTheToolFromAMellanoxCardThatOffersTooFew(bool secureBoot, int findings)
    {
        var machine = Good().With(NicProfile.Mlx5).WithSecureBoot(secureBoot).Boot();
        var wanted = PreflightRun.Everything with { PhysicalFunctions = [PreflightRun.Port("enp1s0") with { Count = 16 }] };

        var checks = (await machine.PreflightAsync(wanted)).Findings.Select(finding => finding.Check).ToList();

        Assert.Equal(new[] { "device", "lockdown" }.Take(findings), checks);
    }

    [Theory]
    [InlineData(8, "NUM_OF_VFS=16' and reboot")]
    [InlineData(16, "Reboot the host")]
    public async Task Device_MoreThanTheFirmwareOffers_IsToldWhatRaisesIt(int limit, string remedy)
    {
        var machine = Good().With(NicProfile.Mlx5 with { Firmware = new FirmwareSetting(true, limit) }).Boot();

        var finding = await machine.OnlyFindingAsync(Only("enp1s0", 16));

        AssertError(finding, "device", "physicalFunctions.enp1s0.count", remedy);
        Assert.Contains($"its firmware is set to {limit} (NUM_OF_VFS)", finding.Seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Device_SriovOffInTheFirmware_IsToldWhatTurnsItOn()
    {
        var machine = Good().With(NicProfile.Mlx5 with { Firmware = new FirmwareSetting(false, 0) }).Boot();

        AssertError(await machine.OnlyFindingAsync(Only("enp1s0", 4)), "device", "physicalFunctions.enp1s0.device", "SRIOV_EN=1 NUM_OF_VFS=8");
    }

    [Theory]
    [InlineData(IommuSetting.OnByArgument, FindingSeverity.Warning)]
    [InlineData(IommuSetting.OffByArgument, FindingSeverity.Error)]
    public async Task FirmwareLimit_FewerFromTheNextStartOn_IsAnErrorWhereTheHostIsGoingToReboot(IommuSetting iommu, FindingSeverity severity)
    {
        var machine = Good().With(NicProfile.Mlx5 with { Firmware = new FirmwareSetting(true, 2) }).WithIommu(iommu).Boot();

        var finding = await machine.OnlyFindingAsync(Only("enp1s0", 4));

        Assert.Equal((severity, "firmware limit", "physicalFunctions.enp1s0.count"), (finding.Severity, finding.Check, finding.Property));
        Assert.Contains("offers 2 (NUM_OF_VFS) of 4 wanted", finding.Seen, StringComparison.Ordinal);
        Assert.Contains("mstconfig -d 0000:01:00.0 set SRIOV_EN=1 NUM_OF_VFS=4", finding.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Device_SwitchdevWithADriverThatHasNone_IsAnErrorBesideTheOthers()
    {
        var wanted = Only("enp1s0", 8) with
        {
            PhysicalFunctions = [PreflightRun.Port("enp1s0") with { Count = 8, EswitchMode = EswitchMode.Switchdev }],
        };

        var findings = (await Good().Boot().PreflightAsync(wanted)).Findings;

        Assert.Equal(
            ["physicalFunctions.enp1s0.eswitchMode", "physicalFunctions.enp1s0.count"], findings.Select(finding => finding.Property));
        Assert.Contains("igb does not let it be chosen", findings[0].Seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Device_SwitchdevOfACardWhoseModeTheHostCannotTell_IsAMatterOfDevlink()
    {
        var machine = Good().With(NicProfile.Ice with { Eswitch = EswitchRule.None }).Boot();
        var wanted = Only("enp1s0", 4) with
        {
            PhysicalFunctions = [PreflightRun.Port("enp1s0") with { EswitchMode = EswitchMode.Switchdev }],
        };

        AssertError(await machine.OnlyFindingAsync(wanted), "device", "physicalFunctions.enp1s0.eswitchMode", "devlink");
    }

    [Fact]
    public async Task Device_SwitchdevWhereItCanBeHad_IsFine()
    {
        var wanted = Only("enp1s0", 4) with
        {
            PhysicalFunctions = [PreflightRun.Port("enp1s0") with { EswitchMode = EswitchMode.Switchdev }],
        };

        Assert.Empty((await Good().With(NicProfile.Ice).Boot().PreflightAsync(wanted)).Findings);
    }

    [Fact]
    public async Task OtherOwner_OfAProfile_IsToldHowItBehaves()
    {
        var machine = Good().Boot();
        machine.Files.PutFile(
            "/etc/NetworkManager/system-connections/enp1s0.nmconnection", "[connection]\ninterface-name=enp1s0\n\n[sriov]\ntotal-vfs=2\n");

        var finding = await machine.OnlyFindingAsync();

        Assert.Equal((FindingSeverity.Warning, "other owners"), (finding.Severity, finding.Check));
        Assert.Contains("/etc/NetworkManager/system-connections/enp1s0.nmconnection:5", finding.Seen, StringComparison.Ordinal);
        Assert.Contains("resets it when it deactivates it", finding.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Services_MissingAgent_IsAnError()
    {
        var machine = SimulatedHost.Debian12().WithServices(ServiceFlavour.Systemd, "nova-compute").Boot();

        var findings = (await machine.PreflightAsync()).Findings;

        Assert.Equal(["sriovAgent", "sriovAgent"], findings.Select(finding => finding.Property));
    }

    private static PreflightInputs Only(string port, int count) => PreflightRun.Everything with
    {
        PhysicalFunctions = [PreflightRun.Port(port) with { Count = count }],
    };

    private static MachineFixture Good() => SimulatedHost.Debian12().Complete();

    private static void AssertError(PreflightFinding finding, string check, string property, string remedy)
    {
        Assert.Equal((FindingSeverity.Error, check, property), (finding.Severity, finding.Check, finding.Property));
        Assert.Contains(remedy, finding.Remedy, StringComparison.Ordinal);
    }
}
