using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Messages;

namespace Pulumi.Protocol.Services;

/// <summary>The methods of <c>pulumirpc.Callbacks</c>.</summary>
public static class CallbacksMethods
{
    private const string Service = "pulumirpc.Callbacks";

    /// <summary>Calls a function of the program.</summary>
    public static RpcMethod<CallbackInvokeRequest, CallbackInvokeResponse> Invoke { get; } =
        new(Service, nameof(Invoke), CallbackInvokeRequest.Parser, CallbackInvokeResponse.Parser);
}
