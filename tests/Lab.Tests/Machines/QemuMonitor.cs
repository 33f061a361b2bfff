using System.Net.Sockets;
using System.Text;

namespace Pulumi.Sriov.Lab.Tests.Machines;

/// <summary>QEMU's monitor for people (HMP), which serves one connection at a time.</summary>
internal static class QemuMonitor
{
    private const string Prompt = "(qemu) ";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <returns>The lines of the answer, the echo of the command among them.</returns>
    public static async Task<string[]> AskAsync(string socket, string command)
    {
        using var limit = new CancellationTokenSource(Limit);
        using var connection = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await connection.ConnectAsync(new UnixDomainSocketEndPoint(socket), limit.Token);
        await using var stream = new NetworkStream(connection);
        await ReadToPromptAsync(stream, limit.Token);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(command + "\n"), limit.Token);
        return (await ReadToPromptAsync(stream, limit.Token)).Split('\n', StringSplitOptions.TrimEntries);
    }

    private static async Task<string> ReadToPromptAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        var (text, buffer) = (new StringBuilder(), new byte[4096]);
        while (!text.ToString().EndsWith(Prompt, StringComparison.Ordinal))
        {
            var read = await stream.ReadAsync(buffer, cancellationToken);
            if (read == 0)
            {
                throw new EndOfStreamException("QEMU closed its monitor");
            }

            text.Append(Encoding.ASCII.GetString(buffer, 0, read));
        }

        return text.ToString();
    }
}
