using System.Buffers;
using System.Text;
using System.Text.Json;
using Pulumi.Engine.Secrets;

namespace Pulumi.Engine.Configuration;

/// <summary>Configuration values as the texts that programs and people read: scalars as they are, trees as JSON.</summary>
internal static class ConfigText
{
    /// <summary>What is shown in place of a secret.</summary>
    public const string Blinded = "[secret]";

    /// <summary>The value with its secrets decrypted, or blinded when <paramref name="cipher"/> is <c>null</c>.</summary>
    public static string Render(ConfigNode node, ISecretCipher? cipher) => node switch
    {
        ConfigNode.Scalar { Kind: ScalarKind.Null } => "",
        ConfigNode.Scalar scalar => scalar.Text,
        ConfigNode.Secure secure => Open(secure, cipher),
        _ => RenderJson(node, cipher),
    };

    /// <summary>Writes the value as JSON; plain scalars inside trees keep their kind.</summary>
    public static void WriteJson(Utf8JsonWriter writer, ConfigNode node, ISecretCipher? cipher)
    {
        switch (node)
        {
            case ConfigNode.Scalar { Kind: ScalarKind.Number } number:
                writer.WriteRawValue(number.Text);
                break;
            case ConfigNode.Scalar { Kind: ScalarKind.Boolean } boolean:
                writer.WriteBooleanValue(bool.Parse(boolean.Text));
                break;
            case ConfigNode.Scalar { Kind: ScalarKind.Null }:
                writer.WriteNullValue();
                break;
            case ConfigNode.Scalar or ConfigNode.Secure:
                writer.WriteStringValue(Render(node, cipher));
                break;
            case ConfigNode.List list:
                writer.WriteStartArray();
                foreach (var item in list.Items)
                {
                    WriteJson(writer, item, cipher);
                }

                writer.WriteEndArray();
                break;
            case ConfigNode.Map map:
                writer.WriteStartObject();
                foreach (var (key, value) in map.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(key);
                    WriteJson(writer, value, cipher);
                }

                writer.WriteEndObject();
                break;
        }
    }

    private static string Open(ConfigNode.Secure secure, ISecretCipher? cipher) =>
        cipher is null ? Blinded : cipher.Decrypt(secure.Ciphertext);

    private static string RenderJson(ConfigNode node, ISecretCipher? cipher)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, JsonText.WriterOptions(indented: false)))
        {
            WriteJson(writer, node, cipher);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
