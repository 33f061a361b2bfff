using System.Collections.Immutable;
using Pulumi.Protocol.Properties;

namespace Pulumi.Serialization;

/// <summary>Property values as the assets and archives that programs see.</summary>
internal static class Assets
{
    public static AssetOrArchive From(PropertyValue value) => value switch
    {
        PropertyValue.AssetValue { Path: { } path } => new FileAsset(path),
        PropertyValue.AssetValue { Uri: { } uri } => new RemoteAsset(uri),
        PropertyValue.AssetValue asset => new StringAsset(asset.Text ?? ""),
        PropertyValue.ArchiveValue { Path: { } path } => new FileArchive(path),
        PropertyValue.ArchiveValue { Uri: { } uri } => new RemoteArchive(uri),
        PropertyValue.ArchiveValue { Members: { } members } =>
            new AssetArchive(members.ToImmutableDictionary(member => member.Key, member => From(member.Value))),
        _ => throw new InvalidOperationException($"{value.GetType().Name} is neither an asset nor an archive."),
    };
}
