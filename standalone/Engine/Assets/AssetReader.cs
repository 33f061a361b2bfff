using System.Text;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Assets;

/// <summary>Opens what assets and archives name.</summary>
/// <param name="directory">What relative paths start from: where the program runs.</param>
internal sealed class AssetReader(string directory)
{
    private readonly RemoteContents _remote = new();

    /// <summary>The content of <paramref name="asset"/>.</summary>
    /// <exception cref="AssetException">It cannot be read.</exception>
    public Stream Open(PropertyValue.AssetValue asset) =>
        Locate(asset.Path, asset.Uri)?.Open() ?? new MemoryStream(Encoding.UTF8.GetBytes(asset.Text ?? ""));

    /// <summary>Where the content of an asset or archive is; <c>null</c> = it is given as text or members.</summary>
    /// <exception cref="AssetException">The URI is of a kind that cannot be read.</exception>
    public AssetSource? Locate(string? path, string? uri)
    {
        if (!string.IsNullOrEmpty(path))
        {
            return new AssetSource(Path.GetFullPath(path, directory));
        }

        if (string.IsNullOrEmpty(uri))
        {
            return null;
        }

        var parsed = Uri.TryCreate(uri, UriKind.Absolute, out var absolute) ? absolute : throw Unreadable(uri);
        return parsed.Scheme switch
        {
            "file" => new AssetSource(parsed.LocalPath),
            "http" or "https" => new AssetSource(parsed.AbsolutePath, () => _remote.Open(parsed)),
            _ => throw Unreadable(uri),
        };
    }

    private static AssetException Unreadable(string uri) => new($"the asset '{uri}' cannot be read: it is no URL with file, http or https");
}
