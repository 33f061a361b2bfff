using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Messages;

namespace Pulumi.Protocol.Services;

/// <summary>Calls <c>pulumirpc.Callbacks</c>. Functions that a program handed to the engine: transforms and hooks.</summary>
/// <param name="channel">The server; whoever made the channel disposes it.</param>
/// <param name="deadline">The deadline of every call. Default: none.</param>
public sealed class CallbacksClient(RpcChannel channel, TimeSpan? deadline = null)
{
    /// <summary>Calls a function of the program.</summary>
    public Task<CallbackInvokeResponse> InvokeAsync(
        CallbackInvokeRequest request, CancellationToken cancellationToken = default) =>
        channel.CallAsync(CallbacksMethods.Invoke, request, deadline, cancellationToken);
}
