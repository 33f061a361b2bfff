using Pulumi.Engine.Deployment.State;
using Pulumi.Engine.Model;

namespace Pulumi.Engine.Deployment.Steps;

/// <summary>Leaves a resource as the state has it, whatever the program says, because it is out of the deployment's scope.</summary>
internal sealed record UntargetedStep(StateEntry Known) : Step(Known, Known.State)
{
    /// <inheritdoc/>
    public override StepOperation Operation => StepOperation.Same;

    /// <inheritdoc/>
    public override Task<StepResult> ApplyAsync(StepContext context, CancellationToken cancellationToken)
    {
        var entry = new StateEntry(context.Ledger.NewKey(), Known.State);
        return Task.FromResult(new StepResult([new SnapshotChange.Move(entry.Key, Known.Key)], entry));
    }
}
