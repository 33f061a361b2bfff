using System.Diagnostics;
using Pulumi.Engine.Deployment.Steps;
using Pulumi.Engine.Model;

namespace Pulumi.Engine.Deployment;

/// <summary>Tells what happens, one event at a time, and counts what was done.</summary>
internal sealed class EventStream(IEngineEvents sink, bool dryRun, bool refreshing)
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<StepOperation, int> _changes = [];
    private readonly long _start = Stopwatch.GetTimestamp();
    private bool _maybeCorrupt;

    /// <summary>How many resources had each operation so far.</summary>
    public IReadOnlyDictionary<StepOperation, int> Changes
    {
        get
        {
            lock (_lock)
            {
                return _changes.ToDictionary();
            }
        }
    }

    /// <summary>Passes on any event.</summary>
    public void Emit(EngineEvent engineEvent)
    {
        lock (_lock)
        {
            sink.Emit(engineEvent);
        }
    }

    /// <summary>Reports an error.</summary>
    public void Error(Urn? urn, string message) =>
        Emit(new EngineEvent.Diagnostic(DiagnosticSeverity.Error, urn, message));

    /// <summary>Reports a warning.</summary>
    public void Warning(Urn? urn, string message) =>
        Emit(new EngineEvent.Diagnostic(DiagnosticSeverity.Warning, urn, message));

    /// <summary>A step starts.</summary>
    public void Started(Step step)
    {
        if (!step.IsInternal)
        {
            Emit(new EngineEvent.ResourcePre(Describe(step, step.Operation, step.New, step.Diff), dryRun));
        }
    }

    /// <summary>A step ended well. Components are shown as ended only when they register their outputs.</summary>
    public void Ended(Step step, StepResult result)
    {
        // Refreshing before an update is preparation; only a refresh proper counts what it found.
        var operation = refreshing ? result.Outcome ?? step.Operation : step.Operation;
        if (step.IsInternal)
        {
            return;
        }

        lock (_lock)
        {
            if (step.Logical || (refreshing && result.Outcome is not null))
            {
                _changes[operation] = _changes.GetValueOrDefault(operation) + 1;
            }

            if (step.Resource.Custom || step.New is null || result.Outcome is not null)
            {
                var metadata = Describe(step, operation, result.Entry?.State, result.Diff ?? step.Diff);
                sink.Emit(new EngineEvent.ResourceOutputs(metadata, dryRun));
            }
        }
    }

    /// <summary>A component registered its outputs.</summary>
    public void OutputsRegistered(Step step, ResourceState state) =>
        Emit(new EngineEvent.ResourceOutputs(Describe(step, step.Operation, state, step.Diff), dryRun));

    /// <summary>A step failed.</summary>
    public void Failed(Step step, bool statusUnknown, string message)
    {
        lock (_lock)
        {
            _maybeCorrupt |= statusUnknown;
            sink.Emit(new EngineEvent.ResourceOperationFailed(Describe(step, step.Operation, step.New, step.Diff), statusUnknown));
        }

        Error(step.Resource.Urn, message);
    }

    /// <summary>Says how it all went.</summary>
    public void Summarize()
    {
        var changes = Changes;
        Emit(new EngineEvent.Summary(_maybeCorrupt, Stopwatch.GetElapsedTime(_start), changes));
    }

    private static StepMetadata Describe(Step step, StepOperation operation, ResourceState? state, StepDiff diff) => new()
    {
        Operation = operation,
        Urn = step.Resource.Urn,
        Type = step.Resource.Type,
        Old = step.Old?.State,
        New = state,
        Keys = diff.Keys,
        Diffs = diff.Diffs,
        DetailedDiff = diff.Detailed,
        Logical = step.Logical,
        Provider = step.Resource.Provider?.ToString() ?? "",
    };
}
