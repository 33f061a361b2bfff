using System.Collections.Concurrent;

namespace Pulumi.Engine.Assets;

/// <summary>
/// What assets name by a URL. Each is fetched once, so that all of a run speaks of the same content.
/// </summary>
internal sealed class RemoteContents
{
    private static readonly HttpClient Client = new();

    private readonly ConcurrentDictionary<Uri, Lazy<byte[]>> _contents = new();

    /// <summary>Opens the content of an <c>http</c> or <c>https</c> URL.</summary>
    /// <exception cref="AssetException">It cannot be fetched.</exception>
    public Stream Open(Uri url) => new MemoryStream(_contents.GetOrAdd(url, key => new Lazy<byte[]>(() => Fetch(key))).Value, writable: false);

    private static byte[] Fetch(Uri url)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, url);
            using var response = Client.Send(request);
            response.EnsureSuccessStatusCode();
            using var content = new MemoryStream();
            response.Content.CopyTo(content, context: null, CancellationToken.None);
            return content.ToArray();
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException)
        {
            // What comes behind the path may be a signature, and what comes before the host a password.
            throw new AssetException(
                $"the asset '{url.Scheme}://{url.Authority}{url.AbsolutePath}' cannot be read: {exception.Message}", exception);
        }
    }
}
