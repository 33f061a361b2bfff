using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace Bench.Hosts.Machine;

/// <summary>
/// A way to a host that takes its time: every byte arrives half a round trip after it was sent, in either direction, whatever
/// the number of bytes. Opening the connection itself costs nothing, to the advantage of whoever opens more of them.
/// </summary>
internal sealed class DelayProxy : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly int _target;
    private readonly TimeSpan _oneWay;

    /// <param name="target">The port on loopback that it leads to.</param>
    /// <param name="roundTrip">What it adds to a round trip.</param>
    public DelayProxy(int target, TimeSpan roundTrip)
    {
        (_target, _oneWay) = (target, roundTrip / 2);
        _listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>Where it listens.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <inheritdoc/>
    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptSocketAsync(_stop.Token));
            }
        }
        catch (OperationCanceledException)
        {
            // The end of the measurement.
        }
    }

    private async Task ServeAsync(Socket near)
    {
        using (near)
        using (var far = new Socket(SocketType.Stream, ProtocolType.Tcp))
        {
            near.NoDelay = far.NoDelay = true;
            try
            {
                await far.ConnectAsync(IPAddress.Loopback, _target, _stop.Token);
                await Task.WhenAny(PassOnAsync(near, far), PassOnAsync(far, near));
            }
            catch (Exception failure) when (failure is SocketException or OperationCanceledException)
            {
                // The peers see the end of their connection, and say what it means to them.
            }
        }
    }

    private async Task PassOnAsync(Socket from, Socket to)
    {
        var waiting = Channel.CreateUnbounded<(long Due, byte[] Bytes)>();
        var delivery = DeliverAsync(waiting.Reader, to);
        var buffer = new byte[1 << 16];
        int count;
        while ((count = await from.ReceiveAsync(buffer, _stop.Token)) > 0)
        {
            waiting.Writer.TryWrite((TimeProvider.System.GetTimestamp() + DelayTicks, buffer[..count]));
        }

        waiting.Writer.Complete();
        await delivery;
    }

    private long DelayTicks => (long)(_oneWay.TotalSeconds * TimeProvider.System.TimestampFrequency);

    private async Task DeliverAsync(ChannelReader<(long Due, byte[] Bytes)> waiting, Socket to)
    {
        await foreach (var (due, bytes) in waiting.ReadAllAsync(_stop.Token))
        {
            var left = TimeProvider.System.GetElapsedTime(TimeProvider.System.GetTimestamp(), due);
            if (left > TimeSpan.Zero)
            {
                await Task.Delay(left, _stop.Token);
            }

            await to.SendAsync(bytes, _stop.Token);
        }
    }
}
