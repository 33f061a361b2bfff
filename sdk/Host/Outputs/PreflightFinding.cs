namespace Pulumi.Sriov.Host.Outputs;

/// <summary>One thing that stands in the way, or should be known first.</summary>
[OutputType]
public sealed class PreflightFinding
{
    /// <summary>What was looked at: <c>firmware</c>, <c>isolation</c>, <c>disk</c>, ….</summary>
    public readonly string Check;

    /// <summary>What is wanted and is in question: <c>physicalFunctions.enp1s0.count</c>.</summary>
    public readonly string Property;

    /// <summary>What to do about it.</summary>
    public readonly string Remedy;

    /// <summary>What was seen on the host.</summary>
    public readonly string Seen;

    /// <summary><c>error</c>: it is going to fail. <c>warning</c>: it may not do what is wanted.</summary>
    public readonly FindingSeverity Severity;

    [OutputConstructor]
    private PreflightFinding(string check, string property, string remedy, string seen, FindingSeverity severity)
    {
        Check = check;
        Property = property;
        Remedy = remedy;
        Seen = seen;
        Severity = severity;
    }
}
