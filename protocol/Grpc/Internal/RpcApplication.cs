using System.Collections.Frozen;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Pulumi.Protocol.Grpc.Internal;

/// <summary>Finds the method of a request. It stands directly on Kestrel: no host, router or middleware to start.</summary>
internal sealed class RpcApplication(IReadOnlyDictionary<string, RpcHandler> handlers) : IHttpApplication<HttpContext>
{
    private readonly FrozenDictionary<string, RpcHandler> _handlers = handlers.ToFrozenDictionary(StringComparer.Ordinal);

    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public void DisposeContext(HttpContext context, Exception? exception)
    {
    }

    public Task ProcessRequestAsync(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return Task.CompletedTask;
        }

        if (!GrpcHeaders.IsGrpc(context.Request.ContentType))
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return Task.CompletedTask;
        }

        var path = context.Request.Path.Value ?? "";
        return _handlers.TryGetValue(path, out var handler)
            ? handler.HandleAsync(context)
            : RpcHandler.EndAsync(context, GrpcStatus.Of(StatusCode.Unimplemented, $"unknown method {path}"));
    }
}
