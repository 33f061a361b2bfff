using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Boot;
using Pulumi.Sriov.Provider.Boot.Iommu;
using Pulumi.Sriov.Provider.Simulation;
using Pulumi.Sriov.Provider.Simulation.Faults;
using Pulumi.Sriov.Provider.Simulation.Fixtures;

namespace Pulumi.Sriov.Provider.Tests.Boot.Iommu;

public class IommuHandlerTests
{
    private const string Defaults = "/etc/default/grub";

    private static readonly IommuHandler Handler = new();

    public static TheoryData<string, Func<MachineFixture>> MachinesThatAreOff => new()
    {
        { "Debian", () => SimulatedHost.Debian12().WithIommu(IommuSetting.OffByArgument) },
        { "Ubuntu", () => SimulatedHost.Ubuntu2204() },
        { "Rocky", () => SimulatedHost.Rocky9() },
        { "AMD", () => SimulatedHost.Debian12().WithAmd().WithIommu(IommuSetting.OffByArgument) },
    };

    [Theory]
    [MemberData(nameof(MachinesThatAreOff), DisableDiscoveryEnumeration = true)]
    public async Task Apply_RebootAllowed_TurnsTheIommuOnAndProvesIt(string name, Func<MachineFixture> fixture)
    {
        var machine = fixture().Boot();
        var before = machine.Files.ReadText("/proc/sys/kernel/random/boot_id").Trim();

        var applied = await ApplyAsync(machine, Wanted(RebootPolicy.WhenRequired, passthrough: true));

        Assert.Null(applied.Failure);
        Assert.Equal("compute-1/iommu", applied.Id);
        Assert.True(applied.Outputs.Enabled, name);
        Assert.False(applied.Outputs.RebootRequired);
        Assert.NotEqual(before, applied.Outputs.BootId);
        Assert.NotEmpty(applied.Outputs.Groups);
        Assert.All(applied.Outputs.Groups, group => Assert.Equal("identity", group.Type));
    }

    [Theory]
    [MemberData(nameof(MachinesThatAreOff), DisableDiscoveryEnumeration = true)]
    public async Task Plan_AfterApply_HasNothingToDo(string name, Func<MachineFixture> fixture)
    {
        var machine = fixture().Boot();
        var wanted = Wanted(RebootPolicy.WhenRequired, passthrough: true);
        var applied = await ApplyAsync(machine, wanted);

        await using var run = new BootRun(machine);
        var plan = await run.PlanAsync(Handler, wanted, applied.Outputs);

        Assert.True(plan.Steps.Count == 0, $"{name}: {string.Join("; ", plan.Steps)}");
        Assert.Equal(1, run.Host.Traffic.RoundTrips);
    }

    [Fact]
    public async Task Apply_RebootNotAllowed_WritesTheArgumentsAndSaysThatARebootIsRequired()
    {
        var machine = SimulatedHost.Debian12().WithIommu(IommuSetting.OffByArgument).Boot();
        var before = machine.Files.ReadText("/proc/sys/kernel/random/boot_id").Trim();

        var applied = await ApplyAsync(machine, Wanted(RebootPolicy.Never));

        Assert.Null(applied.Failure);
        Assert.Equal((false, true, before), (applied.Outputs.Enabled, applied.Outputs.RebootRequired, applied.Outputs.BootId));
        Assert.Contains("intel_iommu=on", machine.Files.ReadText(Defaults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_RebootNotAllowed_WarnsAndAfterwardsProposesNothing()
    {
        var machine = SimulatedHost.Debian12().WithIommu(IommuSetting.OffByArgument).Boot();
        var applied = await ApplyAsync(machine, Wanted(RebootPolicy.Never));

        await using var run = new BootRun(machine);
        var plan = await run.PlanAsync(Handler, Wanted(RebootPolicy.Never), applied.Outputs);

        Assert.Empty(plan.Steps);
        Assert.Contains("has to be rebooted", Assert.Single(plan.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Apply_OnByTheKernelsDefault_ChangesNothingAndDoesNotReboot()
    {
        var machine = SimulatedHost.Debian12().Boot();
        var before = machine.Files.ReadText(Defaults);

        var applied = await ApplyAsync(machine, Wanted(RebootPolicy.WhenRequired));

        Assert.True(applied.Outputs.Enabled);
        Assert.Null(applied.Outputs.RebootedInto);
        Assert.Equal(before, machine.Files.ReadText(Defaults));
    }

    [Fact]
    public async Task Apply_OffInFirmware_IsRefusedAndNothingIsChanged()
    {
        var machine = SimulatedHost.Debian12().WithIommu(IommuSetting.OffInFirmware).Boot();
        await using var run = new BootRun(machine);

        var error = await Assert.ThrowsAsync<ProviderException>(
            () => run.ApplyAsync(Handler, Wanted(RebootPolicy.WhenRequired)));

        Assert.Equal(("compute-1", FailureKind.Unsupported), (error.Host, error.Kind));
        Assert.Contains("firmware", error.Seen, StringComparison.Ordinal);
        Assert.DoesNotContain(run.Host.Operations, operation => operation.StartsWith("write", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(MachinesThatAreOff), DisableDiscoveryEnumeration = true)]
    public async Task Delete_PutsTheConfigurationBackByteForByte(string name, Func<MachineFixture> fixture)
    {
        var machine = fixture().Boot();
        var before = Configuration(machine);
        var wanted = Wanted(RebootPolicy.WhenRequired, passthrough: true);
        var applied = await ApplyAsync(machine, wanted);
        Assert.NotEqual(before, Configuration(machine));

        await using var run = new BootRun(machine);
        await run.DeleteAsync(Handler, wanted, applied.Outputs);

        Assert.True(before == Configuration(machine), $"{name}:\n{before}\n-----\n{Configuration(machine)}");
    }

    [Fact]
    public async Task Read_SomeoneTurnedItOff_ShowsTheDriftAndApplyRepairsIt()
    {
        var machine = SimulatedHost.Debian12().WithIommu(IommuSetting.OffByArgument).Boot();
        var wanted = Wanted(RebootPolicy.WhenRequired, passthrough: true);
        var applied = await ApplyAsync(machine, wanted);
        machine.Files.PutFile(Defaults, machine.Files.ReadText(Defaults)
            .Replace("intel_iommu=on", "intel_iommu=off", StringComparison.Ordinal)
            .Replace(" iommu=pt", "", StringComparison.Ordinal));

        await using (var run = new BootRun(machine))
        {
            var found = await run.ReadAsync(Handler, applied.Id, wanted, applied.Outputs);
            Assert.False(found!.Inputs.Passthrough);
        }

        var repaired = await ApplyAsync(machine, wanted, applied.Outputs);
        Assert.Null(repaired.Failure);
        Assert.Contains("intel_iommu=on", machine.Files.ReadText(Defaults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Apply_FaultAtAnyOperation_IsFollowedByAnApplyThatConverges()
    {
        var wanted = Wanted(RebootPolicy.WhenRequired, passthrough: true);
        IommuOutputs? state = null;

        var faults = await FaultSweep.ForEachOperation(
            () => SimulatedHost.Debian12().WithIommu(IommuSetting.OffByArgument).Boot(),
            async host =>
            {
                state = null;
                await using var run = new BootRun(host);
                var applied = await run.ApplyAsync(Handler, wanted);
                state = applied.Outputs;
                if (applied.Failure is ProviderException failure)
                {
                    throw failure;
                }
            },
            async aftermath =>
            {
                AssertNoHalfWrittenFile(aftermath.Machine);
                var applied = await ApplyAsync(aftermath.Machine, wanted, state);
                Assert.Null(applied.Failure);
                Assert.True(applied.Outputs.Enabled);

                await using var run = new BootRun(aftermath.Machine);
                Assert.Empty((await run.PlanAsync(Handler, wanted, applied.Outputs)).Steps);
            });

        Assert.True(faults > 8);
    }

    [Fact]
    public async Task Delete_FaultAtAnyOperation_IsFollowedByADeleteThatPutsTheBytesBack()
    {
        var wanted = Wanted(RebootPolicy.WhenRequired, passthrough: true);
        IommuOutputs state = null!;
        var original = "";

        await FaultSweep.ForEachOperation(
            async () =>
            {
                var machine = SimulatedHost.Debian12().WithIommu(IommuSetting.OffByArgument).Boot();
                original = Configuration(machine);
                state = (await ApplyAsync(machine, wanted)).Outputs;
                return machine;
            },
            async host =>
            {
                await using var run = new BootRun(host);
                await run.DeleteAsync(Handler, wanted, state);
            },
            async aftermath =>
            {
                await using var run = new BootRun(aftermath.Machine);
                await run.DeleteAsync(Handler, wanted, state);
                Assert.Equal(original, Configuration(aftermath.Machine));
            });
    }

    private static IommuInputs Wanted(RebootPolicy policy, bool? passthrough = null) => new()
    {
        Connection = BootRun.Connection,
        Passthrough = passthrough,
        Reboot = new RebootInputs { Policy = policy },
    };

    private static async Task<Pulumi.Sriov.Provider.Framework.Applied<IommuOutputs>> ApplyAsync(
        SimulatedMachine machine, IommuInputs wanted, IommuOutputs? prior = null)
    {
        await using var run = new BootRun(machine);
        return await run.ApplyAsync(Handler, wanted, prior);
    }

    private static string Configuration(SimulatedMachine machine) => string.Join(
        '\n',
        new[] { "/etc/default/grub", "/etc/default/grub.d/*", "/boot/loader/entries/*", "/boot/grub/grub.cfg" }
            .SelectMany(machine.Files.Match)
            .Select(path => $"{path}:\n{machine.Files.ReadText(path)}"));

    private static void AssertNoHalfWrittenFile(SimulatedMachine machine) =>
        Assert.Contains("# ", machine.Files.ReadText(Defaults), StringComparison.Ordinal);
}
