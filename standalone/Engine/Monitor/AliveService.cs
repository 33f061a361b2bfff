using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Services;

namespace Pulumi.Engine.Monitor;

/// <summary>Tells plugins that the engine is still there; a plugin that outlives it ends itself.</summary>
internal sealed class AliveService : HealthService
{
    /// <inheritdoc/>
    public override Task<HealthCheckResponse> CheckAsync(HealthCheckRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(new HealthCheckResponse { Status = HealthCheckResponse.Types.ServingStatus.Serving });
}
