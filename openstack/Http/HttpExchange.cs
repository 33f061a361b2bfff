using System.Diagnostics;
using System.Net.Http.Headers;
using System.Reflection;
using System.Text;
using OpenStack.Client.Errors;

namespace OpenStack.Client.Http;

/// <summary>
/// Sends one request and reads all of its answer. Whatever the answer's status is, it is returned; only what prevents an
/// answer is thrown.
/// </summary>
/// <param name="handler">The connections; it must not follow redirects.</param>
/// <param name="traffic">Counts the requests.</param>
/// <param name="clock">Time.</param>
/// <param name="debug">Gets a line per request.</param>
internal sealed class HttpExchange(HttpMessageHandler handler, Traffic traffic, TimeProvider clock, Action<string> debug)
    : IDisposable
{
    /// <summary>A call of nova's that does real work may take a minute; no answer comes after two.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private const int MostRedirects = 3;

    /// <summary>The program that asks, <c>pulumi-resource-sriov/1.0.0</c>: what an operator finds in a service's log.</summary>
    private static readonly ProductInfoHeaderValue Agent =
        Assembly.GetEntryAssembly()?.GetName() is { Name: { } name, Version: var version }
            ? new ProductInfoHeaderValue(name, version?.ToString(3))
            : new ProductInfoHeaderValue("pulumi-resource-openstack", null);

    private readonly HttpClient _client = new(handler, disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };
    private long _serverAhead;

    /// <summary>The cloud's clock, as its last answer showed it.</summary>
    public DateTimeOffset ServerTime => clock.GetUtcNow().AddTicks(Interlocked.Read(ref _serverAhead));

    /// <param name="request">The request.</param>
    /// <param name="token">Sent along, to the request's own origin only; <c>null</c> = none.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    /// <exception cref="OpenStackException">No answer came, or one that leads elsewhere.</exception>
    public async Task<ApiAnswer> SendAsync(ApiRequest request, string? token, CancellationToken cancellationToken)
    {
        var uri = request.Uri;
        for (var redirects = 0; ; redirects++)
        {
            var answer = await SendOnceAsync(request with { Uri = uri }, token, cancellationToken);
            if (Redirects.TargetOf(answer) is not { } target)
            {
                return answer;
            }

            uri = redirects < MostRedirects ? target : throw Redirects.Endless(answer);
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<ApiAnswer> SendOnceAsync(ApiRequest request, string? token, CancellationToken cancellationToken)
    {
        using var message = Compose(request, token);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (request.Upload is null)
        {
            patience.CancelAfter(Patience);
        }

        var started = Stopwatch.GetTimestamp();
        traffic.Count(request);
        try
        {
            using var response = await _client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            var body = await response.Content.ReadAsByteArrayAsync(patience.Token);
            var answer = new ApiAnswer(request, response.StatusCode, response.Headers, body);
            ReadClock(answer);
            debug($"{request} → {(int)answer.Status} in {Stopwatch.GetElapsedTime(started).TotalMilliseconds:F0} ms {answer.RequestId}");
            return answer;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested
            && TransportFailures.Explain(request, failure, timedOut: patience.IsCancellationRequested) is { } explained)
        {
            debug($"{request} → {explained.Delivery}: {explained.Seen}");
            throw explained;
        }
    }

    private void ReadClock(ApiAnswer answer)
    {
        if (answer.Headers.Date is { } date)
        {
            Interlocked.Exchange(ref _serverAhead, (date - clock.GetUtcNow()).Ticks);
        }
    }

    private static HttpRequestMessage Compose(ApiRequest request, string? token)
    {
        var message = new HttpRequestMessage(request.Method, request.Uri);
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        message.Headers.UserAgent.Add(Agent);
        if (token is not null)
        {
            message.Headers.Add("X-Auth-Token", token);
        }

        foreach (var (name, value) in request.Headers)
        {
            message.Headers.Add(name, value);
        }

        if (request.Upload is { } open)
        {
            message.Content = new StreamContent(open());
        }
        else if (request.Body is { } body)
        {
            // With its length: not every WSGI server in front of OpenStack understands chunks.
            message.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body.ToJsonString()));
        }

        if (message.Content is { } content)
        {
            content.Headers.ContentType = new MediaTypeHeaderValue(request.MediaType);
        }

        return message;
    }
}
