using System.Text.Json;

namespace Pulumi.Protocol.Properties;

/// <summary>Between plain JSON and property values.</summary>
public static class JsonProperties
{
    /// <summary>The value that <paramref name="element"/> says; what is not there at all is null.</summary>
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

    /// <summary>Writes a value that JSON has a form for.</summary>
    /// <exception cref="InvalidOperationException">
    /// The value holds something else: an asset, a reference, something unknown, or a secret. Whoever means to write
    /// secrets in the clear strips them first.
    /// </exception>
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
            case PropertyValue.OutputValue { IsSecret: false, Element: { } element }:
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
