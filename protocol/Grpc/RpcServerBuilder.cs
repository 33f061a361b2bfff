using System.Net;
using Google.Protobuf;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Pulumi.Protocol.Grpc.Internal;

namespace Pulumi.Protocol.Grpc;

/// <summary>Collects what an <see cref="RpcServer"/> serves.</summary>
public sealed class RpcServerBuilder
{
    private readonly Dictionary<string, RpcHandler> _handlers = new(StringComparer.Ordinal);

    /// <summary>The largest request accepted and response sent, in bytes. Default: <see cref="RpcLimits.MaxMessageSize"/>.</summary>
    public int MaxMessageSize { get; init; } = RpcLimits.MaxMessageSize;

    /// <summary>Serves <paramref name="method"/>.</summary>
    /// <param name="method">The method; each can be mapped once.</param>
    /// <param name="handle">
    /// Answers a request. Its token fires when the client cancels, disconnects, or its deadline passes. It throws
    /// <see cref="RpcException"/> to choose the status; any other exception becomes <see cref="StatusCode.Unknown"/>
    /// with the message of the exception.
    /// </param>
    public RpcServerBuilder Map<TRequest, TResponse>(
        RpcMethod<TRequest, TResponse> method,
        Func<TRequest, CancellationToken, Task<TResponse>> handle)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse>
    {
        _handlers.Add(method.Path, new RpcHandler<TRequest, TResponse>(method, handle, MaxMessageSize));
        return this;
    }

    /// <summary>Starts to listen on 127.0.0.1.</summary>
    /// <param name="port">The TCP port; 0 (default) = any free one.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <exception cref="IOException">The port is in use.</exception>
    public async Task<RpcServer> StartAsync(int port = 0, CancellationToken cancellationToken = default)
    {
        // Kestrel alone, not a web host: that has no configuration files to find, writes nothing, and starts faster.
        var kestrel = new KestrelServer(
            Options.Create(CreateOptions(port)),
            new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance),
            NullLoggerFactory.Instance);
        try
        {
            await kestrel.StartAsync(new RpcApplication(_handlers), cancellationToken);
        }
        catch
        {
            kestrel.Dispose();
            throw;
        }

        var addresses = kestrel.Features.Get<IServerAddressesFeature>()!.Addresses;
        return new RpcServer(kestrel, new Uri(addresses.Single()).Port);
    }

    private static KestrelServerOptions CreateOptions(int port)
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http2);

        // The size of a message is limited where its prefix is read, which gives the client a proper status.
        options.Limits.MaxRequestBodySize = null;
        // A program under a debugger, or a provider busy with a host, may rightly be silent for a long time.
        options.Limits.MinRequestBodyDataRate = null;
        options.Limits.MinResponseDataRate = null;
        // Not infinite: on Linux Kestrel's sum of that and the time overflows, and an idle connection is closed within a second.
        options.Limits.KeepAliveTimeout = TimeSpan.FromDays(365);
        // An engine runs every operation of a deployment over one connection.
        options.Limits.Http2.MaxStreamsPerConnection = int.MaxValue;
        options.Limits.Http2.InitialStreamWindowSize = 4 * 1024 * 1024;
        options.Limits.Http2.InitialConnectionWindowSize = 16 * 1024 * 1024;
        options.Limits.Http2.MaxFrameSize = 256 * 1024;
        return options;
    }
}
