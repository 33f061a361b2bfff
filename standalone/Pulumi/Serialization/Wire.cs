using Google.Protobuf.WellKnownTypes;
using Pulumi.Protocol.Properties;

namespace Pulumi.Serialization;

/// <summary>Between property values and the messages that carry them; everything special is kept.</summary>
internal static class Wire
{
    public static Struct ToStruct(PropertyMap properties) => PropertyCodec.Encode(properties, PropertyCodecOptions.KeepAll);

    public static Value ToValue(PropertyValue value) => PropertyCodec.Encode(value, PropertyCodecOptions.KeepAll)!;

    public static PropertyMap ToProperties(Struct? message) => PropertyCodec.Decode(message, PropertyCodecOptions.KeepAll);
}
