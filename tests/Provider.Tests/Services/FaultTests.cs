using Pulumi.Sriov.Provider.Services;
using Pulumi.Sriov.Provider.Simulation;
using Pulumi.Sriov.Provider.Simulation.Faults;
using Pulumi.Sriov.Provider.Simulation.Services;

namespace Pulumi.Sriov.Provider.Tests.Services;

/// <summary>A fault at every operation: no restart is lost, and no half of a change stays unnoticed.</summary>
public sealed class FaultTests
{
    [Theory]
    [InlineData(ServiceFlavour.Systemd)]
    [InlineData(ServiceFlavour.Docker)]
    public async Task Change_FaultAnywhere_TheNextRunServesTheNewConfiguration(ServiceFlavour flavour)
    {
        var faults = await FaultSweep.ForEachOperation(
            () => Machine(flavour),
            async host =>
            {
                await using var run = new ServiceRun(host);
                Rethrow(await ChangeAsync(run, flavour, ServiceRun.GoodSpec));
            },
            async aftermath =>
            {
                await using var run = new ServiceRun(aftermath.Machine.Connect());
                (await ChangeAsync(run, flavour, ServiceRun.GoodSpec)).Succeeded();
                var daemon = aftermath.Machine.Daemon("nova-compute");
                Assert.Contains(ServiceRun.GoodSpec, daemon.Configuration, StringComparison.Ordinal);
                Assert.NotNull(daemon.ProcessId);
                Assert.Empty((await run.LookAsync()).Services.PendingRestarts);
            });
        Assert.True(faults > 40, $"only {faults} faults were tried");
    }

    [Fact]
    public async Task RefusedChange_FaultAnywhere_TheNextGoodOneIsServed()
    {
        await FaultSweep.ForEachOperation(
            () => Machine(ServiceFlavour.Systemd),
            async host =>
            {
                await using var run = new ServiceRun(host);
                // It is refused without a fault, too.
                await ChangeAsync(run, ServiceFlavour.Systemd, "[pci]\n" + ServiceRun.BadSpec);
            },
            async aftermath =>
            {
                await using var run = new ServiceRun(aftermath.Machine.Connect());
                var before = await run.ReadAsync(ServiceRun.NovaConf);
                var repaired = before!.Text.Replace("[pci]\n" + ServiceRun.BadSpec + "\n", "", StringComparison.Ordinal);
                if (repaired != before.Text)
                {
                    // What a resource does when the user takes the bad line out again.
                    aftermath.Machine.Files.PutFile(ServiceRun.NovaConf, repaired);
                }

                (await ChangeAsync(run, ServiceFlavour.Systemd, ServiceRun.GoodSpec)).Succeeded();
                Assert.Contains(ServiceRun.GoodSpec, aftermath.Machine.Daemon("nova-compute").Configuration, StringComparison.Ordinal);
                Assert.Empty((await run.LookAsync()).Services.PendingRestarts);
            });
    }

    [Fact]
    public async Task RefusedChangeOfTwoServices_FaultAnywhere_NoneRunsUnnoticedWithWhatWasTakenBack()
    {
        const string Mapping = "physical_device_mappings = physnet1:enp1s0";
        await FaultSweep.ForEachOperation(
            () => SimulatedHost.Debian12().WithServices(ServiceFlavour.Systemd, "nova-compute", "neutron-sriov-agent").Boot(),
            async host =>
            {
                await using var run = new ServiceRun(host);
                await run.FinishAsync(
                    run.AddLineAsync(ServiceRun.NovaConf, "[pci]\n" + ServiceRun.BadSpec, "nova-compute"),
                    run.AddLineAsync(ServiceRun.AgentIni, "[sriov_nic]\n" + Mapping, "neutron-sriov-agent"));
            },
            async aftermath =>
            {
                await using var run = new ServiceRun(aftermath.Machine.Connect());
                var file = await run.ReadAsync(ServiceRun.AgentIni);
                var isMapped = aftermath.Machine.Daemon("neutron-sriov-agent").Configuration.Contains(Mapping, StringComparison.Ordinal);
                if (isMapped != file!.Text.Contains(Mapping, StringComparison.Ordinal))
                {
                    Assert.Contains("systemd.neutron-sriov-agent", (await run.LookAsync()).Services.PendingRestarts);
                }
            });
    }

    private static SimulatedMachine Machine(ServiceFlavour flavour) =>
        SimulatedHost.Debian12().WithServices(flavour, "nova-compute").Boot();

    private static async Task<ConfigurationOutcome> ChangeAsync(ServiceRun run, ServiceFlavour flavour, string line)
    {
        var path = flavour == ServiceFlavour.Docker ? "/etc/kolla/nova-compute/nova.conf" : ServiceRun.NovaConf;
        return Assert.Single(await run.FinishAsync(run.AddLineAsync(path, line, "nova-compute")));
    }

    private static void Rethrow(ConfigurationOutcome outcome)
    {
        if (outcome.Failure is { } failure)
        {
            throw failure;
        }
    }
}
