namespace Pulumi.Engine.Model;

/// <summary>What happens in a deployment, for people (the display) and programs (<c>--json</c>).</summary>
/// <remarks>The shape is that of pulumi <c>sdk/go/common/apitype/events.go</c>.</remarks>
internal abstract record EngineEvent
{
    private EngineEvent()
    {
    }

    /// <summary>The first event.</summary>
    /// <param name="Config">The stack's configuration, with secret values blinded.</param>
    internal sealed record Prelude(IReadOnlyDictionary<string, string> Config) : EngineEvent;

    /// <summary>A step starts.</summary>
    internal sealed record ResourcePre(StepMetadata Metadata, bool Planning) : EngineEvent;

    /// <summary>A step ended well, or a component registered its outputs.</summary>
    internal sealed record ResourceOutputs(StepMetadata Metadata, bool Planning) : EngineEvent;

    /// <summary>A step failed.</summary>
    /// <param name="Metadata">The step.</param>
    /// <param name="StatusUnknown">Whether the resource may be in any state.</param>
    internal sealed record ResourceOperationFailed(StepMetadata Metadata, bool StatusUnknown) : EngineEvent;

    /// <summary>A message.</summary>
    /// <param name="Severity">How important it is.</param>
    /// <param name="Urn">The resource that it is about; <c>null</c> = the stack.</param>
    /// <param name="Message">One or more lines; output of programs keeps its line ends.</param>
    /// <param name="Ephemeral">A status line that the next one of the same resource replaces.</param>
    /// <param name="StreamId">Messages of the same stream belong together; 0 = none.</param>
    internal sealed record Diagnostic(
        DiagnosticSeverity Severity, Urn? Urn, string Message, bool Ephemeral = false, int StreamId = 0) : EngineEvent;

    /// <summary>The last event.</summary>
    /// <param name="MaybeCorrupt">Whether some resource may be in any state.</param>
    /// <param name="Duration">From the prelude until now.</param>
    /// <param name="ResourceChanges">How many resources had each operation.</param>
    internal sealed record Summary(
        bool MaybeCorrupt, TimeSpan Duration, IReadOnlyDictionary<StepOperation, int> ResourceChanges) : EngineEvent;

    /// <summary>The user asked to stop.</summary>
    internal sealed record Cancel : EngineEvent;
}

/// <summary>How important a message is.</summary>
internal enum DiagnosticSeverity
{
    /// <summary>For developers; shown with <c>--debug</c>.</summary>
    Debug,

    /// <summary>For the user.</summary>
    Info,

    /// <summary>For the user, marked as coming from the engine itself.</summary>
    InfoError,

    /// <summary>Something is odd, and the deployment goes on.</summary>
    Warning,

    /// <summary>Something failed.</summary>
    Error,
}

/// <summary>Takes the events of one deployment, in order. Called by one thread at a time; must not block for long.</summary>
internal interface IEngineEvents
{
    /// <summary>Takes the next event.</summary>
    void Emit(EngineEvent engineEvent);
}
