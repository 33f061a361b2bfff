using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Simulation;
using Pulumi.Sriov.Provider.Simulation.Faults;
using Pulumi.Sriov.Provider.VirtualFunctions;

namespace Pulumi.Sriov.Provider.Tests.VirtualFunctions;

/// <summary>A fault at every operation: nothing is half-written, no state is lost, and the next run converges.</summary>
public sealed class FaultTests
{
    private static readonly VirtualFunctionsInputs Wanted = HandlerRun.FourVfs;

    [Fact]
    public async Task Create_FaultAnywhere_TheNextRunConvergesAndDeleteStillKnowsWhatWasThere()
    {
        var fresh = await SimulatedHost.Debian12().Boot().FingerprintAsync();
        VirtualFunctionsOutputs? state = null;
        var faults = await FaultSweep.ForEachOperation(
            () =>
            {
                state = null;
                return SimulatedHost.Debian12().Boot();
            },
            async host =>
            {
                var applied = await host.ApplyAsync(Wanted);
                state = applied.Outputs;
                Rethrow(applied.Failure);
            },
            async aftermath =>
            {
                if (state is null)
                {
                    // The engine was told nothing, so nothing may have been done.
                    Assert.Equal(fresh, await aftermath.Machine.FingerprintAsync());
                }

                state = await aftermath.Machine.UpAsync(Wanted, state);
                Assert.Empty(await aftermath.Machine.PlanAsync(Wanted, state));
                await aftermath.Machine.DownAsync(Wanted, state);
                Assert.Equal(fresh, await aftermath.Machine.FingerprintAsync());
            });
        Assert.True(faults > 100, $"only {faults} faults were tried");
    }

    [Fact]
    public async Task Update_FaultAnywhere_TheNextRunConverges()
    {
        var changed = Wanted with { Count = 2, Mtu = 1500, Driver = "vfio-pci", VirtualFunctions = [new() { Index = 1, Vlan = 7 }] };
        VirtualFunctionsOutputs? state = null;
        await FaultSweep.ForEachOperation(
            async () =>
            {
                var machine = SimulatedHost.Debian12().Boot();
                state = await machine.UpAsync(Wanted);
                return machine;
            },
            async host =>
            {
                var applied = await host.ApplyAsync(changed, state);
                state = applied.Outputs;
                Rethrow(applied.Failure);
            },
            async aftermath =>
            {
                state = await aftermath.Machine.UpAsync(changed, state);
                Assert.Equal(2, state.Functions.Count);
                Assert.Empty(await aftermath.Machine.PlanAsync(changed, state));
            });
    }

    [Fact]
    public async Task Delete_FaultAnywhere_TheNextRunPutsEverythingBack()
    {
        var fresh = await SimulatedHost.Debian12().Boot().FingerprintAsync();
        VirtualFunctionsOutputs state = null!;
        await FaultSweep.ForEachOperation(
            async () =>
            {
                var machine = SimulatedHost.Debian12().Boot();
                state = await machine.UpAsync(Wanted);
                return machine;
            },
            host => host.DeleteAsync(Wanted, state),
            async aftermath =>
            {
                await aftermath.Machine.DownAsync(Wanted, state);
                Assert.Equal(fresh, await aftermath.Machine.FingerprintAsync());
            });
    }

    private static void Rethrow(Exception? failure)
    {
        if (failure is ProviderException)
        {
            throw failure;
        }

        Assert.Null(failure);
    }
}
