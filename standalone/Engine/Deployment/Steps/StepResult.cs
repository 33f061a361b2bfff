using Pulumi.Engine.Deployment.State;
using Pulumi.Engine.Model;
using Pulumi.Engine.Plugins;

namespace Pulumi.Engine.Deployment.Steps;

/// <summary>What a step did.</summary>
/// <param name="Changes">The changes of the state.</param>
/// <param name="Entry">The resource as it is now; <c>null</c> = it is gone, or the step is only shown.</param>
internal sealed record StepResult(IReadOnlyList<SnapshotChange> Changes, StateEntry? Entry = null)
{
    /// <summary>Nothing changed.</summary>
    public static StepResult Nothing { get; } = new([]);

    /// <summary>The entry that was replaced and is to be deleted at the end; <c>null</c> = none.</summary>
    public StateEntry? Condemned { get; init; }

    /// <summary>Why the resource is not as wanted, although the changes are recorded.</summary>
    public PartialFailureException? Failure { get; init; }

    /// <summary>What a refresh turned out to be; <c>null</c> = the step's own operation.</summary>
    public StepOperation? Outcome { get; init; }

    /// <summary>What a refresh found to differ; <c>null</c> = the step's own difference.</summary>
    public StepDiff? Diff { get; init; }
}
