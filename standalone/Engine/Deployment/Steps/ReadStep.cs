using Pulumi.Engine.Deployment.Properties;
using Pulumi.Engine.Deployment.State;
using Pulumi.Engine.Model;
using Pulumi.Engine.Plugins;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Deployment.Steps;

/// <summary>Reads a resource that something else manages, in previews too.</summary>
/// <param name="Known">The entry of the last time; <c>null</c> = none.</param>
/// <param name="Wanted">The resource, with the id to read.</param>
internal sealed record ReadStep(StateEntry? Known, ResourceState Wanted) : Step(Known, Wanted)
{
    /// <inheritdoc/>
    public override StepOperation Operation => Replaces ? StepOperation.ReadReplacement : StepOperation.Read;

    /// <inheritdoc/>
    public override bool Logical => !Replaces;

    /// <inheritdoc/>
    public override PendingOperation? Pending => new(Wanted, PendingOperationType.Reading);

    /// <summary>
    /// Whether the stack managed another resource under this name until now, which then has to be deleted in the end.
    /// A resource that it now only reads is given out of its hands and lives on.
    /// </summary>
    private bool Replaces => Known is { State: { External: false, PendingReplacement: false } state } && state.Id != Wanted.Id;

    /// <inheritdoc/>
    public override async Task<StepResult> ApplyAsync(StepContext context, CancellationToken cancellationToken)
    {
        var (state, failure) = await ReadAsync(context, cancellationToken);
        state = Date(state with { Outputs = OutputSecrets.Mark(state.Outputs, state.Inputs, state.AdditionalSecretOutputs) }, context);
        var entry = new StateEntry(context.Ledger.NewKey(), state);
        var put = new SnapshotChange.Put(entry.Key, state);
        if (Known is null)
        {
            return new StepResult([put], entry) { Failure = failure };
        }

        if (!Replaces)
        {
            return new StepResult([put, new SnapshotChange.Remove(Known.Key)], entry) { Failure = failure };
        }

        var condemned = new StateEntry(Known.Key, Known.State with { Delete = true });
        return new StepResult([put, new SnapshotChange.Put(condemned.Key, condemned.State)], entry)
        {
            Condemned = condemned,
            Failure = failure,
        };
    }

    private async Task<(ResourceState State, PartialFailureException? Failure)> ReadAsync(
        StepContext context, CancellationToken cancellationToken)
    {
        if (Wanted.Id == ProviderReference.UnknownId)
        {
            return (Wanted with { Outputs = PropertyMap.Empty }, null);
        }

        try
        {
            var query = new ReadQuery(Wanted.Urn, Wanted.Id ?? "", Wanted.Inputs, Wanted.Inputs);
            var read = await context.Providers.For(Wanted)!.ReadAsync(query, cancellationToken)
                ?? throw new ProviderCallException($"the resource '{Wanted.Id}' does not exist");
            return (Wanted with { Id = read.Id, Outputs = read.Outputs }, null);
        }
        catch (PartialFailureException partial)
        {
            return (Wanted with { Id = partial.Id, Outputs = partial.Outputs, InitErrors = partial.Reasons }, partial);
        }
    }

    private ResourceState Date(ResourceState state, StepContext context) =>
        Known is { State: { } old } && old.Inputs.Equals(state.Inputs) && old.Outputs.Equals(state.Outputs)
            ? state with { Created = old.Created, Modified = old.Modified }
            : state with { Created = Known?.State.Created, Modified = Known is null ? null : context.Clock.GetUtcNow() };
}
