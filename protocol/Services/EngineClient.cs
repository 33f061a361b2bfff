using Google.Protobuf.WellKnownTypes;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Messages;

namespace Pulumi.Protocol.Services;

/// <summary>Calls <c>pulumirpc.Engine</c>. The engine, as plugins and programs see it beside registrations: log and root resource.</summary>
/// <param name="channel">The server; whoever made the channel disposes it.</param>
/// <param name="deadline">The deadline of every call. Default: none.</param>
public sealed class EngineClient(RpcChannel channel, TimeSpan? deadline = null)
{
    /// <summary>Shows a message to the user.</summary>
    public Task<Empty> LogAsync(LogRequest request, CancellationToken cancellationToken = default) =>
        channel.CallAsync(EngineMethods.Log, request, deadline, cancellationToken);

    /// <summary>The URN of the stack resource.</summary>
    public Task<GetRootResourceResponse> GetRootResourceAsync(
        GetRootResourceRequest request, CancellationToken cancellationToken = default) =>
        channel.CallAsync(EngineMethods.GetRootResource, request, deadline, cancellationToken);

    /// <summary>Announces the stack resource.</summary>
    public Task<SetRootResourceResponse> SetRootResourceAsync(
        SetRootResourceRequest request, CancellationToken cancellationToken = default) =>
        channel.CallAsync(EngineMethods.SetRootResource, request, deadline, cancellationToken);

    /// <summary>Announces that a debugger can be attached.</summary>
    public Task<Empty> StartDebuggingAsync(
        StartDebuggingRequest request, CancellationToken cancellationToken = default) =>
        channel.CallAsync(EngineMethods.StartDebugging, request, deadline, cancellationToken);

    /// <summary>Fails unless the engine is of a suitable version.</summary>
    public Task<RequirePulumiVersionResponse> RequirePulumiVersionAsync(
        RequirePulumiVersionRequest request, CancellationToken cancellationToken = default) =>
        channel.CallAsync(EngineMethods.RequirePulumiVersion, request, deadline, cancellationToken);
}
