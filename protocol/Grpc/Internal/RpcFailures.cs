using System.Net;
using System.Net.Sockets;

namespace Pulumi.Protocol.Grpc.Internal;

/// <summary>What failures below gRPC mean to a caller.</summary>
internal static class RpcFailures
{
    /// <summary>The status of a response that is not gRPC; <c>null</c> when it is.</summary>
    /// <remarks>Source: gRPC <c>doc/http-grpc-status-mapping.md</c>.</remarks>
    public static GrpcStatus? FromHttp(HttpResponseMessage response)
    {
        if (response.StatusCode == HttpStatusCode.OK)
        {
            var contentType = response.Content.Headers.ContentType?.ToString();
            return GrpcHeaders.IsGrpc(contentType)
                ? null
                : GrpcStatus.Of(StatusCode.Unknown, $"the server answered with content type '{contentType}', so it is no gRPC server");
        }

        var code = response.StatusCode switch
        {
            HttpStatusCode.BadRequest => StatusCode.Internal,
            HttpStatusCode.Unauthorized => StatusCode.Unauthenticated,
            HttpStatusCode.Forbidden => StatusCode.PermissionDenied,
            HttpStatusCode.NotFound => StatusCode.Unimplemented,
            HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable
                or HttpStatusCode.GatewayTimeout => StatusCode.Unavailable,
            _ => StatusCode.Unknown,
        };
        return GrpcStatus.Of(code, $"the server answered HTTP {(int)response.StatusCode}");
    }

    /// <summary>The status of an exception that the HTTP client threw.</summary>
    public static GrpcStatus FromTransport(Exception exception, string address)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case HttpProtocolException protocol:
                    return FromReset(protocol.ErrorCode);
                case SocketException socket:
                    return GrpcStatus.Of(StatusCode.Unavailable, $"no connection to {address}: {socket.Message}");
            }
        }

        return GrpcStatus.Of(
            StatusCode.Unavailable, $"the connection to {address} was lost: {exception.GetBaseException().Message}");
    }

    /// <summary>Source: the table of HTTP/2 error codes in gRPC <c>doc/PROTOCOL-HTTP2.md</c>, codes in RFC 9113 §7.</summary>
    private static GrpcStatus FromReset(long errorCode)
    {
        var code = errorCode switch
        {
            0x7 => StatusCode.Unavailable,
            0x8 => StatusCode.Cancelled,
            0xb => StatusCode.ResourceExhausted,
            0xc => StatusCode.PermissionDenied,
            _ => StatusCode.Internal,
        };
        return GrpcStatus.Of(code, $"the server reset the call with HTTP/2 error {errorCode:x}");
    }
}
