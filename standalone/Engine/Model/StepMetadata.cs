namespace Pulumi.Engine.Model;

/// <summary>What an event says about a step. Values may be wrapped as secrets; whoever shows them masks those.</summary>
internal sealed record StepMetadata
{
    /// <summary>What the step does.</summary>
    public required StepOperation Operation { get; init; }

    /// <summary>The resource.</summary>
    public required Urn Urn { get; init; }

    /// <summary>The resource's type.</summary>
    public required string Type { get; init; }

    /// <summary>The state before; <c>null</c> when there was none.</summary>
    public ResourceState? Old { get; init; }

    /// <summary>The state after; <c>null</c> when there is none.</summary>
    public ResourceState? New { get; init; }

    /// <summary>The properties that make it a replacement.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>The top-level properties that differ.</summary>
    public IReadOnlyList<string> Diffs { get; init; } = [];

    /// <summary>The differences by property path; <c>null</c> when the provider gave no detail.</summary>
    public IReadOnlyDictionary<string, PropertyDiff>? DetailedDiff { get; init; }

    /// <summary>Whether it belongs to the program's view; the two halves of a replacement do not.</summary>
    public bool Logical { get; init; } = true;

    /// <summary>The provider instance, as <c>urn::id</c>; empty for components.</summary>
    public string Provider { get; init; } = "";
}
