using Pulumi.Protocol.Messages;

namespace Pulumi;

/// <summary>The engine as a program sees it: over the wire, or the mocks of a test.</summary>
internal interface IMonitor
{
    Task<bool> SupportsFeatureAsync(string feature);

    Task<RegisterResourceResponse> RegisterResourceAsync(Resource resource, RegisterResourceRequest request);

    Task<ReadResourceResponse> ReadResourceAsync(Resource resource, ReadResourceRequest request);

    Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request);

    Task<InvokeResponse> InvokeAsync(ResourceInvokeRequest request);

    /// <summary>Says that the program has registered everything, and waits until the engine needs it no more.</summary>
    Task SignalAndWaitForShutdownAsync();
}
