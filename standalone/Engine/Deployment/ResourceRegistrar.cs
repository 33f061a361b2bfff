using Pulumi.Engine.Deployment.Goals;
using Pulumi.Engine.Deployment.State;
using Pulumi.Engine.Deployment.Steps;
using Pulumi.Engine.Deployment.Targeting;
using Pulumi.Engine.Model;
using Pulumi.Engine.Plugins;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Deployment;

/// <summary>Takes each resource from the program's wish to its recorded state; many at once, up to the given limit.</summary>
internal sealed class ResourceRegistrar(
    ResourceIdentities identities,
    UntargetedResources untargeted,
    StepGenerator generator,
    StepExecutor executor,
    OldProviders oldProviders,
    StateLedger ledger,
    Progress progress,
    EventStream events,
    StopSignal stop,
    SemaphoreSlim slots,
    CancellationToken terminate) : IResourceRegistrar
{
    /// <summary>The stack's outputs, held back until it is known whether the program succeeded.</summary>
    private (Urn Urn, PropertyMap Outputs)? _stackOutputs;

    /// <inheritdoc/>
    public Task<ResourceState> RegisterAsync(ResourceGoal goal) => InSlotAsync(identities.NameOf(goal), async () =>
    {
        var identity = identities.Claim(goal);
        var wanted = Wanted(goal, identity);
        var old = identity.Old;
        if (old is not null)
        {
            progress.Take(old);
        }

        if (untargeted.LeaveAlone(identity, wanted) is { } leave)
        {
            return await RunAsync([leave]);
        }

        if (old is not null)
        {
            await RenameAsync(old.State.Urn, identity.Urn);
        }

        if (IsImport(goal, old))
        {
            var imported = await ImportAsync(wanted with { Id = goal.ImportId, ImportId = goal.ImportId }, old);
            var changes = await generator.PlanAsync(goal, wanted with { Created = imported.State.Created }, imported, terminate);

            // The import itself has been recorded and shown; nothing is left to do when it is already as wanted.
            return changes is [SameStep] ? imported.State : await RunAsync(changes);
        }

        return await RunAsync(await generator.PlanAsync(goal, wanted, old, terminate));
    });

    /// <inheritdoc/>
    public Task<ResourceState> ReadAsync(ReadGoal goal) => InSlotAsync(identities.NameOf(goal.Named), async () =>
    {
        var identity = identities.Claim(goal.Named);
        if (identity.Old is { } old)
        {
            progress.Take(old);
            await oldProviders.EnsureAsync(old.State, terminate);
        }

        progress.Decide(identity.Urn, replaces: false);
        return await RunAsync([new ReadStep(identity.Old, Wanted(goal, identity.Urn))]);
    });

    /// <summary>
    /// Whether the program came to its end. Every SDK registers the stack's outputs last; a program that did not may have
    /// left early with exit code 0, as the Node SDK does when it loses the engine.
    /// </summary>
    public bool IsProgramComplete => _stackOutputs is not null || !identities.HasStack;

    /// <inheritdoc/>
    public async Task RegisterOutputsAsync(Urn urn, PropertyMap outputs)
    {
        if (urn.QualifiedType == Urn.StackType)
        {
            _stackOutputs = (urn, outputs);
            return;
        }

        await SetOutputsAsync(urn, outputs);
    }

    /// <summary>
    /// Sets the stack's outputs. After a failure a missing output may only be one that was not reached, so the old ones
    /// stay then.
    /// </summary>
    public async Task FinishStackOutputsAsync()
    {
        if (_stackOutputs is not { } stack || !progress.TryGet(stack.Urn, out var done))
        {
            return;
        }

        await SetOutputsAsync(
            stack.Urn, stop.HasFailed || stop.Token.IsCancellationRequested
                ? done.Entry.State.Outputs.With(stack.Outputs)
                : stack.Outputs);
    }

    /// <inheritdoc/>
    public ResourceState? Find(Urn urn) => progress.TryGet(urn, out var done) ? done.Entry.State : null;

    private async Task SetOutputsAsync(Urn urn, PropertyMap outputs)
    {
        if (!progress.TryGet(urn, out var done))
        {
            throw new InvalidResourceException(urn, "it has outputs but was never registered");
        }

        var state = done.Entry.State with { Outputs = outputs };
        var entry = new StateEntry(done.Entry.Key, state);
        if (done.Step is not SkippedCreateStep && !outputs.Equals(done.Entry.State.Outputs))
        {
            await ledger.RecordAsync(null, [new SnapshotChange.Put(entry.Key, state)]);
        }

        progress.Replace(entry, done.Step);
        events.OutputsRegistered(done.Step, state);
    }

    /// <summary>Steps report their own failures; what else is thrown comes from planning and is reported here.</summary>
    private async Task<T> InSlotAsync<T>(Urn urn, Func<Task<T>> action)
    {
        await slots.WaitAsync(stop.Token);
        try
        {
            return await action();
        }
        catch (Exception exception) when (exception is InvalidResourceException or ProviderCallException or PluginException or FormatException)
        {
            events.Error(urn, exception.Message);
            stop.Fail();
            throw new StepFailedException(urn, exception);
        }
        catch (Exception exception) when (exception is not (StepFailedException or OperationCanceledException))
        {
            // The state can no longer be recorded, or the engine is at fault: nothing may go on.
            events.Error(urn, exception.Message);
            stop.Abort();
            throw;
        }
        finally
        {
            slots.Release();
        }
    }

    private async Task<ResourceState> RunAsync(IReadOnlyList<Step> steps) => (await executor.RunAsync(steps))!.State;

    private Task RenameAsync(Urn from, Urn to) =>
        from == to ? Task.CompletedTask : ledger.RecordAsync(null, [new SnapshotChange.Rename(from, to)]);

    private async Task<StateEntry> ImportAsync(ResourceState wanted, StateEntry? old)
    {
        progress.Decide(wanted.Urn, replaces: old is not null);
        var import = new ImportStep(old, wanted);
        return old is null
            ? (await executor.RunAsync([import]))!
            : (await executor.RunAsync([import, new ReplaceStep(old, wanted)]))!;
    }

    private static bool IsImport(ResourceGoal goal, StateEntry? old) =>
        goal is { Custom: true, ImportId: { } id }
        && (old is null || old.State.External || (old.State.Id != id && old.State.ImportId != id));

    private static ResourceState Wanted(ResourceGoal goal, ResourceIdentity identity) => new()
    {
        Urn = identity.Urn,
        Type = goal.Type,
        Custom = goal.Custom,
        Inputs = goal.Inputs,
        Parent = goal.Parent,
        Protect = goal.Protect,
        Dependencies = goal.Dependencies,
        Provider = goal.Provider,
        PropertyDependencies = goal.PropertyDependencies,
        AdditionalSecretOutputs = goal.AdditionalSecretOutputs,
        Aliases = identity.Old is { State.Urn: var earlier } && earlier != identity.Urn ? [earlier] : [],
        CustomTimeouts = goal.CustomTimeouts,
        ImportId = goal.ImportId,
        RetainOnDelete = goal.RetainOnDelete,
        DeletedWith = goal.DeletedWith,
        Created = identity.Old?.State.Created,
        Modified = identity.Old?.State.Modified,
        SourcePosition = goal.SourcePosition,
        IgnoreChanges = goal.IgnoreChanges,
        HideDiff = goal.HideDiff,
        ReplaceOnChanges = goal.ReplaceOnChanges,
    };

    private static ResourceState Wanted(ReadGoal goal, Urn urn) => new()
    {
        Urn = urn,
        Type = goal.Type,
        Custom = true,
        External = true,
        Id = goal.Id,
        Inputs = goal.Inputs,
        Parent = goal.Parent,
        Dependencies = goal.Dependencies,
        Provider = goal.Provider,
        AdditionalSecretOutputs = goal.AdditionalSecretOutputs,
        SourcePosition = goal.SourcePosition,
    };
}
