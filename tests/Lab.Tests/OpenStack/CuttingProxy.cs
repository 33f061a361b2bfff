using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Pulumi.Sriov.Lab.Tests.OpenStack;

/// <summary>
/// Stands between the plugin and a service. Once armed, it lets the next POST through, waits until the service has begun to
/// answer, so that the object exists, and cuts the connection instead of passing the answer on.
/// </summary>
internal sealed class CuttingProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly List<Task> _connections = [];
    private readonly Task _accepting;
    private readonly int _target;
    private int _armed;
    private int _cuts;

    private CuttingProxy(int target)
    {
        _target = target;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Where it listens.</summary>
    public string Url => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>How many answers it kept back.</summary>
    public int Cuts => Volatile.Read(ref _cuts);

    /// <param name="port">The service's port on this machine.</param>
    public static CuttingProxy To(int port) => new(port);

    /// <summary>The answer to the next POST is lost.</summary>
    public void Arm() => Interlocked.Exchange(ref _armed, 1);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _accepting;
        await Task.WhenAll(_connections);
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _connections.Add(CarryAsync(await _listener.AcceptTcpClientAsync(_end.Token)));
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The listener was stopped.
        }
    }

    private async Task CarryAsync(TcpClient client)
    {
        using var service = new TcpClient();
        using (client)
        {
            try
            {
                await service.ConnectAsync(IPAddress.Loopback, _target, _end.Token);
                var exchange = new Exchange();
                await await Task.WhenAny(
                    ForwardAsync(client.GetStream(), service.GetStream(), exchange),
                    ReturnAsync(service.GetStream(), client, exchange));
            }
            catch (Exception ended) when (ended is OperationCanceledException or IOException or SocketException or ObjectDisposedException)
            {
                // Either side has hung up.
            }
        }
    }

    private async Task ForwardAsync(NetworkStream from, NetworkStream to, Exchange exchange)
    {
        var buffer = new byte[64 * 1024];
        for (int read; (read = await from.ReadAsync(buffer, _end.Token)) > 0;)
        {
            // A request begins in a packet of its own: the client waits for each answer.
            exchange.IsPost |= Encoding.ASCII.GetString(buffer, 0, Math.Min(read, 5)) == "POST ";
            await to.WriteAsync(buffer.AsMemory(0, read), _end.Token);
        }
    }

    private async Task ReturnAsync(NetworkStream from, TcpClient to, Exchange exchange)
    {
        var buffer = new byte[64 * 1024];
        for (int read; (read = await from.ReadAsync(buffer, _end.Token)) > 0;)
        {
            if (exchange.IsPost && Interlocked.Exchange(ref _armed, 0) == 1)
            {
                Interlocked.Increment(ref _cuts);
                to.Client.LingerState = new LingerOption(enable: true, seconds: 0);
                return;
            }

            exchange.IsPost = false;
            await to.GetStream().WriteAsync(buffer.AsMemory(0, read), _end.Token);
        }
    }

    private sealed class Exchange
    {
        public volatile bool IsPost;
    }
}
