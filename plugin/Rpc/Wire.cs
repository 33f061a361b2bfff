using Google.Protobuf.WellKnownTypes;
using Pulumi.Protocol.Properties;

namespace Pulumi.Plugin.Rpc;

/// <summary>Property values as this plugin exchanges them: the handshake says that it understands all of them.</summary>
internal static class Wire
{
    public static Struct Encode(PropertyMap properties) => PropertyCodec.Encode(properties, PropertyCodecOptions.KeepAll);

    /// <summary>An absent struct is the empty map.</summary>
    public static PropertyMap Decode(Struct? properties) => PropertyCodec.Decode(properties, PropertyCodecOptions.KeepAll);
}
