using Pulumi.Engine.Deployment.Properties;
using Pulumi.Engine.Deployment.State;
using Pulumi.Engine.Model;
using Pulumi.Engine.Plugins;

namespace Pulumi.Engine.Deployment.Steps;

/// <summary>Changes a resource in place.</summary>
/// <param name="Known">The entry to change.</param>
/// <param name="Wanted">The resource as wanted.</param>
internal sealed record UpdateStep(StateEntry Known, ResourceState Wanted) : Step(Known, Wanted)
{
    /// <inheritdoc/>
    public override StepOperation Operation => StepOperation.Update;

    /// <inheritdoc/>
    public override PendingOperation? Pending =>
        new(Wanted with { Id = Known.State.Id }, PendingOperationType.Updating);

    /// <inheritdoc/>
    public override async Task<StepResult> ApplyAsync(StepContext context, CancellationToken cancellationToken)
    {
        var old = Known.State;
        var state = Wanted with
        {
            Id = old.Id,
            Outputs = old.Outputs,
            Modified = context.Clock.GetUtcNow(),
            OtherFields = old.OtherFields,
        };
        PartialFailureException? failure = null;
        if (context.Providers.For(Wanted) is { } provider)
        {
            try
            {
                state = state with { Outputs = await provider.UpdateAsync(Command(context), cancellationToken) };
            }
            catch (PartialFailureException partial)
            {
                failure = partial;
                state = state with { Outputs = partial.Outputs, InitErrors = partial.Reasons };
            }
        }

        state = state with { Outputs = OutputSecrets.Mark(state.Outputs, state.Inputs, state.AdditionalSecretOutputs) };
        var entry = new StateEntry(context.Ledger.NewKey(), state);
        return new StepResult([new SnapshotChange.Put(entry.Key, state), new SnapshotChange.Remove(Known.Key)], entry)
        {
            Failure = failure,
        };
    }

    private UpdateCommand Command(StepContext context) => new(
        Wanted.Urn,
        Known.State.Id ?? "",
        Known.State.Inputs,
        Known.State.Outputs,
        Wanted.Inputs,
        Wanted.IgnoreChanges,
        Wanted.CustomTimeouts.Update,
        context.DryRun);
}
