using Google.Protobuf.WellKnownTypes;
using Pulumi.Engine.Deployment;
using Pulumi.Engine.Model;
using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Services;

namespace Pulumi.Engine.Monitor;

/// <summary>Serves programs and plugins: their messages, and which resource is the stack.</summary>
internal sealed class LogService(EventStream events) : EngineService
{
    private volatile string _rootResource = "";

    /// <inheritdoc/>
    public override Task<Empty> LogAsync(LogRequest request, CancellationToken cancellationToken)
    {
        var urn = Urn.TryParse(request.Urn, out var parsed) ? parsed : null;
        events.Emit(new EngineEvent.Diagnostic(
            SeverityOf(request.Severity), urn, request.Message, request.Ephemeral, request.StreamId));
        return Task.FromResult(new Empty());
    }

    /// <inheritdoc/>
    public override Task<GetRootResourceResponse> GetRootResourceAsync(
        GetRootResourceRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(new GetRootResourceResponse { Urn = _rootResource });

    /// <inheritdoc/>
    public override Task<SetRootResourceResponse> SetRootResourceAsync(
        SetRootResourceRequest request, CancellationToken cancellationToken)
    {
        _rootResource = request.Urn;
        return Task.FromResult(new SetRootResourceResponse());
    }

    private static DiagnosticSeverity SeverityOf(LogSeverity severity) => severity switch
    {
        LogSeverity.Debug => DiagnosticSeverity.Debug,
        LogSeverity.Info => DiagnosticSeverity.Info,
        LogSeverity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Error,
    };
}
