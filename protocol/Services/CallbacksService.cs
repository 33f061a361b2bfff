using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Messages;

namespace Pulumi.Protocol.Services;

/// <summary>
/// Serves <c>pulumirpc.Callbacks</c>. Functions that a program handed to the engine: transforms and hooks. A method that is not overridden answers
/// <see cref="StatusCode.Unimplemented"/>.
/// </summary>
public abstract class CallbacksService
{
    /// <summary>Calls a function of the program.</summary>
    public virtual Task<CallbackInvokeResponse> InvokeAsync(
        CallbackInvokeRequest request, CancellationToken cancellationToken) =>
        CallbacksMethods.Invoke.Unimplemented();

    /// <summary>Adds every method of the service to <paramref name="server"/>.</summary>
    public RpcServerBuilder MapTo(RpcServerBuilder server) => server.Map(CallbacksMethods.Invoke, InvokeAsync);
}
