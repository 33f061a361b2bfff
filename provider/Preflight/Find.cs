using Pulumi.Plugin.Errors;

namespace Pulumi.Sriov.Provider.Preflight;

/// <summary>Makes findings of one check about one wanted property.</summary>
internal readonly record struct Find(string Check, string Property)
{
    public static Find In(string check, string property) => new(check, property);

    public PreflightFinding Error(string seen, string remedy) => Of(FindingSeverity.Error, seen, remedy);

    public PreflightFinding Warning(string seen, string remedy) => Of(FindingSeverity.Warning, seen, remedy);

    /// <summary>What an update would fail with.</summary>
    public PreflightFinding Refused(ProviderException refusal, FindingSeverity severity = FindingSeverity.Error) =>
        Of(severity, $"{refusal.Operation}: {refusal.Seen}", refusal.Remedy);

    private PreflightFinding Of(FindingSeverity severity, string seen, string remedy) => new()
    {
        Severity = severity,
        Check = Check,
        Property = Property,
        Seen = seen,
        Remedy = remedy,
    };
}
