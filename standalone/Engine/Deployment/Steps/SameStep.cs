using Pulumi.Engine.Deployment.State;
using Pulumi.Engine.Model;

namespace Pulumi.Engine.Deployment.Steps;

/// <summary>The resource is as wanted; only what the engine itself keeps about it may change.</summary>
internal sealed record SameStep(StateEntry Known, ResourceState Wanted) : Step(Known, Wanted)
{
    /// <inheritdoc/>
    public override StepOperation Operation => StepOperation.Same;

    /// <inheritdoc/>
    public override async Task<StepResult> ApplyAsync(StepContext context, CancellationToken cancellationToken)
    {
        var old = Known.State;
        var state = Wanted with { Id = old.Id, Outputs = old.Outputs, OtherFields = old.OtherFields };
        if (ProviderReference.IsProviderType(state.Type))
        {
            // The plugin saw no difference between the inputs, so it keeps seeing those that it knows.
            await context.Providers.ConfirmAsync(state with { Inputs = old.Inputs }, cancellationToken);
        }

        var entry = new StateEntry(context.Ledger.NewKey(), state);
        return state.ContentEquals(old)
            ? new StepResult([new SnapshotChange.Move(entry.Key, Known.Key)], entry)
            : new StepResult([new SnapshotChange.Put(entry.Key, state), new SnapshotChange.Remove(Known.Key)], entry);
    }
}
