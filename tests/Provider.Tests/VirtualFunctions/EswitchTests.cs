using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Simulation;
using Pulumi.Sriov.Provider.Simulation.Faults;
using Pulumi.Sriov.Provider.Simulation.Hardware;
using Pulumi.Sriov.Provider.VirtualFunctions;

namespace Pulumi.Sriov.Provider.Tests.VirtualFunctions;

/// <summary>legacy ↔ switchdev, in the order of each driver.</summary>
public sealed class EswitchTests
{
    private static readonly VirtualFunctionsInputs Two = HandlerRun.FourVfs with { Count = 2, Mtu = null, VirtualFunctions = null };
    private static readonly VirtualFunctionsInputs TwoInSwitchdev = Two with { EswitchMode = EswitchMode.Switchdev };

    public static TheoryData<NicProfile> Cards => new(NicProfile.Ice, NicProfile.Mlx5, NicProfile.Bnxt);

    private static SimulatedMachine Boot(NicProfile nic) => SimulatedHost.Debian12().With(nic).Boot();

    [Theory]
    [MemberData(nameof(Cards))]
    public async Task Up_FreshCard_HasVfsWithDriversAndRepresentors(NicProfile nic)
    {
        var machine = Boot(nic);

        var outputs = await machine.UpAsync(TwoInSwitchdev);

        Assert.Equal(EswitchMode.Switchdev, outputs.PhysicalFunction.EswitchMode);
        Assert.Equal("enp1s0", outputs.PhysicalFunction.Name);
        Assert.Equal([nic.VfDriver, nic.VfDriver], outputs.Functions.Select(vf => vf.Driver));
        Assert.Equal(["enp1s0npf0vf0", "enp1s0npf0vf1"], outputs.Functions.Select(vf => vf.Representor));
        Assert.Equal(["enp1s0v0", "enp1s0v1"], outputs.Functions.Select(vf => vf.Netdev));
        Assert.Empty(await machine.PlanAsync(TwoInSwitchdev, outputs));
    }

    [Theory]
    [MemberData(nameof(Cards))]
    public async Task Up_CardWithVfsInLegacyMode_ChangesToSwitchdevAndBack(NicProfile nic)
    {
        var machine = Boot(nic);
        var outputs = await machine.UpAsync(Two);

        outputs = await machine.UpAsync(TwoInSwitchdev, outputs);
        Assert.All(outputs.Functions, vf => Assert.NotNull(vf.Representor));

        outputs = await machine.UpAsync(TwoInSwitchdev with { EswitchMode = EswitchMode.Legacy }, outputs);
        Assert.Equal(EswitchMode.Legacy, outputs.PhysicalFunction.EswitchMode);
        Assert.All(outputs.Functions, vf => Assert.Equal((null, nic.VfDriver), (vf.Representor, vf.Driver)));
    }

    [Theory]
    [MemberData(nameof(Cards))]
    public async Task Reboot_ModeVfsAndRepresentorsComeBack(NicProfile nic)
    {
        var machine = Boot(nic);
        var outputs = await machine.UpAsync(TwoInSwitchdev with { Promiscuous = true });

        machine.Reboot();

        Assert.Empty(await machine.PlanAsync(TwoInSwitchdev with { Promiscuous = true }, outputs));
        Assert.All((await machine.PortAsync()).VirtualFunctions, vf => Assert.Equal((true, nic.VfDriver), (vf.Representor is not null, vf.Device.Driver)));
    }

    [Theory]
    [MemberData(nameof(Cards))]
    public async Task Delete_PutsTheModeBack(NicProfile nic)
    {
        var machine = Boot(nic);
        var before = await machine.FingerprintAsync();
        var outputs = await machine.UpAsync(TwoInSwitchdev);

        await machine.DownAsync(TwoInSwitchdev, outputs);

        Assert.Equal(before, await machine.FingerprintAsync());
    }

    [Fact]
    public async Task Plan_Ice_TakesTheVfsAwayForTheChange()
    {
        var machine = Boot(NicProfile.Ice);
        var outputs = await machine.UpAsync(Two);

        Assert.Equal(
            ["VFs 2 → 0", "eswitch legacy → switchdev while there are no VFs", "VFs 0 → 3"],
            (await machine.PlanAsync(TwoInSwitchdev with { Count = 3 }, outputs)).Take(3));
    }

    [Fact]
    public async Task Plan_Mlx5_TakesTheDriversAwayForTheChange()
    {
        var machine = Boot(NicProfile.Mlx5);
        var outputs = await machine.UpAsync(Two);

        Assert.Equal(
            "eswitch legacy → switchdev while the VFs have no driver", (await machine.PlanAsync(TwoInSwitchdev, outputs))[0]);
    }

    [Fact]
    public async Task Up_FunctionHeldByAGuest_IsRefusedAndChangesNothing()
    {
        foreach (var nic in new[] { NicProfile.Ice, NicProfile.Mlx5 })
        {
            var machine = Boot(nic);
            var outputs = await machine.UpAsync(Two);
            machine.Guests.StartWithHostDevice("vnf-1", outputs.Functions[1].PciAddress);
            var before = await machine.FingerprintAsync();

            var failure = await Assert.ThrowsAsync<ProviderException>(() => machine.UpAsync(TwoInSwitchdev, outputs));

            Assert.Equal(FailureKind.InUse, failure.Kind);
            Assert.Contains("libvirt domain vnf-1", failure.Message, StringComparison.Ordinal);
            Assert.Equal(before, await machine.FingerprintAsync());
        }
    }

    [Theory]
    [InlineData("igb", "does not let it be chosen", "use a card whose driver has switchdev")]
    [InlineData("ice", "the driver changes it only without VFs, and there are 2", "Declare count")]
    [InlineData("bnxt_en", "only with VFs", "Set count to 1")]
    public async Task Up_CannotBe_IsRefusedWithTheReason(string driver, string seen, string remedy)
    {
        var machine = Boot(NicProfile.All.Single(nic => nic.Driver == driver));
        if (driver == "ice")
        {
            await machine.UpAsync(Two);
        }

        var wanted = TwoInSwitchdev with { Count = driver == "igb" ? 2 : null };
        var failure = await Assert.ThrowsAsync<ProviderException>(() => machine.UpAsync(wanted));

        Assert.Contains(seen, failure.Seen, StringComparison.Ordinal);
        Assert.Contains(remedy, failure.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Up_LegacyOnACardThatKnowsNothingElse_IsFine() =>
        await Boot(NicProfile.Igb).UpAsync(Two with { EswitchMode = EswitchMode.Legacy });

    /// <summary>The card with the longest way: without VFs in between, which a run that is cut off leaves behind.</summary>
    [Fact]
    public async Task Up_FaultAnywhere_TheNextRunConverges()
    {
        VirtualFunctionsOutputs? state = null;
        await FaultSweep.ForEachOperation(
            async () =>
            {
                var machine = Boot(NicProfile.Ice);
                state = await machine.UpAsync(Two);
                return machine;
            },
            async host =>
            {
                var applied = await host.ApplyAsync(TwoInSwitchdev, state);
                state = applied.Outputs;
                if (applied.Failure is { } failure)
                {
                    throw failure;
                }
            },
            async aftermath =>
            {
                state = await aftermath.Machine.UpAsync(TwoInSwitchdev, state);
                Assert.Empty(await aftermath.Machine.PlanAsync(TwoInSwitchdev, state));
                Assert.All(state.Functions, vf => Assert.NotNull(vf.Representor));
            });
    }
}
