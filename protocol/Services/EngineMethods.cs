using Google.Protobuf.WellKnownTypes;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Messages;

namespace Pulumi.Protocol.Services;

/// <summary>The methods of <c>pulumirpc.Engine</c>.</summary>
public static class EngineMethods
{
    private const string Service = "pulumirpc.Engine";

    /// <summary>Shows a message to the user.</summary>
    public static RpcMethod<LogRequest, Empty> Log { get; } =
        new(Service, nameof(Log), LogRequest.Parser, Empty.Parser);

    /// <summary>The URN of the stack resource.</summary>
    public static RpcMethod<GetRootResourceRequest, GetRootResourceResponse> GetRootResource { get; } =
        new(Service, nameof(GetRootResource), GetRootResourceRequest.Parser, GetRootResourceResponse.Parser);

    /// <summary>Announces the stack resource.</summary>
    public static RpcMethod<SetRootResourceRequest, SetRootResourceResponse> SetRootResource { get; } =
        new(Service, nameof(SetRootResource), SetRootResourceRequest.Parser, SetRootResourceResponse.Parser);

    /// <summary>Announces that a debugger can be attached.</summary>
    public static RpcMethod<StartDebuggingRequest, Empty> StartDebugging { get; } =
        new(Service, nameof(StartDebugging), StartDebuggingRequest.Parser, Empty.Parser);

    /// <summary>Fails unless the engine is of a suitable version.</summary>
    public static RpcMethod<RequirePulumiVersionRequest, RequirePulumiVersionResponse> RequirePulumiVersion { get; } =
        new(Service, nameof(RequirePulumiVersion), RequirePulumiVersionRequest.Parser, RequirePulumiVersionResponse.Parser);
}
