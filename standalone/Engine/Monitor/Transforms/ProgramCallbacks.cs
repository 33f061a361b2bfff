using System.Collections.Concurrent;
using Google.Protobuf;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Services;

namespace Pulumi.Engine.Monitor.Transforms;

/// <summary>Calls functions of the program, over one connection for each address that the program serves them at.</summary>
internal sealed class ProgramCallbacks : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<RpcChannel>> _channels = new(StringComparer.Ordinal);

    /// <summary>Calls <paramref name="callback"/>.</summary>
    /// <exception cref="RpcException">The function failed, or the program is gone.</exception>
    public async Task<TResponse> CallAsync<TResponse>(
        Callback callback, IMessage request, MessageParser<TResponse> parser, CancellationToken cancellationToken)
        where TResponse : IMessage<TResponse>
    {
        var channel = _channels.GetOrAdd(callback.Target, target => new(() => new RpcChannel(target))).Value;
        var response = await new CallbacksClient(channel).InvokeAsync(
            new CallbackInvokeRequest { Token = callback.Token, Request = request.ToByteString() }, cancellationToken);
        return parser.ParseFrom(response.Response);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var channel in _channels.Values)
        {
            await channel.Value.DisposeAsync();
        }
    }
}
