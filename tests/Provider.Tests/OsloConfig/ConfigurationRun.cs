using Pulumi.Sriov.Provider.Framework;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Maintenance;
using Pulumi.Sriov.Provider.OsloConfig;
using Pulumi.Sriov.Provider.Simulation;
using Pulumi.Sriov.Provider.Tests.Remote;

namespace Pulumi.Sriov.Provider.Tests.OsloConfig;

/// <summary>Runs of a handler that configures services, each with a connection of its own as a run of the provider has.</summary>
internal sealed class ConfigurationRun<TInputs, TOutputs>(ResourceHandler<TInputs, TOutputs> handler)
    where TInputs : class, IConfigurationInputs
    where TOutputs : class
{
    public async Task<Applied<TOutputs>> ApplyAsync(SimulatedHost host, TInputs wanted, TOutputs? prior = null)
    {
        var clock = new ManualClock();
        await using var session = new HostSession(host, clock);
        session.Include(handler.FilesOf(wanted, null));
        return await PumpAsync(clock, session.ChangeAsync(
            token => handler.ApplyAsync(wanted, prior, new HostContext(session, new Progress<string>(), new Disruptions()), token), CancellationToken.None));
    }

    /// <summary>An apply that must succeed.</summary>
    public async Task<TOutputs> UpAsync(SimulatedMachine machine, TInputs wanted, TOutputs? prior = null)
    {
        await using var host = machine.Connect();
        var applied = await ApplyAsync(host, wanted, prior);
        Assert.True(applied.Failure is null, applied.Failure?.Message);
        return applied.Outputs;
    }

    public async Task DeleteAsync(SimulatedHost host, TInputs inputs, TOutputs outputs)
    {
        var clock = new ManualClock();
        await using var session = new HostSession(host, clock);
        session.Include(handler.FilesOf(inputs, null));
        await PumpAsync(clock, session.ChangeAsync(
            async token =>
            {
                await handler.DeleteAsync(inputs, outputs, new HostContext(session, new Progress<string>(), new Disruptions()), token);
                return true;
            },
            CancellationToken.None));
    }

    public async Task DownAsync(SimulatedMachine machine, TInputs inputs, TOutputs outputs)
    {
        await using var host = machine.Connect();
        await DeleteAsync(host, inputs, outputs);
    }

    public async Task<ResourcePlan> PlanAsync(SimulatedMachine machine, TInputs wanted, TOutputs? prior = null) =>
        handler.Plan(wanted, prior, await LookAsync(machine, handler.FilesOf(wanted, null)));

    public async Task<Found<TInputs, TOutputs>?> ReadAsync(SimulatedMachine machine, string id, TInputs inputs, TOutputs? prior = null) =>
        handler.Read(id, inputs, prior, await LookAsync(machine, handler.FilesOf(inputs, id)));

    private static async Task<HostObservation> LookAsync(SimulatedMachine machine, IEnumerable<string> files)
    {
        await using var host = machine.Connect();
        await using var session = new HostSession(host);
        session.Include(files);
        return await session.ObserveAsync(CancellationToken.None);
    }

    /// <summary>A change gives way to others for a moment before it restarts services; nobody waits for that here.</summary>
    private static async Task<T> PumpAsync<T>(ManualClock clock, Task<T> change)
    {
        while (!change.IsCompleted)
        {
            clock.Advance(TimeSpan.FromMilliseconds(200));
            await Task.Yield();
        }

        return await change;
    }
}
