using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Pulumi.Engine.Secrets;

/// <summary>Turns a passphrase and a salt into an AES key: PBKDF2-HMAC-SHA256 with 1,000,000 iterations.</summary>
/// <remarks>Source of the numbers: pulumi <c>sdk/go/common/resource/config/crypt.go</c>.</remarks>
internal static class PassphraseKey
{
    /// <summary>Length of a salt in bytes.</summary>
    internal const int SaltSize = 8;

    private const int Iterations = 1_000_000;

    // A derivation takes a good part of a second by design, and the configuration and the state of one stack share
    // their salt. The index is a digest, so that the passphrase itself is not kept.
    private static readonly ConcurrentDictionary<string, Lazy<byte[]>> Derived = new(StringComparer.Ordinal);

    /// <summary>The key for <paramref name="passphrase"/> and <paramref name="salt"/>, derived once per process.</summary>
    internal static byte[] Derive(string passphrase, byte[] salt)
    {
        var secret = Encoding.UTF8.GetBytes(passphrase);
        var index = Convert.ToBase64String(SHA256.HashData([.. salt, .. secret]));
        return Derived.GetOrAdd(index, _ => new Lazy<byte[]>(() =>
            Rfc2898DeriveBytes.Pbkdf2(secret, salt, Iterations, HashAlgorithmName.SHA256, SymmetricCipher.KeySize))).Value;
    }
}
