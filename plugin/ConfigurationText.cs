using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Plugin.Binding;
using Pulumi.Plugin.Rpc;
using Pulumi.Protocol.Properties;

namespace Pulumi.Plugin;

/// <summary>A provider's configuration comes as JSON text in strings, or as it is.</summary>
internal static class ConfigurationText
{
    // Part of every provider's configuration, and the engine's business.
    private static readonly string[] EnginesOwn = ["version", "pluginDownloadURL", "__internal"];

    /// <summary>The values as they are meant, without what only concerns the engine.</summary>
    public static PropertyMap ToNative(RecordShape shape, PropertyMap given) => PropertyMap.From(given
        .Where(pair => !EnginesOwn.Contains(pair.Key))
        .Select(pair => KeyValuePair.Create(pair.Key, Unquote(shape, pair.Key, pair.Value))));

    private static PropertyValue Unquote(RecordShape shape, string name, PropertyValue value) => value switch
    {
        PropertyValue.SecretValue secret => new PropertyValue.SecretValue(Unquote(shape, name, secret.Element)),
        PropertyValue.StringValue text when shape.Find(name) is { Value: not ValueShape.TextShape } => Parse(name, text),
        _ => value,
    };

    private static PropertyValue Parse(string name, PropertyValue.StringValue text)
    {
        try
        {
            var json = JsonParser.Default.Parse<Value>(text.Value);
            // Objects inside the text carry secrets and unknowns in the same encoding as the wire does.
            return Wire.Decode(new Struct { Fields = { { name, json } } }).Get(name);
        }
        catch (InvalidJsonException)
        {
            // Left as text, it is refused with the path and the type that is expected.
            return text;
        }
    }
}
