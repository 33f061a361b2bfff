namespace Pulumi.Engine.Model;

/// <summary>Deploys stacks: the seam between the command line and the core.</summary>
internal interface IDeploymentEngine
{
    /// <summary>Runs one deployment to its end, which may be a failure or a cancellation; emits prelude and summary.</summary>
    /// <param name="request">What to deploy.</param>
    /// <param name="terminate">
    /// Stop at once, with the second Ctrl-C: operations that run are abandoned and stay in the state as pending.
    /// </param>
    Task<DeploymentResult> RunAsync(DeploymentRequest request, CancellationToken terminate);
}

/// <summary>One deployment of one stack.</summary>
/// <param name="Project">The project.</param>
/// <param name="Stack">The stack and its configuration.</param>
/// <param name="Base">The state before.</param>
/// <param name="Options">What to do and how.</param>
/// <param name="Journal">Records every change of the state; not used by a dry run.</param>
/// <param name="Events">Takes the events.</param>
/// <param name="OtherStacks">Reads the stacks that the program refers to.</param>
/// <param name="Cancel">
/// Stop gracefully, with the first Ctrl-C: no step starts any more, providers are asked to stop, what ran is recorded.
/// </param>
internal sealed record DeploymentRequest(
    ProjectDefinition Project,
    IStackSettings Stack,
    Snapshot Base,
    DeploymentOptions Options,
    ISnapshotJournal Journal,
    IEngineEvents Events,
    IStackReader OtherStacks,
    CancellationToken Cancel);

/// <summary>Reads other stacks, for stack references.</summary>
internal interface IStackReader
{
    /// <summary>The latest state of <paramref name="stack"/>, decrypted; <c>null</c> = there is no such stack.</summary>
    /// <param name="stack">As programs name stacks: <c>organization/project/stack</c>, or a part of it from the right.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<Snapshot?> ReadAsync(string stack, CancellationToken cancellationToken);
}

/// <summary>How a deployment ended.</summary>
internal enum DeploymentOutcome
{
    /// <summary>Everything was done.</summary>
    Succeeded,

    /// <summary>Something failed; diagnostics said what.</summary>
    Failed,

    /// <summary>The user stopped it.</summary>
    Cancelled,

    /// <summary>Something changed although nothing was expected to.</summary>
    UnexpectedChanges,
}

/// <summary>The result of a deployment.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Changes">How many resources had each operation.</param>
/// <param name="Final">The state after; of a dry run, the state as it would be.</param>
internal sealed record DeploymentResult(
    DeploymentOutcome Outcome, IReadOnlyDictionary<StepOperation, int> Changes, Snapshot Final)
{
    /// <summary>After an import, the schemas of the packages that took part, as JSON text by package.</summary>
    public IReadOnlyDictionary<string, string> Schemas { get; init; } = new Dictionary<string, string>();
}
