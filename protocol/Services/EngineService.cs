using Google.Protobuf.WellKnownTypes;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Messages;

namespace Pulumi.Protocol.Services;

/// <summary>
/// Serves <c>pulumirpc.Engine</c>. The engine, as plugins and programs see it beside registrations: log and root resource. A method that is not overridden answers
/// <see cref="StatusCode.Unimplemented"/>.
/// </summary>
public abstract class EngineService
{
    /// <summary>Shows a message to the user.</summary>
    public virtual Task<Empty> LogAsync(LogRequest request, CancellationToken cancellationToken) =>
        EngineMethods.Log.Unimplemented();

    /// <summary>The URN of the stack resource.</summary>
    public virtual Task<GetRootResourceResponse> GetRootResourceAsync(
        GetRootResourceRequest request, CancellationToken cancellationToken) =>
        EngineMethods.GetRootResource.Unimplemented();

    /// <summary>Announces the stack resource.</summary>
    public virtual Task<SetRootResourceResponse> SetRootResourceAsync(
        SetRootResourceRequest request, CancellationToken cancellationToken) =>
        EngineMethods.SetRootResource.Unimplemented();

    /// <summary>Announces that a debugger can be attached.</summary>
    public virtual Task<Empty> StartDebuggingAsync(
        StartDebuggingRequest request, CancellationToken cancellationToken) =>
        EngineMethods.StartDebugging.Unimplemented();

    /// <summary>Fails unless the engine is of a suitable version.</summary>
    public virtual Task<RequirePulumiVersionResponse> RequirePulumiVersionAsync(
        RequirePulumiVersionRequest request, CancellationToken cancellationToken) =>
        EngineMethods.RequirePulumiVersion.Unimplemented();

    /// <summary>Adds every method of the service to <paramref name="server"/>.</summary>
    public RpcServerBuilder MapTo(RpcServerBuilder server) =>
        server
            .Map(EngineMethods.Log, LogAsync)
            .Map(EngineMethods.GetRootResource, GetRootResourceAsync)
            .Map(EngineMethods.SetRootResource, SetRootResourceAsync)
            .Map(EngineMethods.StartDebugging, StartDebuggingAsync)
            .Map(EngineMethods.RequirePulumiVersion, RequirePulumiVersionAsync);
}
