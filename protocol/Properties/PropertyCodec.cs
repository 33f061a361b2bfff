using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Protocol.Properties;

/// <summary>Properties as they cross the wire: in a <c>google.protobuf.Struct</c>.</summary>
public static class PropertyCodec
{
    /// <summary>Writes <paramref name="properties"/> in the form that the receiver understands.</summary>
    public static Struct Encode(PropertyMap properties, PropertyCodecOptions options) =>
        new PropertyEncoder(options).EncodeMap(properties);

    /// <summary>Writes one value; <c>null</c> when the receiver is to see none, as for an unknown that is not kept.</summary>
    public static Value? Encode(PropertyValue value, PropertyCodecOptions options) =>
        new PropertyEncoder(options).EncodeValue(value);

    /// <summary>Reads properties; an absent struct is the empty map.</summary>
    /// <exception cref="FormatException">A special object is malformed; the message has its path.</exception>
    public static PropertyMap Decode(Struct? properties, PropertyCodecOptions options) =>
        properties is null ? PropertyMap.Empty : new PropertyDecoder(options).DecodeMap(properties, PropertyPath.Root);

    /// <summary>Reads one value; <c>null</c> when it is an unknown that is not kept.</summary>
    /// <exception cref="FormatException">A special object is malformed; the message has its path.</exception>
    public static PropertyValue? Decode(Value value, PropertyCodecOptions options) =>
        new PropertyDecoder(options).DecodeValue(value, PropertyPath.Root);
}
