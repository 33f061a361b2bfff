using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Persistence;
using Pulumi.Sriov.Provider.Simulation;
using Pulumi.Sriov.Provider.Simulation.Faults;
using Pulumi.Sriov.Provider.Simulation.Hardware;
using Pulumi.Sriov.Provider.Tests.Maintenance;
using Pulumi.Sriov.Provider.VirtualFunctions;

namespace Pulumi.Sriov.Provider.Tests.VirtualFunctions;

/// <summary>What kernels and drivers do to a change of VFs, and what becomes of it; docs/virtual-functions.md lists them.</summary>
public sealed class KernelFaultTests
{
    private static readonly VirtualFunctionsInputs FourVfs = HandlerRun.FourVfs;
    private static readonly VirtualFunctionsInputs NoVfs = FourVfs with { Count = 0, VirtualFunctions = null };

    private static SimulatedMachine Boot(NicProfile nic) => SimulatedHost.Debian12().With(nic).Boot();

    [Fact]
    public async Task Busy_UntilTheResetIsDone_IsTriedAgain()
    {
        var machine = Boot(NicProfile.I40e);
        var outputs = await machine.UpAsync(FourVfs);

        Assert.Equal(2, (await machine.UpAsync(FourVfs with { Count = 2 }, outputs)).Functions.Count);
    }

    [Fact]
    public async Task Busy_ForLongerThanAReset_SaysRunAgainLater()
    {
        var machine = Boot(NicProfile.I40e with { ResetPending = TimeSpan.FromMinutes(5) });
        var outputs = await machine.UpAsync(FourVfs);

        (var failure, outputs) = await machine.FailAsync(NoVfs, outputs);

        Assert.Equal(FailureKind.Timeout, failure.Kind);
        Assert.Contains("run again later", failure.Remedy, StringComparison.Ordinal);
        Assert.Equal(4, outputs.Functions.Count);
        machine.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Empty((await machine.UpAsync(NoVfs, outputs)).Functions);
    }

    [Fact]
    public async Task PartialCreation_IsAFailureWithTheRealState_AndTheNextRunGoesOnFromIt()
    {
        var machine = Boot(NicProfile.Igb with { EnableLimit = 3 });

        var (failure, outputs) = await machine.FailAsync(FourVfs);

        Assert.Contains("igb accepted 4 VFs but did not enable that many", failure.Message, StringComparison.Ordinal);
        Assert.Equal(3, outputs.Functions.Count);
        Assert.Equal((0, PersistenceKind.None), (outputs.Functions[0].Vlan, outputs.PersistedBy));
        Assert.Contains("VFs 3 → 4 through 0", await machine.PlanAsync(FourVfs, outputs));
        var three = FourVfs with { Count = 3 };
        Assert.DoesNotContain(await machine.PlanAsync(three, outputs), step => step.StartsWith("VFs", StringComparison.Ordinal));
        outputs = await machine.UpAsync(three, outputs);
        Assert.Equal((3, 100), (outputs.Functions.Count, outputs.Functions[0].Vlan));
        await machine.DownAsync(three, outputs);
        Assert.Equal(0, (await machine.PortAsync()).NumVfs);
    }

    [Fact]
    public async Task LinksOfVfs_ComeLate_AreWaitedFor()
    {
        var machine = Boot(NicProfile.Igb with { VfLinkDelay = TimeSpan.FromSeconds(90) });
        Assert.Equal(4, (await machine.UpAsync(FourVfs)).Functions.Count);
    }

    [Fact]
    public async Task LinksOfVfs_ComeAfterTheTimeLimit_TheNextRunFindsThem()
    {
        var machine = Boot(NicProfile.Igb with { VfLinkDelay = TimeSpan.FromMinutes(10) });
        var (failure, outputs) = await machine.FailAsync(FourVfs);
        Assert.Contains("virtfn*", failure.Message, StringComparison.Ordinal);
        Assert.Empty(outputs.Functions);

        machine.Clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal(4, (await machine.UpAsync(FourVfs, outputs)).Functions.Count);
    }

    [Fact]
    public async Task Write_SleepsInTheKernel_IsGivenUpAndNeverWrittenTwice()
    {
        var machine = Boot(NicProfile.Igb with { RemovalSleeps = true });
        var outputs = await machine.UpAsync(FourVfs);
        await using var host = machine.Connect();

        var applied = await host.ApplyAsync(NoVfs, outputs);

        var failure = Assert.IsType<ProviderException>(applied.Failure);
        Assert.Equal(FailureKind.Timeout, failure.Kind);
        Assert.Contains("until whoever uses a VF lets go of it", failure.Remedy, StringComparison.Ordinal);
        Assert.Single(host.Operations, operation => operation.StartsWith("write '0' to", StringComparison.Ordinal));
        Assert.Equal(4, applied.Outputs.Functions.Count);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("0000:01:00.0")]
    public async Task Name_ChangesWithTheVfs_TheRunGoesOnAndTheNextFindsTheDevice(string? address)
    {
        var machine = Boot(NicProfile.Mlx5 with { RenamedBy = "np0" });
        var wanted = address is null ? FourVfs : FourVfs with { Device = new DeviceSelector { PciAddress = address } };

        var outputs = await machine.UpAsync(wanted);

        Assert.Equal(("enp1s0np0", 9000, 100), (outputs.PhysicalFunction.Name, outputs.PhysicalFunction.Mtu, outputs.Functions[0].Vlan));
        Assert.Empty(await machine.PlanAsync(wanted, outputs));
        machine.Reboot();
        Assert.Empty(await machine.PlanAsync(wanted, outputs));
    }

    [Theory]
    [InlineData(FaultKind.ConnectionLostBefore)]
    [InlineData(FaultKind.ConnectionLostAfter)]
    public async Task Reset_DropsTheConnectionThatItWasOrderedOver_TheRunGoesOn(FaultKind kind)
    {
        await using var rehearsal = Boot(NicProfile.I40e).Connect();
        await rehearsal.ApplyAsync(FourVfs);
        var write = rehearsal.Operations.ToList().FindIndex(operation => operation.Contains("sriov_numvfs", StringComparison.Ordinal)
            && operation.StartsWith("write '4'", StringComparison.Ordinal));
        var machine = Boot(NicProfile.I40e);
        await using var host = machine.Connect(new Fault(write + 1, kind));

        var applied = await host.ApplyAsync(FourVfs);

        Assert.Null(applied.Failure);
        Assert.Equal((4, 9000), (applied.Outputs.Functions.Count, applied.Outputs.PhysicalFunction.Mtu));
    }

    [Theory]
    [InlineData("ENOSPC", "too few interrupts", "autoprobe: false")]
    [InlineData("ENOMEM", "too little MMIO space", "pci=realloc")]
    public async Task Resources_AreExhausted_SaysWhichAndWhatHelps(string errno, string what, string help)
    {
        var machine = Boot(NicProfile.Igb with { Refusal = errno });

        var (failure, outputs) = await machine.FailAsync(FourVfs);

        Assert.Equal(FailureKind.Unsupported, failure.Kind);
        Assert.Contains(what, failure.Remedy, StringComparison.Ordinal);
        Assert.Contains(help, failure.Remedy, StringComparison.Ordinal);
        Assert.Empty(outputs.Functions);
    }

    [Fact]
    public async Task Interrupts_SufficeForSomeDriversOnly_IsSaidAndNoFailure()
    {
        var machine = Boot(NicProfile.Igb with { ProbeLimit = 2 });
        await using var host = machine.Connect();
        var progress = new Lines();

        var applied = await host.ApplyAsync(FourVfs, progress: progress);

        Assert.Null(applied.Failure);
        Assert.Equal(["igbvf", "igbvf", null, null], applied.Outputs.Functions.Select(vf => vf.Driver));
        Assert.Contains(progress.Said, line => line.Contains("2 of 4 VFs", StringComparison.Ordinal) && line.Contains("autoprobe: false", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Driver_OfTheVfsIsNotThere_TheMacIsSetAllTheSameAndNothingIsTriedTwice()
    {
        var machine = Boot(NicProfile.Igb with { ProbeLimit = 0 });
        await using var host = machine.Connect();

        var applied = await host.ApplyAsync(FourVfs);

        Assert.Null(applied.Failure);
        Assert.Equal(("52:54:00:aa:00:01", null), (applied.Outputs.Functions[0].Mac, applied.Outputs.Functions[0].Driver));
        Assert.Equal(2, host.Traffic.RoundTrips);
    }

    [Fact]
    public async Task Driver_MakesVfsWhenItIsLoadedOnly_IsRefusedWithTheModuleOption()
    {
        var failure = await Assert.ThrowsAsync<ProviderException>(() => Boot(NicProfile.Mlx4).UpAsync(FourVfs));
        Assert.Contains("options mlx4_core num_vfs=4", failure.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Driver_MakesNoVfsWhileTheLinkIsDown_IsRefusedUnlessItIsSetUp()
    {
        var machine = Boot(NicProfile.Bnxt);

        var failure = await Assert.ThrowsAsync<ProviderException>(() => machine.UpAsync(FourVfs with { LinkUp = null }));

        Assert.Contains("makes no VFs while enp1s0 is down", failure.Seen, StringComparison.Ordinal);
        Assert.Equal(4, (await machine.UpAsync(FourVfs)).Functions.Count);
    }
}
