using Pulumi.Protocol.Properties;

namespace Pulumi;

/// <summary>A tree of files.</summary>
public abstract class Archive : AssetOrArchive
{
    private protected Archive(PropertyValue.ArchiveValue value)
        : base(value)
    {
    }
}

/// <summary>A tree put together from assets and other archives.</summary>
public sealed class AssetArchive(IDictionary<string, AssetOrArchive> assets)
    : Archive(new PropertyValue.ArchiveValue(
        Members: PropertyMap.From(assets.Select(member => KeyValuePair.Create(member.Key, member.Value.Value)))));

/// <summary>A directory or an archive file on this machine.</summary>
public sealed class FileArchive(string path) : Archive(new PropertyValue.ArchiveValue(Path: path));

/// <summary>An archive file that is downloaded.</summary>
public sealed class RemoteArchive(string uri) : Archive(new PropertyValue.ArchiveValue(Uri: uri));
