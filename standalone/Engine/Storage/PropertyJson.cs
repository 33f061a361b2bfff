using System.Buffers;
using System.Text;
using System.Text.Json;
using Pulumi.Engine.Configuration;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Storage;

/// <summary>Property values as JSON, in the form that state files have.</summary>
/// <remarks>Source of the form: pulumi <c>pkg/resource/stack/deployment.go</c>.</remarks>
internal static class PropertyJson
{
    /// <summary>Writes an object.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="properties">Its properties.</param>
    /// <param name="secrets">How secrets are written.</param>
    /// <param name="location">Resource and property path of the object, which tell secrets apart.</param>
    public static void Write(Utf8JsonWriter writer, PropertyMap properties, SecretForm secrets, string location)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in properties)
        {
            writer.WritePropertyName(name);
            Write(writer, value, secrets, $"{location}.{name}");
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes any value.</summary>
    public static void Write(Utf8JsonWriter writer, PropertyValue value, SecretForm secrets, string location)
    {
        switch (value)
        {
            case PropertyValue.NullValue:
                writer.WriteNullValue();
                break;
            case PropertyValue.BoolValue boolean:
                writer.WriteBooleanValue(boolean.Value);
                break;
            case PropertyValue.NumberValue number:
                GoJson.WriteNumber(writer, number.Value);
                break;
            case PropertyValue.StringValue text:
                writer.WriteStringValue(text.Value);
                break;
            case PropertyValue.ListValue list:
                WriteList(writer, list.Items, secrets, location);
                break;
            case PropertyValue.MapValue map:
                Write(writer, map.Properties, secrets, location);
                break;
            case PropertyValue.SecretValue secret:
                secrets.Write(writer, Secrecy.Strip(secret.Element), location);
                break;
            case PropertyValue.UnknownValue or PropertyValue.OutputValue { Element: null }:
                writer.WriteStringValue(PropertyTokens.Unknown);
                break;
            case PropertyValue.OutputValue { IsSecret: true, Element: { } element }:
                secrets.Write(writer, Secrecy.Strip(element), location);
                break;
            case PropertyValue.OutputValue { Element: { } element }:
                Write(writer, element, secrets, location);
                break;
            case PropertyValue.AssetValue asset:
                WriteSpecial(writer, PropertyTokens.Asset, [
                    ("hash", asset.Hash), ("path", asset.Path), ("text", asset.Text), ("uri", asset.Uri)]);
                break;
            case PropertyValue.ArchiveValue archive:
                WriteArchive(writer, archive, secrets, location);
                break;
            case PropertyValue.ResourceReferenceValue reference:
                WriteSpecial(writer, PropertyTokens.ResourceReference, [
                    ("id", reference.Id), ("packageVersion", reference.PackageVersion), ("urn", reference.Urn)]);
                break;
        }
    }

    /// <summary>The JSON text of a value without secrets: what a secret's ciphertext is made from.</summary>
    /// <remarks>Letter for letter what the stock CLI makes of it: whoever goes on with a state keeps its ciphertexts.</remarks>
    public static string ToText(PropertyValue value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, JsonText.WriterOptions(indented: false)))
        {
            Write(writer, value, SecretForm.Blinded, "");
        }

        return GoJson.Respell(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    private static void WriteList(Utf8JsonWriter writer, PropertyList items, SecretForm secrets, string location)
    {
        writer.WriteStartArray();
        for (var index = 0; index < items.Count; index++)
        {
            Write(writer, items[index], secrets, $"{location}[{index}]");
        }

        writer.WriteEndArray();
    }

    private static void WriteArchive(
        Utf8JsonWriter writer, PropertyValue.ArchiveValue archive, SecretForm secrets, string location)
    {
        writer.WriteStartObject();
        writer.WriteString(PropertyTokens.SignatureKey, PropertyTokens.Archive);
        if (archive.Members is { } members)
        {
            writer.WritePropertyName("assets");
            Write(writer, members, secrets, location);
        }

        WriteFields(writer, [("hash", archive.Hash), ("path", archive.Path), ("uri", archive.Uri)]);
        writer.WriteEndObject();
    }

    private static void WriteSpecial(Utf8JsonWriter writer, string signature, (string Name, string? Text)[] fields)
    {
        writer.WriteStartObject();
        writer.WriteString(PropertyTokens.SignatureKey, signature);
        WriteFields(writer, fields);
        writer.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter writer, (string Name, string? Text)[] fields)
    {
        foreach (var (name, text) in fields)
        {
            if (text is not null)
            {
                writer.WriteString(name, text);
            }
        }
    }
}
