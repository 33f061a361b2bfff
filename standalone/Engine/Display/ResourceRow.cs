using Pulumi.Engine.Model;

namespace Pulumi.Engine.Display;

/// <summary>How far the work on a resource is.</summary>
internal enum RowStatus
{
    /// <summary>A step runs.</summary>
    Running,

    /// <summary>All steps so far ended well.</summary>
    Done,

    /// <summary>A step failed.</summary>
    Failed,
}

/// <summary>What is known of one resource while a deployment runs.</summary>
internal sealed class ResourceRow(Urn urn, Urn? parent)
{
    /// <summary>The resource.</summary>
    public Urn Urn { get; } = urn;

    /// <summary>Its parent; <c>null</c> = none, or not known yet.</summary>
    public Urn? Parent { get; set; } = parent;

    /// <summary>The step that says most: a replacement stays one while its halves run.</summary>
    public StepMetadata? Step { get; set; }

    /// <summary>How far the work is.</summary>
    public RowStatus Status { get; set; } = RowStatus.Running;

    /// <summary>When the first step began.</summary>
    public DateTimeOffset Started { get; set; }

    /// <summary>When the last step ended; <c>null</c> = one runs.</summary>
    public DateTimeOffset? Ended { get; set; }

    /// <summary>The beginning of what the provider or the program said last about it.</summary>
    public string LastMessage { get; set; } = "";

    /// <summary>Messages that stay, in order.</summary>
    public List<EngineEvent.Diagnostic> Diagnostics { get; } = [];

    /// <summary>What is done to it.</summary>
    public StepOperation Operation => Step?.Operation ?? StepOperation.Same;

    /// <summary>Whether a provider works on it: components wait for others only.</summary>
    public bool IsAtWork => Status == RowStatus.Running && Step is { } step && (step.New ?? step.Old)!.Custom;
}
