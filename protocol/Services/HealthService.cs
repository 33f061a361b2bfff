using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Messages;

namespace Pulumi.Protocol.Services;

/// <summary>
/// Serves <c>grpc.health.v1.Health</c>. The standard health check of gRPC. A method that is not overridden answers
/// <see cref="StatusCode.Unimplemented"/>.
/// </summary>
public abstract class HealthService
{
    /// <summary>Whether the server is alive.</summary>
    public virtual Task<HealthCheckResponse> CheckAsync(
        HealthCheckRequest request, CancellationToken cancellationToken) =>
        HealthMethods.Check.Unimplemented();

    /// <summary>Adds every method of the service to <paramref name="server"/>.</summary>
    public RpcServerBuilder MapTo(RpcServerBuilder server) =>
        server
            .Map(HealthMethods.Check, CheckAsync);
}
