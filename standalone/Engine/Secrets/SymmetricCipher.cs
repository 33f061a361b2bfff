using System.Security.Cryptography;
using System.Text;

namespace Pulumi.Engine.Secrets;

/// <summary>
/// AES-256-GCM over UTF-8 text, written as <c>v1:base64(nonce):base64(ciphertext ‖ tag)</c> without additional data.
/// </summary>
/// <remarks>Source of the format: pulumi <c>sdk/go/common/resource/config/crypt.go</c>.</remarks>
internal sealed class SymmetricCipher(byte[] key) : ISecretCipher
{
    /// <summary>Length of the AES key in bytes.</summary>
    internal const int KeySize = 32;

    private const int NonceSize = 12;
    private const int TagSize = 16;
    private const string Version = "v1";

    /// <inheritdoc/>
    public string Encrypt(string plaintext) => Encrypt(plaintext, RandomNumberGenerator.GetBytes(NonceSize));

    /// <summary>Seals with a given nonce. A nonce must never serve twice: only known-answer tests choose it.</summary>
    internal string Encrypt(string plaintext, byte[] nonce)
    {
        var clear = Encoding.UTF8.GetBytes(plaintext);
        var sealedText = new byte[clear.Length + TagSize];
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(nonce, clear, sealedText.AsSpan(0, clear.Length), sealedText.AsSpan(clear.Length));
        return $"{Version}:{Convert.ToBase64String(nonce)}:{Convert.ToBase64String(sealedText)}";
    }

    /// <inheritdoc/>
    public string Decrypt(string ciphertext)
    {
        var (nonce, sealedText) = Parse(ciphertext);
        var clear = new byte[sealedText.Length - TagSize];
        using var aes = new AesGcm(key, TagSize);
        try
        {
            aes.Decrypt(nonce, sealedText.AsSpan(0, clear.Length), sealedText.AsSpan(clear.Length), clear);
        }
        catch (AuthenticationTagMismatchException e)
        {
            throw new UserErrorException(
                "a secret could not be decrypted: it was encrypted with another key, or it was altered", e);
        }

        return Encoding.UTF8.GetString(clear);
    }

    private static (byte[] Nonce, byte[] SealedText) Parse(string ciphertext)
    {
        try
        {
            if (ciphertext.Split(':') is [Version, var nonceText, var sealedText])
            {
                var (nonce, bytes) = (Convert.FromBase64String(nonceText), Convert.FromBase64String(sealedText));
                if (nonce.Length == NonceSize && bytes.Length >= TagSize)
                {
                    return (nonce, bytes);
                }
            }
        }
        catch (FormatException e)
        {
            throw Malformed(e);
        }

        throw Malformed(null);
    }

    private static UserErrorException Malformed(Exception? cause) =>
        new("a secret is not in the form v1:<nonce>:<ciphertext>; its file was altered or written by a newer version", cause);
}
