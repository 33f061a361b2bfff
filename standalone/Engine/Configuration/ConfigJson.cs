using System.Text.Json;

namespace Pulumi.Engine.Configuration;

/// <summary>Configuration values as JSON with their secrets still encrypted, as records of updates keep them.</summary>
/// <remarks>Source of the form: pulumi <c>sdk/go/common/resource/config/value.go</c>, <c>MarshalJSON</c>.</remarks>
internal static class ConfigJson
{
    private const string SecureKey = "secure";

    /// <summary>Writes a value. At the top every scalar is text; inside a structured value it keeps its kind.</summary>
    public static void Write(Utf8JsonWriter writer, ConfigNode value)
    {
        if (value is ConfigNode.Scalar scalar)
        {
            writer.WriteStringValue(ConfigText.Render(scalar, cipher: null));
        }
        else
        {
            WriteInner(writer, value);
        }
    }

    /// <summary>Reads a value.</summary>
    public static ConfigNode Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object when element.EnumerateObject().ToList() is [{ Name: SecureKey, Value: { ValueKind: JsonValueKind.String } text }] =>
            new ConfigNode.Secure(text.GetString()!),
        JsonValueKind.Object => new ConfigNode.Map(
            [.. element.EnumerateObject().Select(property => KeyValuePair.Create(property.Name, Read(property.Value)))]),
        JsonValueKind.Array => new ConfigNode.List([.. element.EnumerateArray().Select(Read)]),
        JsonValueKind.Number => new ConfigNode.Scalar(element.GetRawText(), ScalarKind.Number),
        JsonValueKind.True or JsonValueKind.False => new ConfigNode.Scalar(element.GetRawText(), ScalarKind.Boolean),
        JsonValueKind.Null => new ConfigNode.Scalar("", ScalarKind.Null),
        _ => new ConfigNode.Scalar(element.GetString()!),
    };

    private static void WriteInner(Utf8JsonWriter writer, ConfigNode value)
    {
        switch (value)
        {
            case ConfigNode.Secure secure:
                writer.WriteStartObject();
                writer.WriteString(SecureKey, secure.Ciphertext);
                writer.WriteEndObject();
                break;
            case ConfigNode.List list:
                writer.WriteStartArray();
                list.Items.ForEach(item => WriteInner(writer, item));
                writer.WriteEndArray();
                break;
            case ConfigNode.Map map:
                writer.WriteStartObject();
                foreach (var (key, item) in map.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(key);
                    WriteInner(writer, item);
                }

                writer.WriteEndObject();
                break;
            default:
                ConfigText.WriteJson(writer, value, cipher: null);
                break;
        }
    }
}
