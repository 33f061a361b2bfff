using Pulumi.Engine.Deployment.State;
using Pulumi.Engine.Model;

namespace Pulumi.Engine.Deployment.Steps;

/// <summary>Forgets a resource that was deleted to make room for a replacement which is no longer wanted.</summary>
internal sealed record RemovePendingReplaceStep(StateEntry Known) : Step(Known, null)
{
    /// <inheritdoc/>
    public override StepOperation Operation => StepOperation.RemovePendingReplace;

    /// <inheritdoc/>
    public override bool Logical => false;

    /// <inheritdoc/>
    public override Task<StepResult> ApplyAsync(StepContext context, CancellationToken cancellationToken) =>
        Task.FromResult(new StepResult([new SnapshotChange.Remove(Known.Key)]));
}
