using System.Text.Json;
using Pulumi.Protocol.Properties;

namespace Pulumi.Serialization;

/// <summary>Between JSON and property values.</summary>
internal static class JsonProperties
{
    public static PropertyValue Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => PropertyValue.Null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => element.GetDouble(),
        JsonValueKind.String => element.GetString()!,
        JsonValueKind.Array =>
            new PropertyValue.ListValue(PropertyList.From(element.EnumerateArray().Select(Read))),
        JsonValueKind.Object => new PropertyValue.MapValue(PropertyMap.From(
            element.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, Read(member.Value))))),
        var kind => throw new InvalidOperationException($"JSON of kind {kind} can't be sent."),
    };

    /// <summary>Plain JSON: only for values that hold nothing unknown; secrets are written in the clear.</summary>
    /// <exception cref="InvalidOperationException">The value holds something that JSON has no form for.</exception>
    public static void Write(Utf8JsonWriter writer, PropertyValue value)
    {
        switch (value)
        {
            case PropertyValue.NullValue:
                writer.WriteNullValue();
                break;
            case PropertyValue.BoolValue truth:
                writer.WriteBooleanValue(truth.Value);
                break;
            case PropertyValue.NumberValue number:
                writer.WriteNumberValue(number.Value);
                break;
            case PropertyValue.StringValue text:
                writer.WriteStringValue(text.Value);
                break;
            case PropertyValue.SecretValue secret:
                Write(writer, secret.Element);
                break;
            case PropertyValue.OutputValue { Element: { } element }:
                Write(writer, element);
                break;
            case PropertyValue.ListValue list:
                writer.WriteStartArray();
                foreach (var item in list.Items)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case PropertyValue.MapValue map:
                writer.WriteStartObject();
                foreach (var (name, property) in map.Properties)
                {
                    writer.WritePropertyName(name);
                    Write(writer, property);
                }

                writer.WriteEndObject();
                break;
            default:
                throw new InvalidOperationException($"{value.GetType().Name} has no form in JSON.");
        }
    }
}
