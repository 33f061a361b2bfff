using System.Net;
using System.Net.Sockets;

namespace Bench.Hosts.Machine;

/// <summary>Ports to listen at, each given out once: hosts are started beside each other, and an sshd takes a moment to bind.</summary>
internal static class Ports
{
    /// <summary>Below those that connections get (net.ipv4.ip_local_port_range).</summary>
    private const int Most = 32_000;

    private static int _last = 20_000;

    /// <summary>A port that nobody listens at.</summary>
    public static int Take()
    {
        while (Interlocked.Increment(ref _last) is var port and < Most)
        {
            if (IsFree(port))
            {
                return port;
            }
        }

        throw new BenchmarkException($"no port below {Most} is free any more");
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
