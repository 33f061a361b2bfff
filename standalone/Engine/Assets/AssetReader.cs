using System.Text;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Assets;

/// <summary>Opens what assets and archives name. The network is left out: a deployment must not depend on what is behind a URL today.</summary>
/// <param name="directory">What relative paths start from: where the program runs.</param>
internal sealed class AssetReader(string directory)
{
    /// <summary>The content of <paramref name="asset"/>.</summary>
    /// <exception cref="AssetException">It cannot be read.</exception>
    public Stream Open(PropertyValue.AssetValue asset) =>
        Resolve(asset.Path, asset.Uri) is { } path ? Open(path) : new MemoryStream(Encoding.UTF8.GetBytes(asset.Text ?? ""));

    /// <summary>The content of the file <paramref name="path"/>.</summary>
    /// <exception cref="AssetException">It cannot be read.</exception>
    public static Stream Open(string path)
    {
        try
        {
            return File.OpenRead(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new AssetException($"the asset '{path}' cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>The absolute path of a file or directory; <c>null</c> = the content is given otherwise.</summary>
    /// <exception cref="AssetException">The URI names no file.</exception>
    public string? Resolve(string? path, string? uri)
    {
        if (!string.IsNullOrEmpty(path))
        {
            return Path.GetFullPath(path, directory);
        }

        return string.IsNullOrEmpty(uri) ? null
            : Uri.TryCreate(uri, UriKind.Absolute, out var parsed) && parsed.IsFile ? parsed.LocalPath
            : throw new AssetException($"the asset '{uri}' cannot be read: the standalone engine takes assets from files only; download it first");
    }
}
