using Pulumi.Sriov.Provider.Boot;
using Pulumi.Sriov.Provider.Boot.Iommu;
using Pulumi.Sriov.Provider.Boot.KernelArguments;
using Pulumi.Sriov.Provider.Framework;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Maintenance;
using Pulumi.Sriov.Provider.Simulation;
using Pulumi.Sriov.Provider.Simulation.Faults;
using Pulumi.Sriov.Provider.Simulation.Fixtures;

namespace Pulumi.Sriov.Provider.Tests.Boot;

/// <summary>Kernel arguments and the IOMMU of one host, changed at the same time.</summary>
public class BootGroupTests
{
    private const string Defaults = "/etc/default/grub";

    private static readonly KernelArgumentsHandler Arguments = new();
    private static readonly IommuHandler Iommu = new();

    public static TheoryData<string, Func<MachineFixture>> Machines => new()
    {
        { "Debian", () => SimulatedHost.Debian12().WithIommu(IommuSetting.OffByArgument) },
        { "Ubuntu", () => SimulatedHost.Ubuntu2204() },
        { "Rocky", () => SimulatedHost.Rocky9() },
    };

    [Theory]
    [MemberData(nameof(Machines), DisableDiscoveryEnumeration = true)]
    public async Task Both_MayReboot_RebootsOnceAndBothAreProven(string name, Func<MachineFixture> fixture)
    {
        var machine = fixture().Boot();
        await using var run = new BootRun(machine);

        var (arguments, iommu) = await ApplyAsync(run, RebootPolicy.WhenRequired, RebootPolicy.WhenRequired);

        Assert.Null(arguments.Failure);
        Assert.Null(iommu.Failure);
        Assert.Equal((true, false), (arguments.Outputs.Active, arguments.Outputs.RebootRequired));
        Assert.Equal((true, false), (iommu.Outputs.Enabled, iommu.Outputs.RebootRequired));
        Assert.Single(run.Host.Operations, operation => operation == "reboot");
        await AssertNothingIsLeftAsync(machine, arguments.Outputs, iommu.Outputs, name);
    }

    [Fact]
    public async Task Both_NeitherMayReboot_AreWrittenInOneRoundTripAndTheMenuOnce()
    {
        var machine = SimulatedHost.Debian12().WithIommu(IommuSetting.OffByArgument).Boot();
        await using var run = new BootRun(machine);

        var (arguments, iommu) = await ApplyAsync(run, RebootPolicy.Never, RebootPolicy.Never);

        Assert.True(arguments.Outputs.RebootRequired && iommu.Outputs.RebootRequired);
        Assert.Equal(2, run.Host.Traffic.RoundTrips);
        Assert.Single(run.Host.Operations, operation => operation == "run /usr/sbin/update-grub");
        Assert.Contains("hugepages=16", machine.Files.ReadText(Defaults), StringComparison.Ordinal);
        Assert.Contains("intel_iommu=on", machine.Files.ReadText(Defaults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OneOfThem_MayReboot_TheOtherOneProfits()
    {
        await using var run = new BootRun(SimulatedHost.Debian12().WithIommu(IommuSetting.OffByArgument).Boot());

        var (arguments, iommu) = await ApplyAsync(run, RebootPolicy.Never, RebootPolicy.WhenRequired);

        Assert.Single(run.Host.Operations, operation => operation == "reboot");
        Assert.True(arguments.Outputs.Active);
        Assert.Null(arguments.Outputs.RebootedInto);
        Assert.Equal(iommu.Outputs.BootId, iommu.Outputs.RebootedInto);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Both_Deleted_InAnyOrder_LeaveTheFilesAsTheyWere(bool argumentsFirst)
    {
        var machine = SimulatedHost.Debian12().WithIommu(IommuSetting.OffByArgument).Boot();
        var before = machine.Files.ReadText(Defaults);
        await using var run = new BootRun(machine);
        var (arguments, iommu) = await ApplyAsync(run, RebootPolicy.Never, RebootPolicy.Never);

        var first = argumentsFirst ? DeleteArgumentsAsync() : DeleteIommuAsync();
        var second = argumentsFirst ? DeleteIommuAsync() : DeleteArgumentsAsync();
        await Task.WhenAll(first, second);

        Assert.Equal(before, machine.Files.ReadText(Defaults));

        Task DeleteArgumentsAsync() => run.DeleteAsync(Arguments, WantedArguments(RebootPolicy.Never), arguments.Outputs);
        Task DeleteIommuAsync() => run.DeleteAsync(Iommu, WantedIommu(RebootPolicy.Never), iommu.Outputs);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Both_OfAHostWhoseDefaultsTakeNothing_ShareAFileThatTheLastOneRemoves(bool argumentsFirst)
    {
        const string DropIn = "/etc/default/grub.d/zz-pulumi-sriov.cfg";
        var machine = SimulatedHost.Debian12().WithIommu(IommuSetting.OffByArgument).Boot();
        machine.Files.PutFile(Defaults, "GRUB_DEFAULT=0\n");
        await using var run = new BootRun(machine);
        var (arguments, iommu) = await ApplyAsync(run, RebootPolicy.Never, RebootPolicy.Never);
        Assert.Equal(
            "GRUB_CMDLINE_LINUX_DEFAULT=\"${GRUB_CMDLINE_LINUX_DEFAULT} hugepages=16 intel_iommu=on\"\n", machine.Files.ReadText(DropIn));

        foreach (var isArguments in new[] { argumentsFirst, !argumentsFirst })
        {
            await (isArguments
                ? run.DeleteAsync(Arguments, WantedArguments(RebootPolicy.Never), arguments.Outputs)
                : run.DeleteAsync(Iommu, WantedIommu(RebootPolicy.Never), iommu.Outputs));
        }

        Assert.False(machine.Files.Exists(DropIn));
    }

    [Fact]
    public async Task Both_FaultAtAnyOperation_TheNextRunConverges()
    {
        KernelArgumentsOutputs? arguments = null;
        IommuOutputs? iommu = null;

        var faults = await FaultSweep.ForEachOperation(
            () => SimulatedHost.Debian12().WithIommu(IommuSetting.OffByArgument).Boot(),
            async host =>
            {
                (arguments, iommu) = (null, null);
                await using var run = new BootRun(host);
                var first = run.ApplyAsync(Arguments, WantedArguments(RebootPolicy.WhenRequired));
                var second = run.ApplyAsync(Iommu, WantedIommu(RebootPolicy.WhenRequired));
                await Task.WhenAll(KeepAsync(first, outputs => arguments = outputs), KeepAsync(second, outputs => iommu = outputs));
            },
            async aftermath =>
            {
                await using var run = new BootRun(aftermath.Machine);
                var first = run.ApplyAsync(Arguments, WantedArguments(RebootPolicy.WhenRequired), arguments);
                var second = run.ApplyAsync(Iommu, WantedIommu(RebootPolicy.WhenRequired), iommu);
                await Task.WhenAll(KeepAsync(first, outputs => arguments = outputs), KeepAsync(second, outputs => iommu = outputs));

                Assert.True(arguments!.Active && iommu!.Enabled);
                await AssertNothingIsLeftAsync(aftermath.Machine, arguments, iommu, "Debian");
            });

        Assert.True(faults > 8);

        static async Task KeepAsync<T>(Task<Applied<T>> change, Action<T> keep)
        {
            var applied = await change;
            keep(applied.Outputs);
            if (applied.Failure is { } failure)
            {
                throw failure;
            }
        }
    }

    [Fact]
    public async Task Both_Cancelled_NobodyWaitsAnyMore()
    {
        await using var host = SimulatedHost.Debian12().WithIommu(IommuSetting.OffByArgument).Boot().Connect();
        await using var session = new HostSession(host);
        using var cancellation = new CancellationTokenSource();
        var context = new HostContext(session, new Progress<string>(), new Disruptions());
        var both = Task.WhenAll(
            session.ChangeAsync(token => Arguments.ApplyAsync(WantedArguments(RebootPolicy.WhenRequired), null, context, token), cancellation.Token),
            session.ChangeAsync(
                async token =>
                {
                    // Both have joined, or are about to, when this is the first to be asked again.
                    var applied = Iommu.ApplyAsync(WantedIommu(RebootPolicy.WhenRequired), null, context, token);
                    await cancellation.CancelAsync();
                    return await applied;
                },
                cancellation.Token) as Task);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => both);

        Assert.False(session.Shared<BootGroup>().IsWaiting);
        Assert.DoesNotContain(host.Operations, operation => operation.StartsWith("write ", StringComparison.Ordinal) || operation == "reboot");
    }

    private static async Task<(Applied<KernelArgumentsOutputs> Arguments, Applied<IommuOutputs> Iommu)> ApplyAsync(
        BootRun run, RebootPolicy arguments, RebootPolicy iommu)
    {
        var first = run.ApplyAsync(Arguments, WantedArguments(arguments));
        var second = run.ApplyAsync(Iommu, WantedIommu(iommu));
        return (await first, await second);
    }

    private static async Task AssertNothingIsLeftAsync(
        SimulatedMachine machine, KernelArgumentsOutputs arguments, IommuOutputs iommu, string name)
    {
        await using var next = new BootRun(machine);
        var steps = (await next.PlanAsync(Arguments, WantedArguments(RebootPolicy.WhenRequired), arguments)).Steps
            .Concat((await next.PlanAsync(Iommu, WantedIommu(RebootPolicy.WhenRequired), iommu)).Steps);
        Assert.True(!steps.Any(), $"{name}: {string.Join("; ", steps)}");
    }

    private static KernelArgumentsInputs WantedArguments(RebootPolicy reboot) => new()
    {
        Connection = BootRun.Connection,
        Arguments = ["hugepages=16"],
        Reboot = new RebootInputs { Policy = reboot },
    };

    private static IommuInputs WantedIommu(RebootPolicy reboot) => new()
    {
        Connection = BootRun.Connection,
        Reboot = new RebootInputs { Policy = reboot },
    };
}
