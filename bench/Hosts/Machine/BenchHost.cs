using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Bench.Hosts.Machine;

/// <summary>A host as it comes from its installer: sshd, GRUB, two SR-IOV cards without virtual functions.</summary>
internal sealed class BenchHost : IDisposable
{
    private readonly Process _process;
    private readonly DelayProxy? _proxy;

    private BenchHost(string name, Process process, int port, DelayProxy? proxy)
    {
        (Name, _process, _proxy) = (name, process, proxy);
        Port = proxy?.Port ?? port;
    }

    /// <summary>What it is called in ssh_config.</summary>
    public string Name { get; }

    /// <summary>Where it is reached, on loopback.</summary>
    public int Port { get; }

    /// <summary>Processor time of its sshd and of all that it ran, in seconds.</summary>
    public double ProcessorSeconds => ProcFile.Children(_process.Id).Sum(ProcFile.FamilySeconds);

    /// <summary>Starts a host, and waits until its sshd listens.</summary>
    /// <param name="directory">The host's own directory; must not exist.</param>
    /// <param name="cards">Where the files of all cards are.</param>
    /// <param name="access">Keys.</param>
    /// <param name="roundTrip">What a round trip to it takes longer than on loopback.</param>
    public static async Task<BenchHost> StartAsync(string directory, string cards, Access access, TimeSpan roundTrip)
    {
        var name = Path.GetFileName(directory);
        var port = Ports.Take();
        Furnish(directory, name, cards);
        await File.WriteAllTextAsync(Path.Combine(directory, "sshd_config"), access.ServerConfiguration(port));
        var machine = Path.Combine(AppContext.BaseDirectory, "Hosts", "Machine");
        var process = Process.Start(new ProcessStartInfo(
            "unshare",
            [
                "--mount", "--pid", "--fork", "--kill-child", "--mount-proc",
                "sh", Path.Combine(machine, "enter.sh"), access.Packages, directory, Path.Combine(directory, "programs"),
            ])
        {
            RedirectStandardError = true,
        })!;
        _ = process.StandardError.ReadToEndAsync();
        await UntilListeningAsync(process, port, name);
        return new BenchHost(name, process, port, roundTrip == TimeSpan.Zero ? null : new DelayProxy(port, roundTrip));
    }

    /// <summary>Ends the host and everything in it.</summary>
    public void Dispose()
    {
        _proxy?.Dispose();
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static void Furnish(string directory, string name, string cards)
    {
        string Write(string path, string text)
        {
            var file = Path.Combine(directory, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
            return file;
        }

        CardTree.Write(Path.Combine(directory, "sys"));
        Write("cmdline", "BOOT_IMAGE=/vmlinuz root=/dev/vda1 ro intel_iommu=on iommu=pt\n");
        Write("boot/grub/grub.cfg", "menuentry host {\n\tlinux /vmlinuz root=/dev/vda1 ro intel_iommu=on iommu=pt quiet\n}\n");
        Write("etc/default/grub", "GRUB_DEFAULT=0\nGRUB_TIMEOUT=5\nGRUB_CMDLINE_LINUX_DEFAULT=\"quiet\"\nGRUB_CMDLINE_LINUX=\"intel_iommu=on iommu=pt\"\n");
        foreach (var (address, _) in CardTree.PhysicalFunctions)
        {
            var card = Path.Combine(cards, $"{name}@{address}");
            File.WriteAllText(card, "0\n");
            Directory.CreateDirectory(Path.Combine(directory, "cards"));
            File.CreateSymbolicLink(Path.Combine(directory, "cards", $"{name}@{address}"), card);
        }

        const UnixFileMode Executable = (UnixFileMode)0b111_101_101;
        var bin = Path.Combine(AppContext.BaseDirectory, "Hosts", "Machine", "programs");
        foreach (var (program, place) in new[] { ("ip", "sbin"), ("update-grub", "sbin") })
        {
            var file = Write($"programs/{place}/{program}", File.ReadAllText(Path.Combine(bin, program)));
            File.SetUnixFileMode(file, Executable);
        }
    }

    private static async Task UntilListeningAsync(Process process, int port, string name)
    {
        while (!process.HasExited)
        {
            try
            {
                using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                await socket.ConnectAsync(IPAddress.Loopback, port);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(20);
            }
        }

        throw new InvalidOperationException($"{name}: sshd ended with {process.ExitCode}");
    }
}
