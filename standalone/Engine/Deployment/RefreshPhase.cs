using Pulumi.Engine.Deployment.State;
using Pulumi.Engine.Deployment.Steps;
using Pulumi.Engine.Deployment.Targeting;
using Pulumi.Engine.Model;
using Pulumi.Engine.Plugins;

namespace Pulumi.Engine.Deployment;

/// <summary>Makes the state as the world is: reads every resource, all at once up to the given limit.</summary>
internal sealed class RefreshPhase(
    DeploymentScope scope,
    OldProviders oldProviders,
    StepExecutor executor,
    StateLedger ledger,
    EventStream events,
    StopSignal stop,
    SemaphoreSlim slots,
    CancellationToken terminate)
{
    /// <summary>Refreshes. Failures have been reported; a resource that could not be read stays as it was.</summary>
    /// <param name="entries">The entries to refresh.</param>
    /// <returns>The entries as they are now, without those that are gone.</returns>
    public async Task<IReadOnlyList<StateEntry>> RunAsync(IReadOnlyList<StateEntry> entries)
    {
        var tasks = entries.Select(entry => scope.Names(entry.State) ? RefreshAsync(entry) : Task.FromResult<StateEntry?>(entry));
        var refreshed = await Task.WhenAll(tasks.ToList());
        var gone = entries.Where((_, index) => refreshed[index] is null).Select(entry => entry.State.Urn).ToHashSet();

        // A pending delete that is gone says nothing about the resource that replaced it.
        gone.ExceptWith(refreshed.OfType<StateEntry>().Select(entry => entry.State.Urn));
        var remaining = new List<StateEntry>();
        foreach (var entry in refreshed.OfType<StateEntry>())
        {
            remaining.Add(await PruneAsync(entry, gone));
        }

        return remaining;
    }

    private async Task<StateEntry> PruneAsync(StateEntry entry, HashSet<Urn> gone)
    {
        var state = DanglingReferences.Prune(entry.State, gone);
        if (ReferenceEquals(state, entry.State))
        {
            return entry;
        }

        await ledger.RecordAsync(null, [new SnapshotChange.Put(entry.Key, state)]);
        return new StateEntry(entry.Key, state);
    }

    /// <summary><c>null</c> = the resource is gone.</summary>
    private async Task<StateEntry?> RefreshAsync(StateEntry entry)
    {
        try
        {
            await slots.WaitAsync(stop.Token);
            try
            {
                await oldProviders.EnsureAsync(entry.State, terminate);
                return (await executor.RunAsync(new RefreshStep(entry))).Entry;
            }
            finally
            {
                slots.Release();
            }
        }
        catch (Exception exception) when (exception is PluginException or ProviderCallException)
        {
            events.Error(entry.State.Urn, exception.Message);
            stop.Fail();
            return entry;
        }
        catch (Exception exception) when (exception is StepFailedException or OperationCanceledException)
        {
            return entry;
        }
    }
}
