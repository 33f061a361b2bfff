using Google.Protobuf.WellKnownTypes;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Messages;

namespace Pulumi.Protocol.Services;

/// <summary>The methods of <c>pulumirpc.ResourceMonitor</c>.</summary>
public static class ResourceMonitorMethods
{
    private const string Service = "pulumirpc.ResourceMonitor";

    /// <summary>Everything about the deployment.</summary>
    public static RpcMethod<Empty, DeploymentInfo> GetDeploymentInfo { get; } =
        new(Service, nameof(GetDeploymentInfo), Empty.Parser, DeploymentInfo.Parser);

    /// <summary>Whether the engine has a feature.</summary>
    public static RpcMethod<SupportsFeatureRequest, SupportsFeatureResponse> SupportsFeature { get; } =
        new(Service, nameof(SupportsFeature), SupportsFeatureRequest.Parser, SupportsFeatureResponse.Parser);

    /// <summary>Calls a function of a provider.</summary>
    public static RpcMethod<ResourceInvokeRequest, InvokeResponse> Invoke { get; } =
        new(Service, nameof(Invoke), ResourceInvokeRequest.Parser, InvokeResponse.Parser);

    /// <summary>Calls a method of a resource.</summary>
    public static RpcMethod<ResourceCallRequest, CallResponse> Call { get; } =
        new(Service, nameof(Call), ResourceCallRequest.Parser, CallResponse.Parser);

    /// <summary>Looks up a resource that something else manages.</summary>
    public static RpcMethod<ReadResourceRequest, ReadResourceResponse> ReadResource { get; } =
        new(Service, nameof(ReadResource), ReadResourceRequest.Parser, ReadResourceResponse.Parser);

    /// <summary>Declares a resource and waits until it is as declared.</summary>
    public static RpcMethod<RegisterResourceRequest, RegisterResourceResponse> RegisterResource { get; } =
        new(Service, nameof(RegisterResource), RegisterResourceRequest.Parser, RegisterResourceResponse.Parser);

    /// <summary>Completes a component or the stack with its outputs.</summary>
    public static RpcMethod<RegisterResourceOutputsRequest, Empty> RegisterResourceOutputs { get; } =
        new(Service, nameof(RegisterResourceOutputs), RegisterResourceOutputsRequest.Parser, Empty.Parser);

    /// <summary>Registers a transform of all resources.</summary>
    public static RpcMethod<Callback, Empty> RegisterStackTransform { get; } =
        new(Service, nameof(RegisterStackTransform), Callback.Parser, Empty.Parser);

    /// <summary>Registers a transform of all function calls.</summary>
    public static RpcMethod<Callback, Empty> RegisterStackInvokeTransform { get; } =
        new(Service, nameof(RegisterStackInvokeTransform), Callback.Parser, Empty.Parser);

    /// <summary>Registers a hook that resources can bind.</summary>
    public static RpcMethod<RegisterResourceHookRequest, Empty> RegisterResourceHook { get; } =
        new(Service, nameof(RegisterResourceHook), RegisterResourceHookRequest.Parser, Empty.Parser);

    /// <summary>Registers a hook for failed operations.</summary>
    public static RpcMethod<RegisterErrorHookRequest, Empty> RegisterErrorHook { get; } =
        new(Service, nameof(RegisterErrorHook), RegisterErrorHookRequest.Parser, Empty.Parser);

    /// <summary>Announces a package, so that later requests can refer to it.</summary>
    public static RpcMethod<RegisterPackageRequest, RegisterPackageResponse> RegisterPackage { get; } =
        new(Service, nameof(RegisterPackage), RegisterPackageRequest.Parser, RegisterPackageResponse.Parser);

    /// <summary>Says that the program is done, and waits until the engine is.</summary>
    public static RpcMethod<Empty, Empty> SignalAndWaitForShutdown { get; } =
        new(Service, nameof(SignalAndWaitForShutdown), Empty.Parser, Empty.Parser);
}
