using Google.Protobuf;
using Microsoft.AspNetCore.Http;

namespace Pulumi.Protocol.Grpc.Internal;

/// <summary>Serves the calls of one method.</summary>
internal abstract class RpcHandler
{
    public abstract Task HandleAsync(HttpContext context);

    /// <summary>
    /// Ends the response with <paramref name="status"/>: in trailers when the body has begun, otherwise in the only
    /// header block ("trailers-only").
    /// </summary>
    public static Task EndAsync(HttpContext context, GrpcStatus status)
    {
        var response = context.Response;
        if (response.HasStarted)
        {
            foreach (var (name, value) in status.ToFields())
            {
                response.AppendTrailer(name, value);
            }
        }
        else
        {
            response.ContentType = GrpcHeaders.ContentType;
            response.Headers[GrpcHeaders.AcceptEncoding] = GrpcHeaders.AcceptedEncodings;
            foreach (var (name, value) in status.ToFields())
            {
                response.Headers[name] = value;
            }
        }

        return response.CompleteAsync();
    }
}

/// <summary>Serves the calls of <paramref name="method"/> with <paramref name="handle"/>.</summary>
internal sealed class RpcHandler<TRequest, TResponse>(
    RpcMethod<TRequest, TResponse> method,
    Func<TRequest, CancellationToken, Task<TResponse>> handle,
    int maxMessageSize)
    : RpcHandler
    where TRequest : class, IMessage<TRequest>
    where TResponse : class, IMessage<TResponse>
{
    public override async Task HandleAsync(HttpContext context)
    {
        using var deadline = new CancellationTokenSource();
        GrpcStatus status;
        try
        {
            StartDeadline(context.Request, deadline);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, deadline.Token);
            await AnswerAsync(context, either.Token);
            status = GrpcStatus.Ok;
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has gone: whatever happened, there is nobody left to tell.
            return;
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            status = GrpcStatus.Of(StatusCode.DeadlineExceeded, "the deadline was exceeded");
        }
        catch (OperationCanceledException)
        {
            status = GrpcStatus.Of(StatusCode.Cancelled, "the operation was cancelled by the server");
        }
        catch (RpcException exception)
        {
            status = GrpcStatus.Of(exception);
        }
        catch (Exception exception)
        {
            // Only the message crosses the wire: a stack trace tells a user nothing and may hold secrets.
            status = GrpcStatus.Of(StatusCode.Unknown, exception.Message);
        }

        await EndAsync(context, status);
    }

    private async Task AnswerAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var encoding = context.Request.Headers[GrpcHeaders.Encoding].ToString();
        var request = await GrpcFrame.ReadSingleAsync(
            context.Request.BodyReader,
            method.RequestParser,
            encoding.Length == 0 ? null : encoding,
            maxMessageSize,
            cancellationToken)
            ?? throw new RpcException(StatusCode.Internal, "the request carried no message");

        var response = await handle(request, cancellationToken);
        GrpcFrame.ThrowIfTooLarge(response.CalculateSize(), maxMessageSize);

        context.Response.ContentType = GrpcHeaders.ContentType;
        context.Response.Headers[GrpcHeaders.AcceptEncoding] = GrpcHeaders.AcceptedEncodings;
        await GrpcFrame.WriteAsync(context.Response.BodyWriter, response, maxMessageSize, cancellationToken);
    }

    private static void StartDeadline(HttpRequest request, CancellationTokenSource deadline)
    {
        if (request.Headers[GrpcHeaders.Timeout].ToString() is not { Length: > 0 } text)
        {
            return;
        }

        if (!GrpcTimeout.TryParse(text, out var timeout))
        {
            throw new RpcException(StatusCode.Internal, $"the {GrpcHeaders.Timeout} header '{text}' is not valid");
        }

        if (timeout <= GrpcTimeout.Longest)
        {
            deadline.CancelAfter(timeout);
        }
    }
}
