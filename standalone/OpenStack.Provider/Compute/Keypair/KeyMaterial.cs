using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace OpenStack.Provider.Compute.Keypair;

/// <summary>
/// A new key pair. It is made here and not by nova: newer releases refuse to make one (microversion 2.92), the private half
/// crosses no wire, and a request whose answer is lost can be repeated.
/// </summary>
/// <param name="PublicKey">As in authorized_keys (RFC 4253, section 6.6).</param>
/// <param name="PrivateKey">PEM (PKCS #1), as nova made it.</param>
internal sealed record KeyMaterial(string PublicKey, string PrivateKey)
{
    private const int Bits = 3072;
    private const string Algorithm = "ssh-rsa";

    public static KeyMaterial Generate()
    {
        using var key = RSA.Create(Bits);
        return new KeyMaterial(PublicKeyOf(key.ExportParameters(includePrivateParameters: false)), key.ExportRSAPrivateKeyPem() + "\n");
    }

    private static string PublicKeyOf(RSAParameters key)
    {
        byte[] blob = [.. Field(Encoding.ASCII.GetBytes(Algorithm)), .. Integer(key.Exponent!), .. Integer(key.Modulus!)];
        return $"{Algorithm} {Convert.ToBase64String(blob)}";
    }

    // A leading bit would make the number negative (RFC 4251, mpint).
    private static byte[] Integer(byte[] number) => Field(number[0] >= 0x80 ? [0, .. number] : number);

    private static byte[] Field(byte[] data)
    {
        var field = new byte[sizeof(uint) + data.Length];
        BinaryPrimitives.WriteUInt32BigEndian(field, (uint)data.Length);
        data.CopyTo(field, sizeof(uint));
        return field;
    }
}
