using Pulumi.Protocol.Properties;

namespace Pulumi;

/// <summary>Files that are sent as part of a resource.</summary>
public abstract class AssetOrArchive
{
    private protected AssetOrArchive(PropertyValue value) => Value = value;

    internal PropertyValue Value { get; }
}

/// <summary>One file.</summary>
public abstract class Asset : AssetOrArchive
{
    private protected Asset(PropertyValue.AssetValue value)
        : base(value)
    {
    }
}

/// <summary>A file on this machine.</summary>
public sealed class FileAsset(string path) : Asset(new PropertyValue.AssetValue(Path: path));

/// <summary>A file given by its text.</summary>
public sealed class StringAsset(string text) : Asset(new PropertyValue.AssetValue(Text: text));

/// <summary>A file that is downloaded.</summary>
public sealed class RemoteAsset(string uri) : Asset(new PropertyValue.AssetValue(Uri: uri));
