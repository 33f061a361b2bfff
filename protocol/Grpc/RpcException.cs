using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Protocol.Grpc;

/// <summary>
/// A call that failed. A server's handler throws it to choose the status that the client sees; a client throws it for
/// every failure except cancellation by its own caller.
/// </summary>
public sealed class RpcException : Exception
{
    /// <summary>A failure that a handler reports to its client.</summary>
    /// <param name="statusCode">Anything but <see cref="Grpc.StatusCode.OK"/>.</param>
    /// <param name="statusMessage">What went wrong, for the user; sent as it is.</param>
    /// <param name="details">Machine-readable details, for instance <c>ErrorResourceInitFailed</c>.</param>
    public RpcException(StatusCode statusCode, string statusMessage, params IEnumerable<IMessage> details)
        : this(statusCode, statusMessage, [.. details.Select(Any.Pack)], statusMessage, innerException: null)
    {
    }

    private RpcException(
        StatusCode statusCode,
        string statusMessage,
        ImmutableArray<Any> details,
        string message,
        Exception? innerException)
        : base(message, innerException)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(statusCode, StatusCode.OK);
        StatusCode = statusCode;
        StatusMessage = statusMessage;
        Details = details;
    }

    /// <summary>The class of the failure.</summary>
    public StatusCode StatusCode { get; }

    /// <summary>
    /// What the other side said, and what is passed on if the exception leaves a handler. <see cref="Exception.Message"/>
    /// of an exception thrown by a client also names the method and the address.
    /// </summary>
    public string StatusMessage { get; }

    /// <summary>The details that came with the status, in order.</summary>
    public ImmutableArray<Any> Details { get; }

    /// <summary>The first detail of type <typeparamref name="T"/>, if there is one.</summary>
    public bool TryGetDetail<T>([NotNullWhen(true)] out T? detail)
        where T : class, IMessage<T>, new()
    {
        foreach (var any in Details)
        {
            if (any.TryUnpack<T>(out var unpacked) && unpacked is not null)
            {
                detail = unpacked;
                return true;
            }
        }

        detail = null;
        return false;
    }

    internal static RpcException OfCall(
        string method,
        string address,
        StatusCode statusCode,
        string statusMessage,
        ImmutableArray<Any> details,
        Exception? innerException = null) =>
        new(statusCode, statusMessage, details, $"{method} at {address} failed: {statusCode}: {statusMessage}", innerException);
}
