using Pulumi.Engine.Deployment.State;
using Pulumi.Engine.Model;

namespace Pulumi.Engine.Deployment.Steps;

/// <summary>Says that a resource is replaced; creating the one and deleting the other are steps of their own.</summary>
internal sealed record ReplaceStep(StateEntry Known, ResourceState Wanted) : Step(Known, Wanted)
{
    /// <inheritdoc/>
    public override StepOperation Operation => StepOperation.Replace;

    /// <inheritdoc/>
    public override Task<StepResult> ApplyAsync(StepContext context, CancellationToken cancellationToken) =>
        Task.FromResult(StepResult.Nothing);
}
