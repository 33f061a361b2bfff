using Google.Protobuf.WellKnownTypes;
using Pulumi.Engine.Deployment.Properties;
using Pulumi.Engine.Model;
using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Properties;
using PropertyDiff = Pulumi.Engine.Model.PropertyDiff;

namespace Pulumi.Engine.Plugins;

/// <summary>Translates properties and answers between the engine and one plugin, as the plugin said it wants them.</summary>
/// <param name="AcceptSecrets">Whether the plugin understands secrets.</param>
/// <param name="AcceptResources">Whether the plugin understands resource references.</param>
internal sealed record ProviderWire(bool AcceptSecrets, bool AcceptResources)
{
    private static readonly PropertyCodecOptions FromPlugin = PropertyCodecOptions.KeepAll with { KeepOutputs = false };

    /// <summary>Writes properties.</summary>
    /// <param name="properties">The properties.</param>
    /// <param name="keepUnknowns">Whether the call may carry unknown values, as calls of a preview may.</param>
    public Struct Encode(PropertyMap properties, bool keepUnknowns) =>
        PropertyCodec.Encode(properties, FromPlugin with
        {
            KeepSecrets = AcceptSecrets,
            KeepResources = AcceptResources,
            KeepUnknowns = keepUnknowns,
        });

    /// <summary>Reads properties.</summary>
    /// <param name="properties">The answer.</param>
    /// <param name="inputs">What was asked with: its secrets come back in the clear from a plugin that does not know them.</param>
    public PropertyMap Decode(Struct? properties, PropertyMap inputs)
    {
        var decoded = PropertyCodec.Decode(properties, FromPlugin);
        return AcceptSecrets ? decoded : OutputSecrets.Restore(decoded, inputs);
    }

    /// <summary>Reads refusals.</summary>
    public static IReadOnlyList<PropertyFailure> Failures(IEnumerable<CheckFailure> failures) =>
        [.. failures.Select(failure => new PropertyFailure(failure.Property, failure.Reason))];

    /// <summary>Reads differences. Without a detailed diff there is only the list of top-level properties.</summary>
    public static DiffResult Diff(DiffResponse response) => new(ChangesOf(response))
    {
        ReplaceKeys = [.. response.Replaces],
        ChangedKeys = [.. response.Diffs],
        StableKeys = [.. response.Stables],
        DeleteBeforeReplace = response.DeleteBeforeReplace,
        Detailed = response.HasDetailedDiff
            ? response.DetailedDiff.ToDictionary(
                pair => pair.Key,
                pair => new PropertyDiff((PropertyDiffKind)pair.Value.Kind, pair.Value.InputDiff))
            : null,
    };

    private static DiffChanges ChangesOf(DiffResponse response) => response.Changes switch
    {
        DiffResponse.Types.DiffChanges.DiffNone => DiffChanges.None,
        DiffResponse.Types.DiffChanges.DiffSome => DiffChanges.Some,
        _ => response.Replaces.Count > 0 ? DiffChanges.Some : DiffChanges.Unknown,
    };
}
