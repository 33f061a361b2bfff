using System.Buffers.Binary;
using System.Net;
using System.Net.Http.Headers;

namespace Pulumi.Protocol.Tests.Grpc;

/// <summary>An HTTP/2 client that can send what a proper gRPC client would not.</summary>
internal sealed class RawClient(string address) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });

    public static byte[] Frame(ReadOnlySpan<byte> message, bool compressed = false, uint? declaredSize = null)
    {
        var frame = new byte[5 + message.Length];
        frame[0] = compressed ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(1), declaredSize ?? (uint)message.Length);
        message.CopyTo(frame.AsSpan(5));
        return frame;
    }

    public async Task<RawResponse> PostAsync(string path, byte[] body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"http://{address}{path}")
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/grpc") } },
        };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await _http.SendAsync(request);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        return new RawResponse(response.StatusCode, bytes, response.Headers, response.TrailingHeaders);
    }

    public void Dispose() => _http.Dispose();
}

internal sealed record RawResponse(
    HttpStatusCode HttpStatus, byte[] Body, HttpResponseHeaders Headers, HttpResponseHeaders Trailers)
{
    public bool IsTrailersOnly => Headers.Contains("grpc-status");

    public string? Status => Find("grpc-status");

    public string? Message => Find("grpc-message");

    public string? Find(string name) =>
        Trailers.TryGetValues(name, out var values) || Headers.TryGetValues(name, out values) ? values.Single() : null;
}
