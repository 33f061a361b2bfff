using System.Security.Cryptography;

namespace OpenStack.Provider.Images.Image;

/// <summary>
/// A file on its way to the image service: says how far it is, and knows in the end what was sent, without reading the file
/// a second time.
/// </summary>
/// <param name="file">The file, from its beginning.</param>
/// <param name="report">Gets the megabytes sent and those of the whole, at most a hundred times.</param>
internal sealed class MeasuredStream(FileStream file, Action<long, long> report) : Stream
{
    private const long Megabyte = 1_000_000;

    private readonly IncrementalHash _md5 = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
    private readonly IncrementalHash _sha512 = IncrementalHash.CreateHash(HashAlgorithmName.SHA512);
    private readonly long _length = file.Length;
    private long _sent;

    public override bool CanRead => true;

    // So that the request tells its length; it is never sought in.
    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => _length;

    public override long Position
    {
        get => _sent;
        set => throw new NotSupportedException();
    }

    /// <summary>The hash of what was read so far, in lower-case hex.</summary>
    /// <param name="algorithm">Glance's name of it: <c>md5</c> or <c>sha512</c>.</param>
    /// <returns><c>null</c> = it wasn't computed.</returns>
    public string? HashBy(string algorithm) => algorithm switch
    {
        "md5" => Convert.ToHexStringLower(_md5.GetCurrentHash()),
        "sha512" => Convert.ToHexStringLower(_sha512.GetCurrentHash()),
        _ => null,
    };

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await file.ReadAsync(buffer, cancellationToken);
        Measure(buffer.Span[..read]);
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = file.Read(buffer, offset, count);
        Measure(buffer.AsSpan(offset, read));
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    // Hashes outlive the stream: the request closes it, and then they are asked for.
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            file.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Measure(ReadOnlySpan<byte> read)
    {
        _md5.AppendData(read);
        _sha512.AppendData(read);
        var before = Percent();
        _sent += read.Length;
        if (Percent() != before)
        {
            report(_sent / Megabyte, _length / Megabyte);
        }
    }

    private long Percent() => _length == 0 ? 0 : _sent * 100 / _length;
}
