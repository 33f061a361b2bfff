using Pulumi.Plugin;
using Pulumi.Plugin.Errors;
using Pulumi.Plugin.Resources;
using Pulumi.Protocol.Properties;
using Pulumi.Sriov.Provider.Hosts;

namespace Pulumi.Sriov.Provider.Framework.Lifecycle;

/// <summary>Changes hosts: create, update and delete, each under the host's lock.</summary>
internal sealed class Applier<TInputs, TOutputs>(HandlerBinding<TInputs, TOutputs> binding, ProviderRun run)
    where TInputs : class, IHostResourceInputs
    where TOutputs : class
{
    public async Task<ResourceState> CreateAsync(string urn, PropertyMap news, CancellationToken cancellationToken)
    {
        var applied = await ApplyAsync(urn, news, prior: null, cancellationToken);
        return Settle(applied, news);
    }

    public async Task<ResourceState> UpdateAsync(
        string urn, string id, PropertyMap oldState, PropertyMap news, CancellationToken cancellationToken)
    {
        var applied = await ApplyAsync(urn, news, binding.ReadOutputs(oldState), cancellationToken);
        return applied.Id == id
            ? Settle(applied, news)
            : throw new InvalidOperationException($"{binding.Handler.Token} changed its id from {id} to {applied.Id} in an update.");
    }

    public async Task DeleteAsync(
        string urn, PropertyMap oldState, PropertyMap? oldInputs, CancellationToken cancellationToken)
    {
        var inputs = binding.ReadInputsOfState(oldInputs ?? oldState);
        var outputs = binding.ReadOutputs(oldState);
        await ChangeAsync(
            urn,
            inputs,
            async (context, token) =>
            {
                await binding.Handler.DeleteAsync(inputs, outputs, context, token);
                await FinishInterruptedAsync(urn, context, token);
                return true;
            },
            cancellationToken);
        foreach (var left in binding.Handler.LeftInPlace(inputs, outputs))
        {
            run.Log.Info(urn, $"{inputs.Connection.Host}: {left} was there before this resource and stays; onDestroy: remove would take it away");
        }
    }

    private Task<Applied<TOutputs>> ApplyAsync(
        string urn, PropertyMap news, TOutputs? prior, CancellationToken cancellationToken)
    {
        var wanted = binding.ReadInputs(news);
        return ChangeAsync(
            urn,
            wanted,
            async (context, token) =>
            {
                var applied = await binding.Handler.ApplyAsync(wanted, prior, context, token);
                if (applied.Failure is null)
                {
                    await FinishInterruptedAsync(urn, context, token);
                }

                return applied;
            },
            cancellationToken);
    }

    // The change is made: what goes wrong here must not cost its state.
    private async Task FinishInterruptedAsync(string urn, HostContext context, CancellationToken cancellationToken)
    {
        try
        {
            await run.Draining.FinishInterruptedAsync(context, cancellationToken);
        }
        catch (Exception failure) when (failure is ProviderException or OperationCanceledException)
        {
            run.Log.Warning(urn, $"whether an earlier run left nova-compute disabled could not be settled: {failure.Message}");
        }
    }

    private Task<T> ChangeAsync<T>(
        string urn, TInputs inputs, Func<HostContext, CancellationToken, Task<T>> change, CancellationToken cancellationToken)
    {
        var session = run.RequireSession(inputs.Connection);
        session.Include(binding.Handler.FilesOf(inputs, id: null));
        var context = new HostContext(session, new StatusLine(run.Log, urn), run.Disruptions);
        return session.ChangeAsync(token => change(context, token), cancellationToken);
    }

    private static ResourceState Settle(Applied<TOutputs> applied, PropertyMap news)
    {
        var state = HandlerBinding<TInputs, TOutputs>.StateOf(applied.Id, news, applied.Outputs);
        return applied.Failure is { } failure ? throw new PartialStateException(state, failure) : state;
    }
}
