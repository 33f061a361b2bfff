using System.Collections.Immutable;
using System.Text;
using Pulumi.Plugin.Errors;

namespace Pulumi.Sriov.Provider.Preflight;

/// <summary>Findings as lines of text.</summary>
internal static class PreflightReport
{
    public static string Write(string host, ImmutableArray<PreflightFinding> findings)
    {
        if (findings.IsEmpty)
        {
            return $"Preflight of {host}: nothing stands in the way.";
        }

        var report = new StringBuilder($"Preflight of {host}: {Count(findings, FindingSeverity.Error, "error")}, ")
            .Append(Count(findings, FindingSeverity.Warning, "warning"));
        foreach (var finding in findings)
        {
            report.Append($"\n  {finding.Severity.ToString().ToLowerInvariant()} ({finding.Check}) {finding.Property}: {finding.Seen.TrimEnd('.')}.")
                .Append($"\n    → {finding.Remedy}");
        }

        return report.ToString();
    }

    public static string WriteUnreached(string host, ProviderException failure) =>
        $"Preflight of {host}: the host was not reached, so nothing is known of it: {failure.Seen.TrimEnd('.')}.\n    → {failure.Remedy}";

    private static string Count(ImmutableArray<PreflightFinding> findings, FindingSeverity severity, string noun)
    {
        var count = findings.Count(finding => finding.Severity == severity);
        return $"{count} {noun}{(count == 1 ? "" : "s")}";
    }
}
