using Pulumi.Engine.Deployment.Properties;
using Pulumi.Engine.Deployment.State;
using Pulumi.Engine.Model;
using Pulumi.Engine.Plugins;

namespace Pulumi.Engine.Deployment.Steps;

/// <summary>Makes the state of a resource as the world is.</summary>
internal sealed record RefreshStep(StateEntry Known) : Step(Known, Known.State)
{
    /// <inheritdoc/>
    public override StepOperation Operation => StepOperation.Refresh;

    /// <inheritdoc/>
    public override bool Logical => false;

    /// <inheritdoc/>
    public override async Task<StepResult> ApplyAsync(StepContext context, CancellationToken cancellationToken)
    {
        var old = Known.State;
        if (!old.Custom || ProviderReference.IsProviderType(old.Type) || old.PendingReplacement)
        {
            return new StepResult([], Known) { Outcome = StepOperation.Same };
        }

        var provider = context.Providers.For(old)!;
        var read = await ReadAsync(provider, cancellationToken);
        if (read is null)
        {
            return new StepResult([new SnapshotChange.Remove(Known.Key)]) { Outcome = StepOperation.Delete };
        }

        var state = read with { Outputs = OutputSecrets.Mark(read.Outputs, read.Inputs, read.AdditionalSecretOutputs) };
        var unchanged = state.Inputs.Equals(old.Inputs) && state.Outputs.Equals(old.Outputs) && state.Id == old.Id
            && state.InitErrors.SequenceEqual(old.InitErrors);
        state = unchanged ? old : state with { Modified = context.Clock.GetUtcNow() };
        var diff = await DiffAsync(provider, state, cancellationToken);
        var entry = new StateEntry(Known.Key, state);
        return new StepResult(unchanged ? [] : [new SnapshotChange.Put(entry.Key, state)], entry)
        {
            Outcome = diff.Changes == DiffChanges.None ? StepOperation.Same : StepOperation.Update,
            Diff = StepDiff.From(diff),
        };
    }

    /// <summary><c>null</c> = the resource is gone. An unhealthy resource is no failure; the next update repairs it.</summary>
    private async Task<ResourceState?> ReadAsync(IProvider provider, CancellationToken cancellationToken)
    {
        var old = Known.State;
        try
        {
            var query = new ReadQuery(old.Urn, old.Id ?? "", old.Inputs, old.Outputs, old.CustomTimeouts.Read);
            var read = await provider.ReadAsync(query, cancellationToken);
            return read is null
                ? null
                : old with { Id = read.Id, Inputs = read.Inputs ?? old.Inputs, Outputs = read.Outputs, InitErrors = [] };
        }
        catch (PartialFailureException partial)
        {
            return old with
            {
                Id = partial.Id,
                Inputs = partial.Inputs ?? old.Inputs,
                Outputs = partial.Outputs,
                InitErrors = partial.Reasons,
            };
        }
    }

    /// <summary>
    /// What an update with an unchanged program would now undo, seen from the other side. Of external resources only the
    /// outputs are compared: there are no inputs of ours.
    /// </summary>
    private async Task<DiffResult> DiffAsync(IProvider provider, ResourceState state, CancellationToken cancellationToken)
    {
        var old = Known.State;
        if (old.External)
        {
            var changes = Differences.Find(old.Outputs, state.Outputs, inputs: false);
            return new DiffResult(changes.Count == 0 ? DiffChanges.None : DiffChanges.Some)
            {
                ChangedKeys = Differences.TopLevelKeys(changes.Keys),
                Detailed = changes,
            };
        }

        var query = new DiffQuery(old.Urn, state.Id ?? "", state.Inputs, state.Outputs, old.Inputs, old.IgnoreChanges);
        return DiffCalculation.Invert(await DiffCalculation.DiffAsync(provider, query, cancellationToken));
    }
}
