using Pulumi.Engine.Deployment.State;
using Pulumi.Engine.Deployment.Steps;
using Pulumi.Engine.Deployment.Targeting;
using Pulumi.Engine.Plugins;

namespace Pulumi.Engine.Deployment;

/// <summary>Deletes at the end what the program no longer wants, and what was replaced.</summary>
internal sealed class DeletePhase(
    OldResources olds,
    DeletionScope scope,
    OldProviders oldProviders,
    StepExecutor executor,
    Progress progress,
    EventStream events,
    StopSignal stop,
    SemaphoreSlim slots,
    bool dryRun,
    CancellationToken terminate)
{
    /// <summary>Deletes, each resource after everything that needs it. Failures have been reported.</summary>
    public async Task RunAsync()
    {
        var condemned = scope.Select([.. olds.Entries.Where(IsCondemned)]);
        var deleted = condemned.ToHashSet();
        await DeleteOrder.RunAsync(condemned, olds.Graph, entry => DeleteAsync(entry, deleted));
    }

    private async Task<bool> DeleteAsync(StateEntry entry, HashSet<StateEntry> deleted)
    {
        try
        {
            await slots.WaitAsync(stop.Token);
            try
            {
                return await DeleteInSlotAsync(entry, deleted);
            }
            finally
            {
                slots.Release();
            }
        }
        catch (Exception exception) when (exception is StepFailedException or OperationCanceledException)
        {
            return false;
        }
    }

    private async Task<bool> DeleteInSlotAsync(StateEntry entry, HashSet<StateEntry> deleted)
    {
        var step = CreateStep(entry, deleted);
        try
        {
            if (!dryRun && step.Pending is not null)
            {
                await oldProviders.EnsureAsync(entry.State, terminate);
            }
        }
        catch (Exception exception) when (exception is PluginException or ProviderCallException)
        {
            events.Error(entry.State.Urn, exception.Message);
            stop.Fail();
            return false;
        }

        await executor.RunAsync(step);
        return true;
    }

    private Step CreateStep(StateEntry entry, HashSet<StateEntry> deleted)
    {
        // Of several with that name it is the last before it that it was made with.
        var vanishes = entry.State.DeletedWith is { } with
            && olds.Graph.RequirementsOf(entry).LastOrDefault(other => other.State.Urn == with) is { } carrier
            && deleted.Contains(carrier);
        if (progress.FindCondemned(entry) is { } replaced)
        {
            return new DeleteStep(replaced, DeleteReason.Replaced, vanishes);
        }

        if (entry.State.Delete)
        {
            return new DeleteStep(entry, DeleteReason.Replaced, vanishes);
        }

        return entry.State.PendingReplacement || progress.IsDeletedEarly(entry, out _)
            ? new RemovePendingReplaceStep(entry)
            : new DeleteStep(entry, DeleteReason.Unwanted, vanishes);
    }

    /// <summary>An entry that waited for its deletion may be gone already, with what it needed.</summary>
    private bool IsCondemned(StateEntry entry) => entry.State.Delete
        ? !progress.IsDeletedEarly(entry, out _)
        : progress.FindCondemned(entry) is not null || !progress.IsTaken(entry);
}
