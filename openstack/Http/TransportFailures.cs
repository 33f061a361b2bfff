using System.Net.Sockets;
using OpenStack.Client.Errors;
using Pulumi.Plugin.Errors;

namespace OpenStack.Client.Http;

/// <summary>Tells a request that was never sent from one whose answer was lost: only the first may simply be sent again.</summary>
internal static class TransportFailures
{
    /// <summary>What a failure means; <c>null</c> when it is none of the connection's.</summary>
    public static OpenStackException? Explain(ApiRequest request, Exception failure, bool timedOut) => failure switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } untrusted => Untrusted(request, untrusted),
        HttpRequestException
        {
            HttpRequestError: HttpRequestError.ConnectionError
                or HttpRequestError.NameResolutionError
                or HttpRequestError.ProxyTunnelError,
        } unreached => NotSent(request, unreached, Words(unreached)),
        OperationCanceledException when timedOut => Lost(request, failure, "no answer came in time"),

        // The handler's own limit for connecting.
        OperationCanceledException => NotSent(request, failure, "nobody answers there"),
        HttpRequestException or IOException => Lost(request, failure, $"the connection was lost ({Words(failure)})"),
        _ => null,
    };

    private static OpenStackException NotSent(ApiRequest request, Exception failure, string words) => new(
        FailureKind.Unreachable,
        request.Subject,
        request.Operation,
        $"the {request.Service} service at {Origin.Of(request.Uri)} cannot be reached: {words}",
        "Check that the address is right, reachable from here, and that the service runs.",
        failure)
    {
        Delivery = Delivery.NotSent,
    };

    private static OpenStackException Untrusted(ApiRequest request, Exception failure) => new(
        FailureKind.HostKeyMismatch,
        request.Subject,
        request.Operation,
        $"no trusted TLS connection with {Origin.Of(request.Uri)}: {Words(failure)}",
        "Give the certificate of the cloud's own CA with cacertFile (OS_CACERT), and a client certificate with cert and key "
        + "if the cloud wants one.",
        failure)
    {
        Delivery = Delivery.NotSent,
    };

    private static OpenStackException Lost(ApiRequest request, Exception failure, string words) => new(
        FailureKind.Interrupted,
        request.Subject,
        request.Operation,
        $"{words} after {request} was sent",
        request.IsRepeatable
            ? "Try again once the service is well."
            : "It may have been done all the same: look at what is there before you try again.",
        failure)
    {
        Delivery = Delivery.Lost,
    };

    private static string Words(Exception failure) => failure.GetBaseException() switch
    {
        SocketException socket => socket.Message,
        var cause => cause.Message,
    };
}
