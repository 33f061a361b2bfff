using System.Collections.Frozen;

namespace Pulumi.Protocol.Properties;

/// <summary>
/// The keys and values that mark special objects, on the wire and in state files alike. Source: pulumi
/// <c>sdk/go/common/resource/{properties,asset}.go</c> and <c>sdk/go/common/resource/plugin/rpc.go</c>.
/// </summary>
public static class PropertySignatures
{
    /// <summary>The property that makes a map special; its value says what it is.</summary>
    public const string Key = "4dabf18193072939515e22adb298388d";

    /// <summary>A secret: <c>value</c> on the wire, <c>ciphertext</c> in state files.</summary>
    public const string Secret = "1b47061264138c4ac30d75fd1eb44270";

    /// <summary>A resource reference: <c>urn</c>, <c>id</c>, <c>packageVersion</c>.</summary>
    public const string ResourceReference = "5cf8f73096256a8f31e491e813e4eb8e";

    /// <summary>An output: <c>value</c> (absent = unknown), <c>secret</c>, <c>dependencies</c>.</summary>
    public const string Output = "d0e6a833031e9bbcd3f4e8bde6ca49a4";

    /// <summary>Text that is not valid UTF-8: <c>value</c> in base64.</summary>
    public const string ByteString = "803fd3297a5875dc03ca845dda5d2a98";

    /// <summary>An asset: <c>text</c>, <c>path</c> or <c>uri</c>, and <c>hash</c>.</summary>
    public const string Asset = "c44067f5952c0a294b673a41bacd8c17";

    /// <summary>An archive: <c>assets</c>, <c>path</c> or <c>uri</c>, and <c>hash</c>.</summary>
    public const string Archive = "0def7320c3a5731c473e5ecbe6d01bc7";

    /// <summary>The text that stands for a value not known yet; the one that is sent.</summary>
    public const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    // A sender may tell of which type the value will be.
    private static readonly FrozenSet<string> Unknowns = FrozenSet.ToFrozenSet(
        [
            Unknown,
            "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7", // bool
            "3eeb2bf0-c639-47a8-9e75-3b44932eb421", // number
            "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2", // array
            "030794c1-ac77-496b-92df-f27374a8bd58", // asset
            "e48ece36-62e2-4504-bad9-02848725956a", // archive
            "dd056dcd-154b-4c76-9bd3-c8f88648b5ff", // object
        ],
        StringComparer.Ordinal);

    /// <summary>Whether <paramref name="text"/> stands for an unknown value, of whatever type.</summary>
    public static bool IsUnknown(string text) => Unknowns.Contains(text);
}
