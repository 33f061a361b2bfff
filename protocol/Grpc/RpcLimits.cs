namespace Pulumi.Protocol.Grpc;

/// <summary>Limits that clients and servers share.</summary>
public static class RpcLimits
{
    /// <summary>
    /// The largest message that is sent or accepted, in bytes: 400 MiB, as in pulumi
    /// <c>sdk/go/common/util/rpcutil/serve.go</c>.
    /// </summary>
    public const int MaxMessageSize = 400 * 1024 * 1024;
}
