using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Pipelines;
using Google.Protobuf;

namespace Pulumi.Protocol.Grpc.Internal;

/// <summary>
/// One message on the wire: a byte that says whether it is compressed, four bytes of length (big endian), the message.
/// Source: gRPC <c>doc/PROTOCOL-HTTP2.md</c>.
/// </summary>
internal static class GrpcFrame
{
    private const int PrefixSize = 5;

    /// <summary>Writes <paramref name="message"/> uncompressed and flushes.</summary>
    /// <exception cref="RpcException"><see cref="StatusCode.ResourceExhausted"/>: it is larger than the limit.</exception>
    public static async ValueTask WriteAsync(PipeWriter writer, IMessage message, int maxSize, CancellationToken cancellationToken)
    {
        var size = message.CalculateSize();
        ThrowIfTooLarge(size, maxSize);
        var prefix = writer.GetSpan(PrefixSize);
        prefix[0] = 0;
        BinaryPrimitives.WriteInt32BigEndian(prefix[1..], size);
        writer.Advance(PrefixSize);
        message.WriteTo(writer);
        await writer.FlushAsync(cancellationToken);
    }

    /// <summary>Refuses a message of <paramref name="size"/> bytes when that is more than <paramref name="maxSize"/>.</summary>
    public static void ThrowIfTooLarge(long size, int maxSize)
    {
        if (size > maxSize)
        {
            throw new RpcException(
                StatusCode.ResourceExhausted, $"a message of {size} bytes is larger than the limit of {maxSize} bytes");
        }
    }

    /// <summary>Reads the only message of a unary call, up to the end of the stream.</summary>
    /// <returns>The message, or <c>null</c> when the stream ended without one.</returns>
    /// <exception cref="RpcException">It is too large, incomplete, followed by more, or cannot be decoded.</exception>
    public static async ValueTask<T?> ReadSingleAsync<T>(
        PipeReader reader, MessageParser<T> parser, string? encoding, int maxSize, CancellationToken cancellationToken)
        where T : class, IMessage<T>
    {
        T? message = null;
        while (true)
        {
            var result = await reader.ReadAsync(cancellationToken);
            var buffer = result.Buffer;
            if (message is null && TryReadFrame(ref buffer, maxSize, out var compressed, out var payload))
            {
                message = Parse(parser, compressed ? Decompress(payload, encoding, maxSize) : payload);
            }

            if (message is not null && !buffer.IsEmpty)
            {
                throw new RpcException(StatusCode.Internal, "a unary call carried more than one message");
            }

            var incomplete = !buffer.IsEmpty;
            reader.AdvanceTo(buffer.Start, buffer.End);
            if (result.IsCompleted)
            {
                return incomplete ? throw new RpcException(StatusCode.Internal, "the message is incomplete") : message;
            }
        }
    }

    private static bool TryReadFrame(
        ref ReadOnlySequence<byte> buffer, int maxSize, out bool compressed, out ReadOnlySequence<byte> payload)
    {
        compressed = false;
        payload = default;
        if (buffer.Length < PrefixSize)
        {
            return false;
        }

        Span<byte> prefix = stackalloc byte[PrefixSize];
        buffer.Slice(0, PrefixSize).CopyTo(prefix);
        var size = BinaryPrimitives.ReadUInt32BigEndian(prefix[1..]);
        ThrowIfTooLarge(size, maxSize);
        if (prefix[0] > 1)
        {
            throw new RpcException(StatusCode.Internal, $"the compression flag of a message is {prefix[0]}");
        }

        if (buffer.Length < PrefixSize + size)
        {
            return false;
        }

        compressed = prefix[0] == 1;
        payload = buffer.Slice(PrefixSize, size);
        buffer = buffer.Slice(payload.End);
        return true;
    }

    private static T Parse<T>(MessageParser<T> parser, ReadOnlySequence<byte> payload)
        where T : class, IMessage<T>
    {
        try
        {
            return parser.ParseFrom(payload);
        }
        catch (InvalidProtocolBufferException exception)
        {
            throw new RpcException(StatusCode.Internal, $"a message could not be decoded: {exception.Message}");
        }
    }

    private static ReadOnlySequence<byte> Decompress(ReadOnlySequence<byte> payload, string? encoding, int maxSize)
    {
        if (encoding is null or GrpcHeaders.Identity)
        {
            throw new RpcException(StatusCode.Internal, "a message is compressed, but no encoding was announced");
        }

        if (encoding != GrpcHeaders.Gzip)
        {
            throw new RpcException(
                StatusCode.Unimplemented,
                $"messages encoded with '{encoding}' are not supported, only {GrpcHeaders.AcceptedEncodings}");
        }

        try
        {
            return Inflate(payload, maxSize);
        }
        catch (InvalidDataException exception)
        {
            throw new RpcException(StatusCode.Internal, $"a message could not be decompressed: {exception.Message}");
        }
    }

    private static ReadOnlySequence<byte> Inflate(ReadOnlySequence<byte> payload, int maxSize)
    {
        using var gzip = new GZipStream(new MemoryStream(payload.ToArray()), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        var chunk = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            // The limit holds for the decompressed size, so that a small bomb cannot fill the memory.
            for (var read = gzip.Read(chunk); read > 0; read = gzip.Read(chunk))
            {
                ThrowIfTooLarge(plain.Length + read, maxSize);
                plain.Write(chunk, 0, read);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }

        return new ReadOnlySequence<byte>(plain.GetBuffer(), 0, (int)plain.Length);
    }
}
