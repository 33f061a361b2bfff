using Pulumi.Plugin;

namespace Pulumi.Sriov.Provider.Boot;

/// <summary>Whether and how a host may be rebooted.</summary>
public sealed record RebootInputs
{
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromMinutes(15);

    /// <summary>See the description.</summary>
    [Property("`never` (default): only report that a reboot is required. `whenRequired`: reboot and wait until the host is up again.")]
    public RebootPolicy? Policy { get; init; }

    /// <summary>See the description.</summary>
    [Property("Seconds allowed for a reboot (default 900).")]
    public double? Timeout { get; init; }

    internal TimeSpan Limit => Timeout is { } seconds ? TimeSpan.FromSeconds(seconds) : DefaultTimeout;

    internal static IEnumerable<CheckFailure> Validate(RebootInputs? inputs) =>
        inputs?.Timeout is <= 0
            ? [new CheckFailure("reboot.timeout", "must be more than 0 seconds")]
            : [];
}

/// <summary>Whether a host may be rebooted.</summary>
public enum RebootPolicy
{
    /// <summary>Never; what needs a reboot is reported.</summary>
    Never,

    /// <summary>When a change needs one to take effect.</summary>
    WhenRequired,
}
