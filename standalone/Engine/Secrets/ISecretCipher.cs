namespace Pulumi.Engine.Secrets;

/// <summary>Encrypts the secrets of one stack.</summary>
internal interface ISecretCipher
{
    /// <summary>Seals <paramref name="plaintext"/>; the same text gives another ciphertext each time.</summary>
    string Encrypt(string plaintext);

    /// <summary>Opens what <see cref="Encrypt"/> sealed.</summary>
    /// <exception cref="UserErrorException">The ciphertext was made with another key, or is damaged.</exception>
    string Decrypt(string ciphertext);
}
