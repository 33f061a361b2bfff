using Pulumi.Engine.Model;

namespace Engine.Tests.Commands;

/// <summary>Keeps what it was asked, and records resources.</summary>
internal sealed class RecordingEngine : IDeploymentEngine
{
    public List<DeploymentOptions> Requests { get; } = [];

    public IReadOnlyList<ResourceState> Records { get; set; } = [];

    public async Task<DeploymentResult> RunAsync(DeploymentRequest request, CancellationToken terminate)
    {
        Requests.Add(request.Options);
        if (!request.Options.DryRun)
        {
            await request.Journal.RecordAsync(null, [.. Records.Select((state, index) => new SnapshotChange.Put(100 + index, state))]);
        }

        request.Events.Emit(new EngineEvent.Summary(false, TimeSpan.Zero, new Dictionary<StepOperation, int>()));
        return new DeploymentResult(DeploymentOutcome.Succeeded, new Dictionary<StepOperation, int>(), request.Base);
    }
}
