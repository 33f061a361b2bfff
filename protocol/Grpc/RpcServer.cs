using System.Globalization;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Pulumi.Protocol.Grpc;

/// <summary>
/// A running server of unary gRPC methods over HTTP/2 in clear text, reachable from this machine only. Made by
/// <see cref="RpcServerBuilder"/>; disposing it breaks the calls that still run.
/// </summary>
public sealed class RpcServer : IAsyncDisposable
{
    private readonly KestrelServer _kestrel;

    internal RpcServer(KestrelServer kestrel, int port)
    {
        _kestrel = kestrel;
        Port = port;
    }

    /// <summary>The TCP port that it listens on.</summary>
    public int Port { get; }

    /// <summary>The address that clients use, as <c>127.0.0.1:port</c>.</summary>
    public string Address => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{Port}");

    /// <summary>Takes no new calls and waits for those that run.</summary>
    /// <param name="cancellationToken">Waits no longer: the calls that still run are aborted.</param>
    public Task StopAsync(CancellationToken cancellationToken = default) => _kestrel.StopAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _kestrel.StopAsync(new CancellationToken(canceled: true));
        _kestrel.Dispose();
    }
}
