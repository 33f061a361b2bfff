using System.Collections.Immutable;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Messages;

namespace Pulumi.Engine.Monitor.Transforms;

/// <summary>Lets functions of the program change calls of provider functions before they are made.</summary>
internal sealed class InvokeTransforms(ProgramCallbacks callbacks, CancellationToken terminate)
{
    private ImmutableList<Callback> _ofStack = [];

    /// <summary>Registers a transform of every call that comes from now on.</summary>
    public void AddToStack(Callback transform) =>
        ImmutableInterlocked.Update(ref _ofStack, (transforms, added) => transforms.Add(added), transform);

    /// <summary>The call that the transforms make of <paramref name="request"/>.</summary>
    /// <exception cref="RpcException">A transform failed.</exception>
    public async Task<ResourceInvokeRequest> ApplyAsync(ResourceInvokeRequest request)
    {
        foreach (var transform in _ofStack)
        {
            var response = await CallAsync(transform, new TransformInvokeRequest
            {
                Token = request.Tok,
                Args = request.Args,
                Options = new TransformInvokeOptions
                {
                    Provider = request.Provider,
                    PluginDownloadUrl = request.PluginDownloadUrl,
                    Version = request.Version,
                    PluginChecksums = { request.PluginChecksums },
                },
            });
            request = request.Clone();
            request.Args = response.Args ?? request.Args;
            if (response.Options is { } options)
            {
                request.Provider = options.Provider;
                request.PluginDownloadUrl = options.PluginDownloadUrl;
                request.Version = options.Version;
            }
        }

        return request;
    }

    private async Task<TransformInvokeResponse> CallAsync(Callback transform, TransformInvokeRequest request)
    {
        try
        {
            return await callbacks.CallAsync(transform, request, TransformInvokeResponse.Parser, terminate);
        }
        catch (RpcException exception)
        {
            throw new RpcException(StatusCode.Unknown, $"a transform of the call of {request.Token} failed: {exception.StatusMessage}");
        }
    }
}
