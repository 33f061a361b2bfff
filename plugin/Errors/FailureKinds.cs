namespace Pulumi.Plugin.Errors;

/// <summary>What follows from the kind of a failure.</summary>
internal static class FailureKinds
{
    /// <summary>
    /// Whether the host was not got hold of at all, so that nothing is known about it: a preview goes on without it.
    /// </summary>
    public static bool IsAboutReaching(this FailureKind kind) => kind
        is FailureKind.Unreachable
        or FailureKind.Timeout
        or FailureKind.Authentication
        or FailureKind.HostKeyMismatch
        or FailureKind.Privilege;
}
