using System.Text.Json;
using Pulumi.Engine.Secrets;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Storage;

/// <summary>How a secret is written into JSON.</summary>
internal abstract class SecretForm
{
    /// <summary>As <c>[secret]</c>: for people and for <c>--json</c>.</summary>
    public static SecretForm Blinded { get; } = new BlindedForm();

    /// <summary>As its bare value: for <c>--json --show-secrets</c>.</summary>
    public static SecretForm Bare { get; } = new BareForm();

    /// <summary>As a secret with its plaintext: for <c>stack export --show-secrets</c>.</summary>
    public static SecretForm Plaintext { get; } = new PlaintextForm();

    /// <summary>Writes <paramref name="element"/>, which holds no secrets, as a secret.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="element">What the secret holds.</param>
    /// <param name="location">Resource and property path.</param>
    public abstract void Write(Utf8JsonWriter writer, PropertyValue element, string location);

    private static void WriteSealed(Utf8JsonWriter writer, string field, string text)
    {
        writer.WriteStartObject();
        writer.WriteString(PropertyTokens.SignatureKey, PropertyTokens.Secret);
        writer.WriteString(field, text);
        writer.WriteEndObject();
    }

    /// <summary>Encrypted, as in checkpoints. A secret that did not change keeps its ciphertext.</summary>
    /// <remarks>So unchanged state is the same file, and an update does not depend on the number of all secrets.</remarks>
    internal sealed class Encrypted(ISecretCipher cipher) : SecretForm
    {
        private readonly Dictionary<string, (string Plaintext, string Ciphertext)> _known = new(StringComparer.Ordinal);

        /// <summary>Opens a secret that stands at <paramref name="location"/>, and remembers its ciphertext.</summary>
        public string Open(string ciphertext, string location)
        {
            var plaintext = cipher.Decrypt(ciphertext);
            _known[location] = (plaintext, ciphertext);
            return plaintext;
        }

        /// <inheritdoc/>
        public override void Write(Utf8JsonWriter writer, PropertyValue element, string location)
        {
            var plaintext = PropertyJson.ToText(element);
            if (!_known.TryGetValue(location, out var known) || known.Plaintext != plaintext)
            {
                known = (plaintext, cipher.Encrypt(plaintext));
                _known[location] = known;
            }

            WriteSealed(writer, "ciphertext", known.Ciphertext);
        }
    }

    private sealed class BlindedForm : SecretForm
    {
        public override void Write(Utf8JsonWriter writer, PropertyValue element, string location) =>
            writer.WriteStringValue("[secret]");
    }

    private sealed class BareForm : SecretForm
    {
        public override void Write(Utf8JsonWriter writer, PropertyValue element, string location) =>
            PropertyJson.Write(writer, element, this, location);
    }

    private sealed class PlaintextForm : SecretForm
    {
        public override void Write(Utf8JsonWriter writer, PropertyValue element, string location) =>
            WriteSealed(writer, "plaintext", PropertyJson.ToText(element));
    }
}
