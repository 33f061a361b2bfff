using System.Security.Cryptography;

namespace Pulumi.Engine.Secrets;

/// <summary>
/// The passphrase secrets provider of one stack. Its state <c>v1:base64(salt):v1:nonce:ciphertext</c> stands as
/// <c>encryptionsalt</c> in the stack's settings and as <c>{"salt": …}</c> in its checkpoint; the ciphertext of a
/// known word in it proves a passphrase.
/// </summary>
/// <remarks>
/// The key is derived at the first secret, so that commands which meet none ask for no passphrase and take no time.
/// Source of the format: pulumi <c>pkg/secrets/passphrase/manager.go</c>.
/// </remarks>
internal sealed class PassphraseSecrets : ISecretCipher
{
    /// <summary>Name of this kind of provider in a checkpoint.</summary>
    internal const string ProviderType = "passphrase";

    private const string ProbeText = "pulumi";
    private const string StateVersion = "v1:";

    private readonly Lazy<SymmetricCipher> _cipher;

    private PassphraseSecrets(string state, Func<SymmetricCipher> open)
    {
        State = state;
        _cipher = new Lazy<SymmetricCipher>(open);
    }

    /// <summary>The text that a stack's settings and its checkpoint keep.</summary>
    public string State { get; }

    /// <summary>Makes the secrets of a new stack, with a new salt.</summary>
    public static PassphraseSecrets Create(string passphrase)
    {
        var salt = RandomNumberGenerator.GetBytes(PassphraseKey.SaltSize);
        var cipher = new SymmetricCipher(PassphraseKey.Derive(passphrase, salt));
        return new($"{StateVersion}{Convert.ToBase64String(salt)}:{cipher.Encrypt(ProbeText)}", () => cipher);
    }

    /// <summary>Opens the secrets of an existing stack; the passphrase is asked for when the first secret is met.</summary>
    /// <param name="state">What <see cref="State"/> was.</param>
    /// <param name="passphrase">Gives the passphrase; called at most once.</param>
    /// <exception cref="UserErrorException"><paramref name="state"/> is malformed.</exception>
    public static PassphraseSecrets Open(string state, Func<string> passphrase)
    {
        var (salt, probe) = Parse(state);
        return new(state, () =>
        {
            var cipher = new SymmetricCipher(PassphraseKey.Derive(passphrase(), salt));
            return Proves(cipher, probe) ? cipher : throw new UserErrorException("incorrect passphrase");
        });
    }

    /// <inheritdoc/>
    public string Encrypt(string plaintext) => _cipher.Value.Encrypt(plaintext);

    /// <inheritdoc/>
    public string Decrypt(string ciphertext) => _cipher.Value.Decrypt(ciphertext);

    private static bool Proves(SymmetricCipher cipher, string probe)
    {
        try
        {
            return cipher.Decrypt(probe) == ProbeText;
        }
        catch (UserErrorException)
        {
            return false;
        }
    }

    private static (byte[] Salt, string Probe) Parse(string state)
    {
        var parts = state.Split(':', 3);
        if (parts is ["v1", var salt, var probe])
        {
            try
            {
                return (Convert.FromBase64String(salt), probe);
            }
            catch (FormatException e)
            {
                throw Malformed(e);
            }
        }

        throw Malformed(null);
    }

    private static UserErrorException Malformed(Exception? cause) =>
        new("the encryption salt is not in the form v1:<salt>:<proof>; restore it from version control", cause);
}
