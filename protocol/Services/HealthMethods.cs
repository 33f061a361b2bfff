using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Messages;

namespace Pulumi.Protocol.Services;

/// <summary>The methods of <c>grpc.health.v1.Health</c>.</summary>
public static class HealthMethods
{
    private const string Service = "grpc.health.v1.Health";

    /// <summary>Whether the server is alive.</summary>
    public static RpcMethod<HealthCheckRequest, HealthCheckResponse> Check { get; } =
        new(Service, nameof(Check), HealthCheckRequest.Parser, HealthCheckResponse.Parser);
}
