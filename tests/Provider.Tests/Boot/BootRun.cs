using Pulumi.Sriov.Provider.Framework;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Maintenance;
using Pulumi.Sriov.Provider.Simulation;

namespace Pulumi.Sriov.Provider.Tests.Boot;

/// <summary>One run of a handler against a simulated machine.</summary>
internal sealed class BootRun : IAsyncDisposable
{
    private readonly HostSession _session;

    public BootRun(SimulatedMachine machine)
        : this(machine.Connect())
    {
    }

    public BootRun(SimulatedHost host)
    {
        Host = host;
        _session = new HostSession(host);
    }

    public SimulatedHost Host { get; }

    private HostContext Context => new(_session, new Progress<string>(), new Disruptions());

    public static ConnectionInputs Connection { get; } = new() { Host = "compute-1" };

    public Task<Applied<TOut>> ApplyAsync<TIn, TOut>(ResourceHandler<TIn, TOut> handler, TIn wanted, TOut? prior = null)
        where TIn : class, IHostResourceInputs
        where TOut : class =>
        _session.ChangeAsync(token => handler.ApplyAsync(wanted, prior, Context, token), CancellationToken.None);

    public Task DeleteAsync<TIn, TOut>(ResourceHandler<TIn, TOut> handler, TIn inputs, TOut outputs)
        where TIn : class, IHostResourceInputs
        where TOut : class =>
        _session.ChangeAsync(
            async token =>
            {
                await handler.DeleteAsync(inputs, outputs, Context, token);
                return true;
            },
            CancellationToken.None);

    public async Task<ResourcePlan> PlanAsync<TIn, TOut>(ResourceHandler<TIn, TOut> handler, TIn wanted, TOut? prior = null)
        where TIn : class, IHostResourceInputs
        where TOut : class =>
        handler.Plan(wanted, prior, await _session.ObserveAsync(CancellationToken.None));

    public async Task<Found<TIn, TOut>?> ReadAsync<TIn, TOut>(
        ResourceHandler<TIn, TOut> handler, string id, TIn inputs, TOut? prior)
        where TIn : class, IHostResourceInputs
        where TOut : class =>
        handler.Read(id, inputs, prior, await _session.ObserveAsync(CancellationToken.None));

    public async ValueTask DisposeAsync()
    {
        await _session.DisposeAsync();
        await Host.DisposeAsync();
    }
}
