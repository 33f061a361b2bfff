using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Pulumi.Protocol.Properties;

namespace Pulumi.Serialization;

/// <summary>
/// An input that is sent as JSON text. The text as a whole is secret or unknown as soon as anything in it is, because
/// inside of text nothing can be marked.
/// </summary>
internal static class JsonInput
{
    public static Output<string> Create(string path, object value) => new(SerializeAsync(path, value));

    private static async Task<OutputData<string>> SerializeAsync(string path, object value)
    {
        var serializer = new PropertySerializer(keepReferences: false);
        var property = await serializer.SerializeAsync(path, value);
        var isSecret = property.ContainsSecrets();
        var resources = serializer.Dependencies.ToImmutableHashSet();
        return property.ContainsUnknowns()
            ? OutputData<string>.Unknown(isSecret, resources)
            : new(ToJson(property), IsKnown: true, isSecret, resources);
    }

    private static string ToJson(PropertyValue property)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            JsonProperties.Write(writer, property.StripSecrets());
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
