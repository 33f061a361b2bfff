using System.Buffers;
using System.Text;

namespace Pulumi.Sriov.Provider.Remote.Ssh;

/// <summary>Bytes that a host answered, and the mark behind them.</summary>
/// <param name="Content">The bytes, cut at the limit that was asked for.</param>
/// <param name="Mark">The words of the mark: <c>ok</c>, <c>failed EBUSY</c>.</param>
internal readonly record struct AnswerSection(byte[] Content, string Mark)
{
    public string Text => Encoding.UTF8.GetString(Content);
}

/// <summary>Splits what a host's shell writes into sections; the grammar is at the top of Prelude.sh.</summary>
internal sealed class AnswerReader(Stream stream)
{
    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;

    /// <summary>Reads up to the next mark of this nonce.</summary>
    /// <param name="nonce">The nonce of the message that is answered.</param>
    /// <param name="keep">Bytes to keep; what goes beyond is read and dropped.</param>
    /// <param name="cancellationToken">Stops reading; the reader cannot be used after that.</param>
    /// <exception cref="EndOfStreamException">The shell ended.</exception>
    public async ValueTask<AnswerSection> ReadAsync(string nonce, int keep, CancellationToken cancellationToken)
    {
        var delimiter = Encoding.ASCII.GetBytes($"\n{nonce} ");
        var content = new ArrayBufferWriter<byte>();
        while (true)
        {
            var found = _buffer.AsSpan(_start, _end - _start).IndexOf(delimiter);
            if (found >= 0)
            {
                Take(content, found, keep);
                _start += delimiter.Length;
                return new AnswerSection(content.WrittenSpan.ToArray(), await ReadLineAsync(cancellationToken));
            }

            // The last bytes may be the first half of the delimiter.
            Take(content, Math.Max(0, _end - _start - (delimiter.Length - 1)), keep);
            await FillAsync(cancellationToken);
        }
    }

    private void Take(ArrayBufferWriter<byte> content, int count, int keep)
    {
        content.Write(_buffer.AsSpan(_start, Math.Min(count, keep - content.WrittenCount)));
        _start += count;
    }

    private async ValueTask<string> ReadLineAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var length = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
            if (length >= 0)
            {
                var line = Encoding.ASCII.GetString(_buffer, _start, length);
                _start += length + 1;
                return line;
            }

            await FillAsync(cancellationToken);
        }
    }

    private async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var count = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken);
        if (count == 0)
        {
            throw new EndOfStreamException("The remote shell ended.");
        }

        _end += count;
    }
}
