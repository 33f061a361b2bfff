using System.IO.Pipelines;
using System.Net;
using System.Net.Http.Headers;
using Google.Protobuf;
using Pulumi.Protocol.Grpc.Internal;

namespace Pulumi.Protocol.Grpc;

/// <summary>
/// A client of one gRPC server over HTTP/2 in clear text. Connects with the first call, and again when the connection
/// was lost; any number of calls may run at once.
/// </summary>
public sealed class RpcChannel : IAsyncDisposable
{
    private readonly HttpMessageInvoker _http;
    private readonly Uri _server;

    /// <summary>A channel to <paramref name="address"/>; connects later.</summary>
    /// <param name="address">As <c>host:port</c>.</param>
    public RpcChannel(string address)
    {
        Address = address;
        _server = new Uri($"http://{address}");
        _http = new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            ActivityHeadersPropagator = null,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            EnableMultipleHttp2Connections = true,
            PooledConnectionIdleTimeout = Timeout.InfiniteTimeSpan,
            InitialHttp2StreamWindowSize = 4 * 1024 * 1024,
#pragma warning disable CA2262 // Really 16 MiB (in KiB), as in grpc-go: partial state travels in a trailer.
            MaxResponseHeadersLength = 16 * 1024,
#pragma warning restore CA2262
        });
    }

    /// <summary>The server, as <c>host:port</c>.</summary>
    public string Address { get; }

    /// <summary>The largest request sent and response accepted, in bytes. Default: <see cref="RpcLimits.MaxMessageSize"/>.</summary>
    public int MaxMessageSize { get; init; } = RpcLimits.MaxMessageSize;

    /// <summary>Calls <paramref name="method"/> and waits for the response.</summary>
    /// <param name="method">The method.</param>
    /// <param name="request">The request.</param>
    /// <param name="deadline">After how long to give up; the server is told. Default: never.</param>
    /// <param name="cancellationToken">Gives up; the server's handler is cancelled too.</param>
    /// <exception cref="RpcException">The server answered with an error, cannot be reached, or the deadline passed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> fired.</exception>
    public async Task<TResponse> CallAsync<TRequest, TResponse>(
        RpcMethod<TRequest, TResponse> method,
        TRequest request,
        TimeSpan? deadline = null,
        CancellationToken cancellationToken = default)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse>
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (deadline is { } timeout && timeout <= GrpcTimeout.Longest)
        {
            either.CancelAfter(timeout > TimeSpan.Zero ? timeout : TimeSpan.Zero);
        }

        GrpcStatus? status;
        TResponse? response = null;
        Exception? cause = null;
        try
        {
            (status, response) = await ExchangeAsync(method, request, deadline, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested && either.IsCancellationRequested)
        {
            status = GrpcStatus.Of(StatusCode.DeadlineExceeded, $"no answer within {deadline}");
        }
        catch (RpcException exception)
        {
            status = GrpcStatus.Of(exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            // A cancelled call may also surface as a broken stream.
            cancellationToken.ThrowIfCancellationRequested();
            status = RpcFailures.FromTransport(exception, Address);
            cause = exception;
        }

        return status.Code == StatusCode.OK
            ? response!
            : throw RpcException.OfCall(method.FullName, Address, status.Code, status.Message, status.Details, cause);
    }

    /// <summary>Closes the connection; calls that still run fail.</summary>
    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<(GrpcStatus Status, TResponse? Response)> ExchangeAsync<TRequest, TResponse>(
        RpcMethod<TRequest, TResponse> method, TRequest request, TimeSpan? deadline, CancellationToken cancellationToken)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse>
    {
        GrpcFrame.ThrowIfTooLarge(request.CalculateSize(), MaxMessageSize);
        using var outgoing = CreateRequest(method.Path, new RpcContent(request, MaxMessageSize), deadline);
        using var incoming = await _http.SendAsync(outgoing, cancellationToken);
        if (RpcFailures.FromHttp(incoming) is { } notGrpc)
        {
            return (notGrpc, null);
        }

        // A status among the headers means that nothing follows ("trailers-only").
        var status = GrpcStatus.FromFields(name => First(incoming.Headers, name));
        TResponse? response = null;
        if (status is null)
        {
            var reader = PipeReader.Create(
                await incoming.Content.ReadAsStreamAsync(cancellationToken), new StreamPipeReaderOptions(bufferSize: 16 * 1024));
            var encoding = First(incoming.Headers, GrpcHeaders.Encoding);
            response = await GrpcFrame.ReadSingleAsync(reader, method.ResponseParser, encoding, MaxMessageSize, cancellationToken);
            status = GrpcStatus.FromFields(name => First(incoming.TrailingHeaders, name))
                ?? GrpcStatus.Of(StatusCode.Unknown, "the server ended the call without a status");
        }

        return status.Code == StatusCode.OK && response is null
            ? (GrpcStatus.Of(StatusCode.Internal, "the response carried no message"), null)
            : (status, response);
    }

    private HttpRequestMessage CreateRequest(string path, RpcContent content, TimeSpan? deadline)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, new Uri(_server, path))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = content,
        };
        message.Headers.TE.Add(new TransferCodingWithQualityHeaderValue("trailers"));
        message.Headers.TryAddWithoutValidation(GrpcHeaders.AcceptEncoding, GrpcHeaders.AcceptedEncodings);
        if (deadline is { } timeout)
        {
            message.Headers.TryAddWithoutValidation(GrpcHeaders.Timeout, GrpcTimeout.Format(timeout));
        }

        return message;
    }

    private static string? First(HttpResponseHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? values.First() : null;
}
