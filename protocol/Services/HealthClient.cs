using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Messages;

namespace Pulumi.Protocol.Services;

/// <summary>Calls <c>grpc.health.v1.Health</c>. The standard health check of gRPC.</summary>
/// <param name="channel">The server; whoever made the channel disposes it.</param>
/// <param name="deadline">The deadline of every call. Default: none.</param>
public sealed class HealthClient(RpcChannel channel, TimeSpan? deadline = null)
{
    /// <summary>Whether the server is alive.</summary>
    public Task<HealthCheckResponse> CheckAsync(
        HealthCheckRequest request, CancellationToken cancellationToken = default) =>
        channel.CallAsync(HealthMethods.Check, request, deadline, cancellationToken);
}
