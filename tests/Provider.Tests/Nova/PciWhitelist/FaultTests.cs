using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Nova.PciWhitelist;
using Pulumi.Sriov.Provider.Simulation;
using Pulumi.Sriov.Provider.Simulation.Faults;
using Pulumi.Sriov.Provider.Tests.OsloConfig;

namespace Pulumi.Sriov.Provider.Tests.Nova.PciWhitelist;

/// <summary>A fault at every operation: the next run converges, the service runs with what is written, and a delete leaves nothing.</summary>
public sealed class FaultTests
{
    private const string Conf = "[DEFAULT]\ndebug = true\n";

    private static readonly ConfigurationRun<PciWhitelistInputs, PciWhitelistOutputs> Run = new(new PciWhitelistHandler());

    private static readonly PciWhitelistInputs Wanted = new()
    {
        Connection = NovaMachine.Connection,
        Devices = [new() { Devname = "enp1s0", PhysicalNetwork = "physnet1" }],
    };

    [Fact]
    public async Task Create_FaultAnywhere_TheNextRunConverges()
    {
        PciWhitelistOutputs? state = null;
        var faults = await FaultSweep.ForEachOperation(
            () =>
            {
                state = null;
                return MachineAsync();
            },
            async host =>
            {
                var applied = await Run.ApplyAsync(host, Wanted);
                state = applied.Outputs;
                Rethrow(applied.Failure);
            },
            async aftermath =>
            {
                if (state is null)
                {
                    Assert.Equal(Conf, aftermath.Machine.Text());
                }

                state = await Run.UpAsync(aftermath.Machine, Wanted, state);
                Assert.Empty((await Run.PlanAsync(aftermath.Machine, Wanted, state)).Steps);
                Assert.Contains("enp1s0", aftermath.Machine.Daemon("nova-compute").Configuration, StringComparison.Ordinal);
                await Run.DownAsync(aftermath.Machine, Wanted, state);
                Assert.Equal(Conf, aftermath.Machine.Text());
            });
        Assert.True(faults > 20, $"only {faults} faults were tried");
    }

    [Fact]
    public async Task Update_FaultAnywhere_TheNextRunConverges()
    {
        var changed = Wanted with { Devices = [new() { Devname = "enp1s0", PhysicalNetwork = "physnet2" }] };
        PciWhitelistOutputs state = null!;
        await FaultSweep.ForEachOperation(
            async () =>
            {
                var machine = await MachineAsync();
                state = await Run.UpAsync(machine, Wanted);
                return machine;
            },
            async host =>
            {
                var applied = await Run.ApplyAsync(host, changed, state);
                state = applied.Outputs;
                Rethrow(applied.Failure);
            },
            async aftermath =>
            {
                state = await Run.UpAsync(aftermath.Machine, changed, state);
                Assert.DoesNotContain("physnet1", aftermath.Machine.Daemon("nova-compute").Configuration, StringComparison.Ordinal);
                await Run.DownAsync(aftermath.Machine, changed, state);
                Assert.Equal(Conf, aftermath.Machine.Text());
            });
    }

    [Fact]
    public async Task Delete_FaultAnywhere_TheNextRunLeavesNothing()
    {
        PciWhitelistOutputs state = null!;
        await FaultSweep.ForEachOperation(
            async () =>
            {
                var machine = await MachineAsync();
                state = await Run.UpAsync(machine, Wanted);
                return machine;
            },
            host => Run.DeleteAsync(host, Wanted, state),
            async aftermath =>
            {
                await Run.DownAsync(aftermath.Machine, Wanted, state);
                Assert.Equal(Conf, aftermath.Machine.Text());
                Assert.DoesNotContain("enp1s0", aftermath.Machine.Daemon("nova-compute").Configuration, StringComparison.Ordinal);
            });
    }

    private static Task<SimulatedMachine> MachineAsync() => NovaMachine.BootAsync(["nova-compute"], Conf);

    private static void Rethrow(Exception? failure)
    {
        if (failure is ProviderException)
        {
            throw failure;
        }

        Assert.Null(failure);
    }
}
