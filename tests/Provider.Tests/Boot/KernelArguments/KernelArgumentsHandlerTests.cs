using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Boot;
using Pulumi.Sriov.Provider.Boot.KernelArguments;
using Pulumi.Sriov.Provider.Simulation;
using Pulumi.Sriov.Provider.Simulation.Faults;

namespace Pulumi.Sriov.Provider.Tests.Boot.KernelArguments;

public class KernelArgumentsHandlerTests
{
    private static readonly KernelArgumentsHandler Handler = new();

    [Theory]
    [InlineData("", "an argument such as")]
    [InlineData("a b", "a blank")]
    [InlineData("a=\"b\"", "the character \"")]
    [InlineData("a=$(reboot)", "the character $")]
    [InlineData("root=/dev/sda1", "which system the host starts")]
    public void Validate_ArgumentThatCannotBeWritten_IsRefusedWithItsPath(string argument, string reason)
    {
        var failure = Assert.Single(Handler.Validate(Wanted(RebootPolicy.Never, "quiet", argument)));

        Assert.Equal("arguments[1]", failure.Path);
        Assert.Contains(reason, failure.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Apply_RebootAllowed_MakesTheArgumentsActive()
    {
        var machine = SimulatedHost.Debian12().Boot();
        await using var run = new BootRun(machine);

        var applied = await run.ApplyAsync(Handler, Wanted(RebootPolicy.WhenRequired, "hugepages=64", "isolcpus=2-5"));

        Assert.Null(applied.Failure);
        Assert.True(applied.Outputs.Active);
        Assert.Contains("hugepages=64 isolcpus=2-5", machine.Files.ReadText("/proc/cmdline"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Apply_TwoRunsWithOtherArguments_LeavesOnlyTheLatest()
    {
        var machine = SimulatedHost.Rocky9().Boot();
        await using var run = new BootRun(machine);
        var first = await run.ApplyAsync(Handler, Wanted(RebootPolicy.WhenRequired, "hugepages=64"));

        var second = await run.ApplyAsync(Handler, Wanted(RebootPolicy.WhenRequired, "hugepages=128"), first.Outputs);

        Assert.Null(second.Failure);
        var line = machine.Files.ReadText("/proc/cmdline");
        Assert.Contains("hugepages=128", line, StringComparison.Ordinal);
        Assert.DoesNotContain("hugepages=64", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Apply_ArgumentTakenOutWithoutReboot_SaysThatARebootIsRequired()
    {
        var machine = SimulatedHost.Debian12().Boot();
        await using var run = new BootRun(machine);
        var first = await run.ApplyAsync(Handler, Wanted(RebootPolicy.WhenRequired, "hugepages=64", "isolcpus=2-5"));

        var second = await run.ApplyAsync(Handler, Wanted(RebootPolicy.Never, "isolcpus=2-5"), first.Outputs);

        Assert.Null(second.Failure);
        Assert.True(second.Outputs.Active);
        Assert.True(second.Outputs.RebootRequired);
    }

    [Fact]
    public async Task Apply_HostThatStartsWithoutTheArgumentsAllTheSame_FailsAndIsNotRebootedAgain()
    {
        var machine = SimulatedHost.Debian12().Boot();
        await using var run = new BootRun(machine);
        var wanted = Wanted(RebootPolicy.WhenRequired, "hugepages=64");
        var applied = await run.ApplyAsync(Handler, wanted);
        machine.Files.PutFile("/proc/cmdline", "BOOT_IMAGE=/other ro\n");
        var state = applied.Outputs with { Active = false, RebootRequired = true };

        await using var next = new BootRun(machine);
        var error = await Assert.ThrowsAsync<ProviderException>(() => next.ApplyAsync(Handler, wanted, state));

        Assert.Contains("rebooted for this before", error.Seen, StringComparison.Ordinal);
        Assert.DoesNotContain("reboot", next.Host.Operations);
    }

    [Fact]
    public async Task Read_OnImport_AdoptsWhatAnAdministratorConfiguredAndNotTheDistributionsOwn()
    {
        var machine = SimulatedHost.Debian12().WithKernelArguments("console=ttyS0", "hugepages=16").Boot();
        await using var run = new BootRun(machine);

        var found = await run.ReadAsync(
            Handler, "compute-1/kernel-arguments", Wanted(RebootPolicy.Never) with { Reboot = null }, null);

        Assert.Equal("hugepages=16", Assert.Single(found!.Inputs.Arguments));
        Assert.Equal("compute-1/kernel-arguments", found.Id);
    }

    [Fact]
    public async Task Read_EveryArgumentWasTakenOutByHand_AdoptsNoOthersInTheirPlace()
    {
        var machine = SimulatedHost.Debian12().WithKernelArguments("hugepages=16").Boot();
        await using var run = new BootRun(machine);
        var prior = (await run.ApplyAsync(Handler, Wanted(RebootPolicy.Never, "isolcpus=2-5"))).Outputs;

        var found = await run.ReadAsync(Handler, "compute-1/kernel-arguments", Wanted(RebootPolicy.Never), prior);

        Assert.Empty(found!.Inputs.Arguments);
    }

    [Fact]
    public async Task Apply_FaultAtAnyOperation_IsFollowedByAnApplyAndADeleteThatLeaveNothing()
    {
        var wanted = Wanted(RebootPolicy.WhenRequired, "hugepages=64");
        var original = SimulatedHost.Debian12().Boot().Files.ReadText("/etc/default/grub");
        KernelArgumentsOutputs? state = null;

        await FaultSweep.ForEachOperation(
            () => SimulatedHost.Debian12().Boot(),
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
                await using var run = new BootRun(aftermath.Machine);
                var applied = await run.ApplyAsync(Handler, wanted, state);
                Assert.Null(applied.Failure);
                Assert.True(applied.Outputs.Active);
                await run.DeleteAsync(Handler, wanted, applied.Outputs);
                Assert.Equal(original, aftermath.Machine.Files.ReadText("/etc/default/grub"));
            });
    }

    private static KernelArgumentsInputs Wanted(RebootPolicy policy, params string[] arguments) => new()
    {
        Connection = BootRun.Connection,
        Arguments = [.. arguments],
        Reboot = new RebootInputs { Policy = policy },
    };
}
