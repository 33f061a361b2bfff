using Google.Protobuf;

namespace Pulumi.Protocol.Grpc;

/// <summary>A unary method of a gRPC service: its name on the wire and how to read its messages.</summary>
/// <param name="Service">Full name of the service, for instance <c>pulumirpc.Engine</c>.</param>
/// <param name="Name">Name of the method, for instance <c>Log</c>.</param>
/// <param name="RequestParser">Reads requests.</param>
/// <param name="ResponseParser">Reads responses.</param>
public sealed record RpcMethod<TRequest, TResponse>(
    string Service,
    string Name,
    MessageParser<TRequest> RequestParser,
    MessageParser<TResponse> ResponseParser)
    where TRequest : class, IMessage<TRequest>
    where TResponse : class, IMessage<TResponse>
{
    /// <summary>Full name without leading slash, as errors show it.</summary>
    public string FullName { get; } = $"{Service}/{Name}";

    /// <summary>The path of the HTTP request.</summary>
    public string Path { get; } = $"/{Service}/{Name}";

    /// <summary>The answer of a service that does not offer this method.</summary>
    public Task<TResponse> Unimplemented() =>
        Task.FromException<TResponse>(new RpcException(StatusCode.Unimplemented, $"{FullName} is not implemented"));
}
