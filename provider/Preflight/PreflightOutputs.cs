using System.Collections.Immutable;
using Pulumi.Plugin;

namespace Pulumi.Sriov.Provider.Preflight;

/// <summary>What stands in the way on a host.</summary>
public sealed record PreflightOutputs
{
    /// <summary>See the description.</summary>
    [Property("Whether the host was reached and there is no error among the findings.")]
    public required bool Ok { get; init; }

    /// <summary>See the description.</summary>
    [Property("Whether the host was reached. If not, nothing is known about it.")]
    public required bool Reached { get; init; }

    /// <summary>See the description.</summary>
    [Property("What was found, errors first.")]
    public required ImmutableArray<PreflightFinding> Findings { get; init; }

    /// <summary>See the description.</summary>
    [Property("All of it for people, as lines of text.")]
    public required string Report { get; init; }
}

/// <summary>One thing that stands in the way, or should be known first.</summary>
public sealed record PreflightFinding
{
    /// <summary>See the description.</summary>
    [Property("`error`: it is going to fail. `warning`: it may not do what is wanted.")]
    public required FindingSeverity Severity { get; init; }

    /// <summary>See the description.</summary>
    [Property("What was looked at: `firmware`, `isolation`, `disk`, ….")]
    public required string Check { get; init; }

    /// <summary>See the description.</summary>
    [Property("What is wanted and is in question: `physicalFunctions.enp1s0.count`.")]
    public required string Property { get; init; }

    /// <summary>See the description.</summary>
    [Property("What was seen on the host.")]
    public required string Seen { get; init; }

    /// <summary>See the description.</summary>
    [Property("What to do about it.")]
    public required string Remedy { get; init; }
}

/// <summary>How bad a finding is.</summary>
public enum FindingSeverity
{
    /// <summary>It is going to fail.</summary>
    Error,

    /// <summary>It may not do what is wanted.</summary>
    Warning,
}
