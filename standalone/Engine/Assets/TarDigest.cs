using System.Security.Cryptography;
using System.Text;

namespace Pulumi.Engine.Assets;

/// <summary>
/// The SHA-256 of the tar file that some files would make, byte for byte as the stock engine makes it: mode 0600, no
/// owner, no time.
/// </summary>
/// <remarks>
/// Source of the form: pulumi <c>archive.go</c>, addNextFileToTar. Names of more than 100 bytes are cut in the header and
/// put before the content, so that they count; the digest then is not the stock engine's.
/// </remarks>
internal sealed class TarDigest : IDisposable
{
    private const int Block = 512;
    private const int NameLength = 100;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly HashSet<string> _seen = [];

    /// <summary>Adds a file. Of several with the same name the first counts.</summary>
    public void Add(string name, Stream content)
    {
        if (!_seen.Add(name))
        {
            return;
        }

        // The length stands before the content, and a stream out of an archive does not know its own.
        using var buffer = new MemoryStream();
        content.CopyTo(buffer);
        var encoded = Encoding.UTF8.GetBytes(name);
        _hash.AppendData(Header(encoded, buffer.Length));
        if (encoded.Length > NameLength)
        {
            _hash.AppendData(encoded);
        }

        _hash.AppendData(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
        _hash.AppendData(new byte[(Block - (buffer.Length % Block)) % Block]);
    }

    /// <summary>Ends the file with two empty blocks.</summary>
    /// <returns>The digest in hexadecimal.</returns>
    public string Finish()
    {
        _hash.AppendData(new byte[2 * Block]);
        return Convert.ToHexStringLower(_hash.GetHashAndReset());
    }

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();

    /// <summary>A ustar header; numbers are octal text with leading zeros.</summary>
    private static byte[] Header(byte[] name, long size)
    {
        var header = new byte[Block];
        name.AsSpan(0, Math.Min(name.Length, NameLength)).CopyTo(header);
        Write(header, 100, Octal(0b110_000_000, 7));    // mode 0600
        Write(header, 108, Octal(0, 7));                // user
        Write(header, 116, Octal(0, 7));                // group
        Write(header, 124, Octal(size, 11));
        Write(header, 136, Octal(0, 11));               // time
        Write(header, 148, "        0");                // the checksum counts as blanks; a regular file
        Write(header, 257, "ustar\0" + "00");
        Write(header, 329, Octal(0, 7));                // device
        Write(header, 337, Octal(0, 7));
        Write(header, 148, Octal(header.Sum(value => value), 6) + "\0 ");
        return header;
    }

    private static void Write(byte[] header, int offset, string text) => Encoding.ASCII.GetBytes(text, header.AsSpan(offset));

    private static string Octal(long number, int width) => Convert.ToString(number, 8).PadLeft(width, '0');
}
