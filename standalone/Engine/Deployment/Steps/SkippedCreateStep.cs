using Pulumi.Engine.Deployment.State;
using Pulumi.Engine.Model;

namespace Pulumi.Engine.Deployment.Steps;

/// <summary>
/// Does not create a new resource, because it is out of the deployment's scope. The program goes on as if it existed,
/// the state knows nothing of it, and it counts as unchanged.
/// </summary>
internal sealed record SkippedCreateStep(ResourceState Wanted) : Step(null, Wanted)
{
    /// <inheritdoc/>
    public override StepOperation Operation => StepOperation.Same;

    /// <inheritdoc/>
    public override Task<StepResult> ApplyAsync(StepContext context, CancellationToken cancellationToken) =>
        Task.FromResult(new StepResult([], new StateEntry(context.Ledger.NewKey(), Wanted)));
}
