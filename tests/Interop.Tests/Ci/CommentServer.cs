using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Pulumi.Sriov.Interop.Tests.Ci;

/// <summary>The comments of one pull or merge request, as GitHub and GitLab serve them over HTTP.</summary>
internal sealed class CommentServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Lock _gate = new();
    private readonly Task _serving;

    public CommentServer()
    {
        Port = FreePort();
        _listener.Prefixes.Add($"http://127.0.0.1:{Port}/");
        _listener.Start();
        _serving = ServeAsync();
    }

    public int Port { get; }

    /// <summary>The texts, by age.</summary>
    public List<string> Comments { get; } = ["Looks good, but what does it do?"];

    /// <summary>The requests: method, path, and what proved who asks.</summary>
    public List<string> Requests { get; } = [];

    public void Dispose()
    {
        _listener.Stop();
        _serving.Wait();
        _listener.Close();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                await AnswerAsync(context);
            }
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        using var reader = new StreamReader(context.Request.InputStream);
        var sent = await reader.ReadToEndAsync();
        var path = context.Request.Url!.AbsolutePath;
        byte[] answer;
        lock (_gate)
        {
            Requests.Add($"{context.Request.HttpMethod} {path} {context.Request.Headers["Authorization"]}{context.Request.Headers["PRIVATE-TOKEN"]}");
            switch (context.Request.HttpMethod)
            {
                case "POST":
                    Comments.Add(BodyOf(sent));
                    break;
                case "PATCH" or "PUT":
                    Comments[int.Parse(path.Split('/')[^1], CultureInfo.InvariantCulture)] = BodyOf(sent);
                    break;
            }

            answer = JsonSerializer.SerializeToUtf8Bytes(Comments.Index().Select(comment => new { id = comment.Index, body = comment.Item }));
        }

        await context.Response.OutputStream.WriteAsync(answer);
        context.Response.Close();
    }

    private static string BodyOf(string json) => JsonDocument.Parse(json).RootElement.GetProperty("body").GetString()!;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
