namespace Pulumi.Engine.Assets;

/// <summary>Where the content of an asset or archive lies.</summary>
/// <param name="Name">The path of the file or directory, or that of the URL, whose ending says what kind of archive it is.</param>
/// <param name="Remote">Opens what was fetched; <c>null</c> = it is on disk.</param>
internal sealed record AssetSource(string Name, Func<Stream>? Remote = null)
{
    /// <summary>Opens the content.</summary>
    /// <exception cref="AssetException">It cannot be read.</exception>
    public Stream Open()
    {
        try
        {
            return Remote is null ? File.OpenRead(Name) : Remote();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new AssetException($"the asset '{Name}' cannot be read: {exception.Message}", exception);
        }
    }
}
