using System.Buffers;
using System.Text.Json;
using Pulumi.Protocol.Properties;

namespace Pulumi.Serialization;

/// <summary>Property values as parsed JSON.</summary>
internal static class JsonElements
{
    public static JsonElement From(PropertyValue value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            JsonProperties.Write(writer, value.StripSecrets());
        }

        var reader = new Utf8JsonReader(buffer.WrittenSpan);
        return JsonElement.ParseValue(ref reader);
    }
}
