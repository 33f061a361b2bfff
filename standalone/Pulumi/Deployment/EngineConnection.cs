using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Services;

namespace Pulumi;

/// <summary>The engine that has started this program, over gRPC.</summary>
internal sealed class EngineConnection : IMonitor, IAsyncDisposable
{
    private readonly RpcChannel _monitorChannel;
    private readonly RpcChannel _engineChannel;
    private readonly ResourceMonitorClient _monitor;
    private readonly EngineClient _engine;

    public EngineConnection(EngineAddresses addresses)
    {
        _monitorChannel = new RpcChannel(addresses.Monitor);
        _engineChannel = new RpcChannel(addresses.Engine);
        _monitor = new ResourceMonitorClient(_monitorChannel);
        _engine = new EngineClient(_engineChannel);
    }

    public Task LogAsync(LogRequest message) => _engine.LogAsync(message);

    public async Task<bool> SupportsFeatureAsync(string feature) =>
        (await _monitor.SupportsFeatureAsync(new SupportsFeatureRequest { Id = feature })).HasSupport;

    public Task<RegisterResourceResponse> RegisterResourceAsync(Resource resource, RegisterResourceRequest request) =>
        AboutAsync(resource, _monitor.RegisterResourceAsync(request));

    public Task<ReadResourceResponse> ReadResourceAsync(Resource resource, ReadResourceRequest request) =>
        AboutAsync(resource, _monitor.ReadResourceAsync(request));

    public Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request) =>
        _monitor.RegisterResourceOutputsAsync(request);

    public Task<InvokeResponse> InvokeAsync(ResourceInvokeRequest request) => _monitor.InvokeAsync(request);

    public async Task SignalAndWaitForShutdownAsync()
    {
        try
        {
            await _monitor.SignalAndWaitForShutdownAsync();
        }
        catch (RpcException exception) when (exception.StatusCode == StatusCode.Unimplemented)
        {
            // Engines before 3.160 do not wait for the program.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _monitorChannel.DisposeAsync();
        await _engineChannel.DisposeAsync();
    }

    /// <summary>The engine's own words are what the user needs; where in this program the call was made is not.</summary>
    private static async Task<T> AboutAsync<T>(Resource resource, Task<T> call)
    {
        try
        {
            return await call;
        }
        catch (RpcException exception)
        {
            throw new ResourceException(
                $"{resource.GetResourceType()} '{resource.GetResourceName()}': {exception.StatusMessage}", resource, hideStack: true);
        }
    }
}
