using Google.Protobuf.WellKnownTypes;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Messages;

namespace Pulumi.Protocol.Services;

/// <summary>
/// Serves <c>pulumirpc.ResourceMonitor</c>. The engine, as a program sees it: where resources are registered. A method that is not overridden answers
/// <see cref="StatusCode.Unimplemented"/>.
/// </summary>
public abstract class ResourceMonitorService
{
    /// <summary>Everything about the deployment.</summary>
    public virtual Task<DeploymentInfo> GetDeploymentInfoAsync(Empty request, CancellationToken cancellationToken) =>
        ResourceMonitorMethods.GetDeploymentInfo.Unimplemented();

    /// <summary>Whether the engine has a feature.</summary>
    public virtual Task<SupportsFeatureResponse> SupportsFeatureAsync(
        SupportsFeatureRequest request, CancellationToken cancellationToken) =>
        ResourceMonitorMethods.SupportsFeature.Unimplemented();

    /// <summary>Calls a function of a provider.</summary>
    public virtual Task<InvokeResponse> InvokeAsync(
        ResourceInvokeRequest request, CancellationToken cancellationToken) =>
        ResourceMonitorMethods.Invoke.Unimplemented();

    /// <summary>Calls a method of a resource.</summary>
    public virtual Task<CallResponse> CallAsync(ResourceCallRequest request, CancellationToken cancellationToken) =>
        ResourceMonitorMethods.Call.Unimplemented();

    /// <summary>Looks up a resource that something else manages.</summary>
    public virtual Task<ReadResourceResponse> ReadResourceAsync(
        ReadResourceRequest request, CancellationToken cancellationToken) =>
        ResourceMonitorMethods.ReadResource.Unimplemented();

    /// <summary>Declares a resource and waits until it is as declared.</summary>
    public virtual Task<RegisterResourceResponse> RegisterResourceAsync(
        RegisterResourceRequest request, CancellationToken cancellationToken) =>
        ResourceMonitorMethods.RegisterResource.Unimplemented();

    /// <summary>Completes a component or the stack with its outputs.</summary>
    public virtual Task<Empty> RegisterResourceOutputsAsync(
        RegisterResourceOutputsRequest request, CancellationToken cancellationToken) =>
        ResourceMonitorMethods.RegisterResourceOutputs.Unimplemented();

    /// <summary>Registers a transform of all resources.</summary>
    public virtual Task<Empty> RegisterStackTransformAsync(Callback request, CancellationToken cancellationToken) =>
        ResourceMonitorMethods.RegisterStackTransform.Unimplemented();

    /// <summary>Registers a transform of all function calls.</summary>
    public virtual Task<Empty> RegisterStackInvokeTransformAsync(
        Callback request, CancellationToken cancellationToken) =>
        ResourceMonitorMethods.RegisterStackInvokeTransform.Unimplemented();

    /// <summary>Registers a hook that resources can bind.</summary>
    public virtual Task<Empty> RegisterResourceHookAsync(
        RegisterResourceHookRequest request, CancellationToken cancellationToken) =>
        ResourceMonitorMethods.RegisterResourceHook.Unimplemented();

    /// <summary>Registers a hook for failed operations.</summary>
    public virtual Task<Empty> RegisterErrorHookAsync(
        RegisterErrorHookRequest request, CancellationToken cancellationToken) =>
        ResourceMonitorMethods.RegisterErrorHook.Unimplemented();

    /// <summary>Announces a package, so that later requests can refer to it.</summary>
    public virtual Task<RegisterPackageResponse> RegisterPackageAsync(
        RegisterPackageRequest request, CancellationToken cancellationToken) =>
        ResourceMonitorMethods.RegisterPackage.Unimplemented();

    /// <summary>Says that the program is done, and waits until the engine is.</summary>
    public virtual Task<Empty> SignalAndWaitForShutdownAsync(Empty request, CancellationToken cancellationToken) =>
        ResourceMonitorMethods.SignalAndWaitForShutdown.Unimplemented();

    /// <summary>Adds every method of the service to <paramref name="server"/>.</summary>
    public RpcServerBuilder MapTo(RpcServerBuilder server) =>
        server
            .Map(ResourceMonitorMethods.GetDeploymentInfo, GetDeploymentInfoAsync)
            .Map(ResourceMonitorMethods.SupportsFeature, SupportsFeatureAsync)
            .Map(ResourceMonitorMethods.Invoke, InvokeAsync)
            .Map(ResourceMonitorMethods.Call, CallAsync)
            .Map(ResourceMonitorMethods.ReadResource, ReadResourceAsync)
            .Map(ResourceMonitorMethods.RegisterResource, RegisterResourceAsync)
            .Map(ResourceMonitorMethods.RegisterResourceOutputs, RegisterResourceOutputsAsync)
            .Map(ResourceMonitorMethods.RegisterStackTransform, RegisterStackTransformAsync)
            .Map(ResourceMonitorMethods.RegisterStackInvokeTransform, RegisterStackInvokeTransformAsync)
            .Map(ResourceMonitorMethods.RegisterResourceHook, RegisterResourceHookAsync)
            .Map(ResourceMonitorMethods.RegisterErrorHook, RegisterErrorHookAsync)
            .Map(ResourceMonitorMethods.RegisterPackage, RegisterPackageAsync)
            .Map(ResourceMonitorMethods.SignalAndWaitForShutdown, SignalAndWaitForShutdownAsync);
}
