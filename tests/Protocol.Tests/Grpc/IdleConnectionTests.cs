using System.Net.Sockets;
using Pulumi.Protocol.Grpc;

namespace Pulumi.Protocol.Tests.Grpc;

public sealed class IdleConnectionTests
{
    private const byte GoAway = 0x7;
    private const int FrameHeaderSize = 9;

    /// <summary>
    /// A connection that is closed while a client is about to use it makes the call fail, and the Node SDK takes that for
    /// the end of the deployment. Kestrel looks for idle connections once a second.
    /// </summary>
    [Fact]
    public async Task Server_ClientIsIdle_DoesNotCloseTheConnection()
    {
        await using var server = await new RpcServerBuilder().StartAsync();
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", server.Port);
        var stream = client.GetStream();
        await stream.WriteAsync("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"u8.ToArray());
        await stream.WriteAsync(new byte[] { 0, 0, 0, 4, 0, 0, 0, 0, 0 });

        // That nothing comes can only be seen by waiting.
        using var twoLooks = new CancellationTokenSource(TimeSpan.FromSeconds(2.5));
        var frames = await ReadFrameTypesAsync(stream, twoLooks.Token);

        Assert.DoesNotContain(GoAway, frames);
        Assert.True(twoLooks.IsCancellationRequested, "the server closed the connection");
    }

    private static async Task<IReadOnlyList<byte>> ReadFrameTypesAsync(Stream stream, CancellationToken cancellationToken)
    {
        var types = new List<byte>();
        var header = new byte[FrameHeaderSize];
        try
        {
            while (true)
            {
                await stream.ReadExactlyAsync(header, cancellationToken);
                types.Add(header[3]);
                await stream.ReadExactlyAsync(new byte[(header[0] << 16) | (header[1] << 8) | header[2]], cancellationToken);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or EndOfStreamException)
        {
            return types;
        }
    }
}
