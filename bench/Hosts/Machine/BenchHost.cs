using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Bench.Hosts.Machine;

/// <summary>
/// A compute host as it comes from its installer: sshd, GRUB, nova and neutron, two SR-IOV cards without virtual functions. It ends
/// with this process at the latest, however that ends.
/// </summary>
internal sealed class BenchHost : IDisposable
{
    private readonly string _directory;
    private readonly string _cards;
    private readonly Process _process;
    private DelayProxy? _proxy;

    private BenchHost(string directory, string cards, Process process) => (_directory, _cards, _process) = (directory, cards, process);

    /// <summary>What it is called in ssh_config.</summary>
    public string Name => Path.GetFileName(_directory);

    /// <summary>Where it is reached, on loopback.</summary>
    public int Port { get; private set; }

    /// <summary>Processor time of its sshd and of all that it ran, in seconds.</summary>
    public double ProcessorSeconds => ProcFile.Children(_process.Id).Sum(ProcFile.FamilySeconds);

    /// <summary>What became of it.</summary>
    public HostState State => HostState.Read(_directory);

    /// <summary>Starts a host, and waits until its sshd listens.</summary>
    /// <param name="directory">The host's own directory; must not exist.</param>
    /// <param name="cards">Where the files of all cards are.</param>
    /// <param name="access">Keys.</param>
    /// <param name="roundTrip">What a round trip to it takes longer than on loopback.</param>
    /// <param name="cancellationToken">Ends it again.</param>
    public static async Task<BenchHost> StartAsync(
        string directory, string cards, Access access, TimeSpan roundTrip, CancellationToken cancellationToken)
    {
        var port = Ports.Take();
        FreshDisk.Write(directory);
        CardTree.Write(Path.Combine(directory, "sys"));
        PlugCards(directory, cards);
        await File.WriteAllTextAsync(Path.Combine(directory, "sshd_config"), access.ServerConfiguration(port), cancellationToken);
        var enter = Path.Combine(AppContext.BaseDirectory, "Hosts", "Machine", "enter.sh");
        var process = Process.Start(new ProcessStartInfo(
            "unshare", ["--mount", "--pid", "--fork", "--kill-child", "--mount-proc", "sh", enter, access.Packages, directory])
        {
            // It lives for as long as this is open.
            RedirectStandardInput = true,
            RedirectStandardError = true,
        })!;
        var host = new BenchHost(directory, cards, process);
        try
        {
            await host.UntilListeningAsync(port, process.StandardError.ReadToEndAsync(CancellationToken.None), cancellationToken);
        }
        catch
        {
            host.Dispose();
            throw;
        }

        host._proxy = roundTrip == TimeSpan.Zero ? null : new DelayProxy(port, roundTrip);
        host.Port = host._proxy?.Port ?? port;
        return host;
    }

    /// <summary>
    /// For how long somebody watched its services after their restarts to see that they stay up, in seconds: from the start of
    /// each to the last look at it; what overlaps counts once.
    /// </summary>
    /// <param name="since">Restarts before this do not count.</param>
    public double WatchedSeconds(DateTime since)
    {
        var services = Path.Combine(_directory, "services");
        var times = Directory.GetFiles(services, "*.watched")
            .Select(watched => (Started: File.GetLastWriteTimeUtc(Path.ChangeExtension(watched, null)), Watched: File.GetLastWriteTimeUtc(watched)))
            .Where(times => times.Started >= since)
            .Order();
        var (seconds, end) = (0.0, since);
        foreach (var (started, watched) in times)
        {
            var alone = watched - (started > end ? started : end);
            seconds += Math.Max(0, alone.TotalSeconds);
            end = watched > end ? watched : end;
        }

        return seconds;
    }

    /// <summary>Makes its cards what they are when it boots.</summary>
    public async Task ResetCardsAsync(CancellationToken cancellationToken)
    {
        var sys = Path.Combine(_directory, "sys");
        CardKernel.Reset(_cards, Name);
        while (CardTree.HasVirtualFunctions(sys))
        {
            await Task.Delay(20, cancellationToken);
        }

        CardTree.ResetSettings(sys);
    }

    /// <summary>Ends the host and everything in it.</summary>
    public void Dispose()
    {
        _proxy?.Dispose();
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    // The files of its cards, by which enter.sh knows what to put in the place of sriov_numvfs.
    private static void PlugCards(string directory, string cards)
    {
        var name = Path.GetFileName(directory);
        CardKernel.Reset(cards, name);
        var own = Directory.CreateDirectory(Path.Combine(directory, "cards")).FullName;
        foreach (var card in CardTree.PhysicalFunctions.Select(function => CardKernel.FileOf(name, function.Address)))
        {
            File.CreateSymbolicLink(Path.Combine(own, card), Path.Combine(cards, card));
        }
    }

    private async Task UntilListeningAsync(int port, Task<string> complaints, CancellationToken cancellationToken)
    {
        while (!_process.HasExited)
        {
            try
            {
                using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                await socket.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(20, cancellationToken);
            }
        }

        throw new BenchmarkException($"{Name}: the host ended with {_process.ExitCode} before its sshd listened:\n{await complaints}");
    }
}
