using System.Collections.Immutable;

namespace Pulumi.Sriov.Host;

/// <summary>Answer of <c>Preflight</c>.</summary>
[OutputType]
public sealed class PreflightResult
{
    /// <summary>What was found, errors first.</summary>
    public readonly ImmutableArray<Outputs.PreflightFinding> Findings;

    /// <summary>Whether the host was reached and there is no error among the findings.</summary>
    public readonly bool Ok;

    /// <summary>Whether the host was reached. If not, nothing is known about it.</summary>
    public readonly bool Reached;

    /// <summary>All of it for people, as lines of text.</summary>
    public readonly string Report;

    [OutputConstructor]
    private PreflightResult(ImmutableArray<Outputs.PreflightFinding> findings, bool ok, bool reached, string report)
    {
        Findings = findings;
        Ok = ok;
        Reached = reached;
        Report = report;
    }
}
