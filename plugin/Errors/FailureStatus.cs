using Pulumi.Protocol.Grpc;

namespace Pulumi.Plugin.Errors;

/// <summary>
/// The one place where failures become gRPC statuses. To the engine <c>Internal</c>, <c>Unknown</c> and <c>DataLoss</c>
/// mean "the state of the resource is unknown and possibly corrupt" (pulumi <c>sdk/go/common/resource/plugin/
/// provider_plugin.go</c>), so no understood failure may have one of them.
/// </summary>
internal static class FailureStatus
{
    /// <summary>The status code of a failure kind.</summary>
    public static StatusCode ToStatusCode(this FailureKind kind) => kind switch
    {
        FailureKind.Unreachable => StatusCode.Unavailable,
        FailureKind.Timeout => StatusCode.DeadlineExceeded,
        FailureKind.Authentication => StatusCode.Unauthenticated,
        FailureKind.Privilege => StatusCode.PermissionDenied,
        FailureKind.Invalid => StatusCode.InvalidArgument,
        FailureKind.HostKeyMismatch or FailureKind.Unsupported or FailureKind.InUse => StatusCode.FailedPrecondition,
        FailureKind.Conflict or FailureKind.Interrupted or FailureKind.RemoteFailed => StatusCode.Aborted,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no status for this kind."),
    };

    /// <summary>The status code and the message of any exception; what nobody foresaw is a bug and says so.</summary>
    public static (StatusCode Code, string Message) Of(Exception failure) => failure switch
    {
        ProviderException understood => (understood.Kind.ToStatusCode(), understood.Message),
        RpcException chosen => (chosen.StatusCode, chosen.StatusMessage),
        OperationCanceledException => (StatusCode.Cancelled, "Cancelled before anything was changed."),
        _ => (StatusCode.Internal, $"A bug in the provider: {failure.GetType().Name}: {failure.Message}"),
    };
}
