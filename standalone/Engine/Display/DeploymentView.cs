using Pulumi.Engine.Model;

namespace Pulumi.Engine.Display;

/// <summary>Everything that the events so far say about a deployment, in the form that displays draw from.</summary>
/// <param name="time">The clock, for elapsed times.</param>
/// <param name="showDebug">Whether messages for developers count.</param>
internal sealed class DeploymentView(TimeProvider time, bool showDebug)
{
    private readonly Dictionary<Urn, ResourceRow> _rows = [];
    private readonly List<ResourceRow> _ordered = [];
    private readonly DateTimeOffset _started = time.GetUtcNow();

    /// <summary>The resources, in the order in which they were met.</summary>
    public IReadOnlyList<ResourceRow> Rows => _ordered;

    /// <summary>Messages that belong to no resource.</summary>
    public List<EngineEvent.Diagnostic> Diagnostics { get; } = [];

    /// <summary>The stack's own step, whose outputs are the stack's outputs; <c>null</c> = not met.</summary>
    public StepMetadata? StackStep { get; private set; }

    /// <summary>The last event; <c>null</c> = not there yet.</summary>
    public EngineEvent.Summary? Summary { get; private set; }

    /// <summary>Whether the user asked to stop.</summary>
    public bool IsCancelling { get; private set; }

    /// <summary>Takes the next event in.</summary>
    /// <returns>The row that it is about; <c>null</c> = none.</returns>
    public ResourceRow? Apply(EngineEvent engineEvent)
    {
        switch (engineEvent)
        {
            case EngineEvent.ResourcePre pre:
                return Begin(pre.Metadata, pre.Planning);
            case EngineEvent.ResourceOutputs outputs:
                return End(outputs.Metadata, RowStatus.Done);
            case EngineEvent.ResourceOperationFailed failed:
                return End(failed.Metadata, RowStatus.Failed);
            case EngineEvent.Diagnostic diagnostic:
                return Take(diagnostic);
            case EngineEvent.Summary summary:
                Summary = summary;
                EndComponents();
                return null;
            case EngineEvent.Cancel:
                IsCancelling = true;
                return null;
            default:
                return null;
        }
    }

    /// <summary>How long the deployment runs.</summary>
    public TimeSpan Elapsed() => time.GetUtcNow() - _started;

    /// <summary>How long the row's work took, or takes until now.</summary>
    public TimeSpan Elapsed(ResourceRow row) => (row.Ended ?? time.GetUtcNow()) - row.Started;

    private ResourceRow Begin(StepMetadata step, bool planning)
    {
        var row = RowOf(step);
        if (row.Step is null || row.Ended is not null)
        {
            row.Started = row.Step is null ? time.GetUtcNow() : row.Started;
        }

        // In a preview nothing runs; in a replacement the logical step says more than its halves.
        row.Status = planning ? RowStatus.Done : RowStatus.Running;
        row.Ended = planning ? row.Started : null;
        row.Step = row.Operation == StepOperation.Replace && planning ? row.Step : step;
        return row;
    }

    private ResourceRow End(StepMetadata step, RowStatus status)
    {
        var row = RowOf(step);
        row.Step = row.Operation == StepOperation.Replace ? row.Step : step;
        row.Status = row.Status == RowStatus.Failed ? RowStatus.Failed : status;
        row.Ended = time.GetUtcNow();
        row.LastMessage = "";
        return row;
    }

    // Nothing runs for a component: it ends when it registers outputs, which not every component does.
    private void EndComponents()
    {
        foreach (var row in _ordered.Where(row => row is { Status: RowStatus.Running, Step.New.Custom: false }))
        {
            row.Status = RowStatus.Done;
            row.Ended = time.GetUtcNow();
        }
    }

    private ResourceRow RowOf(StepMetadata step)
    {
        var parent = (step.New ?? step.Old)?.Parent;
        if (step.Type == Urn.StackType)
        {
            StackStep = step;
        }

        var row = RowOf(step.Urn);
        row.Parent = parent ?? row.Parent;
        return row;
    }

    private ResourceRow RowOf(Urn urn)
    {
        if (!_rows.TryGetValue(urn, out var row))
        {
            row = new ResourceRow(urn, null) { Started = time.GetUtcNow() };
            _rows.Add(urn, row);
            _ordered.Add(row);
        }

        return row;
    }

    private ResourceRow? Take(EngineEvent.Diagnostic diagnostic)
    {
        if ((diagnostic.Severity == DiagnosticSeverity.Debug && !showDebug) || string.IsNullOrWhiteSpace(diagnostic.Message))
        {
            return null;
        }

        var row = diagnostic.Urn is { Value.Length: > 0 } urn ? RowOf(urn) : null;
        if (row is not null)
        {
            row.LastMessage = FirstLine(diagnostic.Message);
        }

        if (!diagnostic.Ephemeral)
        {
            (row?.Diagnostics ?? Diagnostics).Add(diagnostic);
        }

        return row;
    }

    private static string FirstLine(string message) =>
        message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault() ?? "";
}
