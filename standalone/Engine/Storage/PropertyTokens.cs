namespace Pulumi.Engine.Storage;

/// <summary>The keys that tell special values from plain objects in state files; the same as on the wire.</summary>
/// <remarks>Source: pulumi <c>sdk/go/common/resource/sig/sig.go</c> and <c>plugin/rpc.go</c>.</remarks>
internal static class PropertyTokens
{
    /// <summary>The key that marks an object as a special value; its value says which.</summary>
    public const string SignatureKey = "4dabf18193072939515e22adb298388d";

    /// <summary>Marks a secret.</summary>
    public const string Secret = "1b47061264138c4ac30d75fd1eb44270";

    /// <summary>Marks an asset.</summary>
    public const string Asset = "c44067f5952c0a294b673a41bacd8c17";

    /// <summary>Marks an archive.</summary>
    public const string Archive = "0def7320c3a5731c473e5ecbe6d01bc7";

    /// <summary>Marks a reference to a resource.</summary>
    public const string ResourceReference = "5cf8f73096256a8f31e491e813e4eb8e";

    /// <summary>Stands for a value that is not known; only previews print it.</summary>
    public const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
}
