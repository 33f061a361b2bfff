using Google.Protobuf.WellKnownTypes;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Messages;

namespace Pulumi.Protocol.Services;

/// <summary>Calls <c>pulumirpc.ResourceMonitor</c>. The engine, as a program sees it: where resources are registered.</summary>
/// <param name="channel">The server; whoever made the channel disposes it.</param>
/// <param name="deadline">The deadline of every call. Default: none.</param>
public sealed class ResourceMonitorClient(RpcChannel channel, TimeSpan? deadline = null)
{
    /// <summary>Everything about the deployment.</summary>
    public Task<DeploymentInfo> GetDeploymentInfoAsync(CancellationToken cancellationToken = default) =>
        channel.CallAsync(ResourceMonitorMethods.GetDeploymentInfo, new Empty(), deadline, cancellationToken);

    /// <summary>Whether the engine has a feature.</summary>
    public Task<SupportsFeatureResponse> SupportsFeatureAsync(
        SupportsFeatureRequest request, CancellationToken cancellationToken = default) =>
        channel.CallAsync(ResourceMonitorMethods.SupportsFeature, request, deadline, cancellationToken);

    /// <summary>Calls a function of a provider.</summary>
    public Task<InvokeResponse> InvokeAsync(
        ResourceInvokeRequest request, CancellationToken cancellationToken = default) =>
        channel.CallAsync(ResourceMonitorMethods.Invoke, request, deadline, cancellationToken);

    /// <summary>Calls a method of a resource.</summary>
    public Task<CallResponse> CallAsync(ResourceCallRequest request, CancellationToken cancellationToken = default) =>
        channel.CallAsync(ResourceMonitorMethods.Call, request, deadline, cancellationToken);

    /// <summary>Looks up a resource that something else manages.</summary>
    public Task<ReadResourceResponse> ReadResourceAsync(
        ReadResourceRequest request, CancellationToken cancellationToken = default) =>
        channel.CallAsync(ResourceMonitorMethods.ReadResource, request, deadline, cancellationToken);

    /// <summary>Declares a resource and waits until it is as declared.</summary>
    public Task<RegisterResourceResponse> RegisterResourceAsync(
        RegisterResourceRequest request, CancellationToken cancellationToken = default) =>
        channel.CallAsync(ResourceMonitorMethods.RegisterResource, request, deadline, cancellationToken);

    /// <summary>Completes a component or the stack with its outputs.</summary>
    public Task<Empty> RegisterResourceOutputsAsync(
        RegisterResourceOutputsRequest request, CancellationToken cancellationToken = default) =>
        channel.CallAsync(ResourceMonitorMethods.RegisterResourceOutputs, request, deadline, cancellationToken);

    /// <summary>Registers a transform of all resources.</summary>
    public Task<Empty> RegisterStackTransformAsync(Callback request, CancellationToken cancellationToken = default) =>
        channel.CallAsync(ResourceMonitorMethods.RegisterStackTransform, request, deadline, cancellationToken);

    /// <summary>Registers a transform of all function calls.</summary>
    public Task<Empty> RegisterStackInvokeTransformAsync(
        Callback request, CancellationToken cancellationToken = default) =>
        channel.CallAsync(ResourceMonitorMethods.RegisterStackInvokeTransform, request, deadline, cancellationToken);

    /// <summary>Registers a hook that resources can bind.</summary>
    public Task<Empty> RegisterResourceHookAsync(
        RegisterResourceHookRequest request, CancellationToken cancellationToken = default) =>
        channel.CallAsync(ResourceMonitorMethods.RegisterResourceHook, request, deadline, cancellationToken);

    /// <summary>Registers a hook for failed operations.</summary>
    public Task<Empty> RegisterErrorHookAsync(
        RegisterErrorHookRequest request, CancellationToken cancellationToken = default) =>
        channel.CallAsync(ResourceMonitorMethods.RegisterErrorHook, request, deadline, cancellationToken);

    /// <summary>Announces a package, so that later requests can refer to it.</summary>
    public Task<RegisterPackageResponse> RegisterPackageAsync(
        RegisterPackageRequest request, CancellationToken cancellationToken = default) =>
        channel.CallAsync(ResourceMonitorMethods.RegisterPackage, request, deadline, cancellationToken);

    /// <summary>Says that the program is done, and waits until the engine is.</summary>
    public Task<Empty> SignalAndWaitForShutdownAsync(CancellationToken cancellationToken = default) =>
        channel.CallAsync(ResourceMonitorMethods.SignalAndWaitForShutdown, new Empty(), deadline, cancellationToken);
}
