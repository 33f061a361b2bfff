using Pulumi.Engine.Deployment.Properties;
using Pulumi.Engine.Deployment.State;
using Pulumi.Engine.Model;
using Pulumi.Engine.Plugins;

namespace Pulumi.Engine.Deployment.Steps;

/// <summary>Makes a resource, possibly in place of another.</summary>
/// <param name="Wanted">The resource.</param>
/// <param name="Replaced">The entry that it replaces; <c>null</c> = it is new.</param>
/// <param name="DeleteReplaced">Whether what it replaces still exists and is to be deleted at the end.</param>
internal sealed record CreateStep(ResourceState Wanted, StateEntry? Replaced = null, bool DeleteReplaced = false)
    : Step(Replaced, Wanted)
{
    /// <inheritdoc/>
    public override StepOperation Operation => Replaced is null ? StepOperation.Create : StepOperation.CreateReplacement;

    /// <inheritdoc/>
    public override bool Logical => Replaced is null;

    /// <inheritdoc/>
    public override PendingOperation? Pending => new(Wanted, PendingOperationType.Creating);

    /// <inheritdoc/>
    public override async Task<StepResult> ApplyAsync(StepContext context, CancellationToken cancellationToken)
    {
        var now = context.Clock.GetUtcNow();
        var state = Wanted with { Created = now, Modified = now };
        PartialFailureException? failure = null;
        if (context.Providers.For(Wanted) is { } provider)
        {
            try
            {
                var command = new CreateCommand(Wanted.Urn, Wanted.Inputs, Wanted.CustomTimeouts.Create, context.DryRun);
                var created = await provider.CreateAsync(command, cancellationToken);
                if (created.Id.Length == 0 && !context.DryRun)
                {
                    throw new ProviderCallException("the provider made the resource but did not return its id", statusUnknown: true);
                }

                state = state with { Id = created.Id, Outputs = created.Outputs };
            }
            catch (PartialFailureException partial)
            {
                failure = partial;
                state = state with { Id = partial.Id, Outputs = partial.Outputs, InitErrors = partial.Reasons };
            }
        }

        state = state with { Outputs = OutputSecrets.Mark(state.Outputs, state.Inputs, state.AdditionalSecretOutputs) };
        return Record(new StateEntry(context.Ledger.NewKey(), state)) with { Failure = failure };
    }

    private StepResult Record(StateEntry entry)
    {
        var put = new SnapshotChange.Put(entry.Key, entry.State);
        if (Replaced is null)
        {
            return new StepResult([put], entry);
        }

        if (!DeleteReplaced)
        {
            return new StepResult([put, new SnapshotChange.Remove(Replaced.Key)], entry);
        }

        var condemned = new StateEntry(Replaced.Key, Replaced.State with { Delete = true });
        return new StepResult([put, new SnapshotChange.Put(condemned.Key, condemned.State)], entry) { Condemned = condemned };
    }
}
