using System.IO.Pipelines;
using System.Net;
using System.Net.Http.Headers;
using Google.Protobuf;

namespace Pulumi.Protocol.Grpc.Internal;

/// <summary>The body of a request: one message, written straight into the connection.</summary>
internal sealed class RpcContent : HttpContent
{
    private static readonly MediaTypeHeaderValue MediaType = new(GrpcHeaders.ContentType);

    private readonly IMessage _message;
    private readonly int _maxSize;

    public RpcContent(IMessage message, int maxSize)
    {
        _message = message;
        _maxSize = maxSize;
        Headers.ContentType = MediaType;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(
        Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var writer = PipeWriter.Create(stream, new StreamPipeWriterOptions(minimumBufferSize: 16 * 1024, leaveOpen: true));
        await GrpcFrame.WriteAsync(writer, _message, _maxSize, cancellationToken);
        await writer.CompleteAsync();
    }

    protected override bool TryComputeLength(out long length)
    {
        // gRPC bodies are streams: no content-length.
        length = 0;
        return false;
    }
}
