using System.Text.Json;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Storage;

/// <summary>Reads property values from the JSON of state files.</summary>
/// <param name="open">Opens a ciphertext that stands at a location.</param>
internal sealed class PropertyJsonReader(Func<string, string, string> open)
{
    /// <summary>Reads an object.</summary>
    /// <exception cref="UserErrorException">A secret cannot be opened, or a special value is of an unknown kind.</exception>
    public PropertyMap ReadMap(JsonElement element, string location) =>
        PropertyMap.From(element.EnumerateObject().Select(property =>
            KeyValuePair.Create(property.Name, Read(property.Value, $"{location}.{property.Name}"))));

    private PropertyValue Read(JsonElement element, string location) => element.ValueKind switch
    {
        JsonValueKind.Null => PropertyValue.Null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => element.GetDouble(),
        JsonValueKind.String when element.ValueEquals(PropertyTokens.Unknown) => PropertyValue.Unknown,
        JsonValueKind.String => element.GetString()!,
        JsonValueKind.Array => new PropertyValue.ListValue(PropertyList.From(
            element.EnumerateArray().Select((item, index) => Read(item, $"{location}[{index}]")))),
        _ => element.TryGetProperty(PropertyTokens.SignatureKey, out var signature)
            ? ReadSpecial(element, signature.GetString() ?? "", location)
            : new PropertyValue.MapValue(ReadMap(element, location)),
    };

    private PropertyValue ReadSpecial(JsonElement element, string signature, string location) => signature switch
    {
        PropertyTokens.Secret => new PropertyValue.SecretValue(ReadSecret(element, location)),
        PropertyTokens.Asset => new PropertyValue.AssetValue(
            Text(element, "text"), Text(element, "path"), Text(element, "uri"), Text(element, "hash")),
        PropertyTokens.Archive => new PropertyValue.ArchiveValue(
            element.TryGetProperty("assets", out var members) ? ReadMap(members, location) : null,
            Text(element, "path"), Text(element, "uri"), Text(element, "hash")),
        PropertyTokens.ResourceReference => new PropertyValue.ResourceReferenceValue(
            Text(element, "urn") ?? "", Text(element, "id"), Text(element, "packageVersion")),
        _ => throw new UserErrorException(
            $"{location} is a special value of the unknown kind {signature}; a newer version wrote this state"),
    };

    private PropertyValue ReadSecret(JsonElement element, string location)
    {
        var plaintext = Text(element, "plaintext") ?? open(Text(element, "ciphertext") ?? "", location);
        using var document = JsonDocument.Parse(plaintext);
        return Read(document.RootElement, location);
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
