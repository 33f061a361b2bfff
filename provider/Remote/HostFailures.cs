using Pulumi.Plugin.Errors;

namespace Pulumi.Sriov.Provider.Remote;

/// <summary>What a failed operation means to the user when the domain has no better words for it.</summary>
internal static class HostFailures
{
    public static ProviderException ToException(string host, HostOperation operation, OperationFailure failure) =>
        ToException(host, operation.Describe(), failure);

    public static ProviderException ToException(string host, string operation, OperationFailure failure)
    {
        var (kind, remedy) = failure.Errno switch
        {
            "ETIMEDOUT" => (FailureKind.Timeout, "Look at the host's kernel log (dmesg), or raise operationTimeout."),
            "ESTALE" => (FailureKind.Conflict, "Someone else changed it meanwhile; run again to work from the new content."),
            "EACCES" or "EPERM" => (FailureKind.Privilege, "Use a login that may do this, or set become: true."),
            "EBUSY" => (FailureKind.InUse, "Find who holds it before running again."),
            "EROFS" => (FailureKind.Unsupported, "The file system is read-only; remount it writable or pick another host."),
            "ENOSPC" => (FailureKind.RemoteFailed, "Free space on the host and run again."),
            _ => (FailureKind.RemoteFailed, "See the host's own message above; run again once it is resolved."),
        };
        return new ProviderException(kind, host, operation, failure.Message, remedy);
    }
}
