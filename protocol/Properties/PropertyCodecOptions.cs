namespace Pulumi.Protocol.Properties;

/// <summary>
/// Which special values cross the wire as such. The others are simplified, when written as well as when read.
/// </summary>
/// <remarks>Source of the rules: pulumi <c>sdk/go/common/resource/plugin/rpc.go</c>, <c>MarshalOptions</c>.</remarks>
public sealed record PropertyCodecOptions
{
    /// <summary>Everything is kept.</summary>
    public static PropertyCodecOptions KeepAll { get; } = new();

    /// <summary>Nothing is kept: plain values only.</summary>
    public static PropertyCodecOptions Plain { get; } =
        new() { KeepSecrets = false, KeepUnknowns = false, KeepResources = false, KeepOutputs = false };

    /// <summary>Default: true. Otherwise a secret becomes its element.</summary>
    public bool KeepSecrets { get; init; } = true;

    /// <summary>
    /// Default: true. Otherwise an unknown is left out of its map or, when written, its list; when read from a list,
    /// null takes its place, so that the other items keep their index.
    /// </summary>
    public bool KeepUnknowns { get; init; } = true;

    /// <summary>Default: true. Otherwise a reference becomes the id of the resource, or the URN of a component.</summary>
    public bool KeepResources { get; init; } = true;

    /// <summary>Default: true. Otherwise an output becomes its element, a secret, or an unknown.</summary>
    public bool KeepOutputs { get; init; } = true;
}
