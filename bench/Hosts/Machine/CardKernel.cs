using System.Globalization;

namespace Bench.Hosts.Machine;

/// <summary>
/// Plays the kernel for the cards of all hosts: sriov_numvfs of each is a file in one directory, which is watched at once,
/// because the number of watches that a user may have is small.
/// </summary>
internal sealed class CardKernel : IDisposable
{
    private readonly Lock _turn = new();
    private readonly FileSystemWatcher _watcher;
    private readonly Func<string, string> _sysOf;
    private bool _ended;

    /// <param name="directory">Where the files are, named <c>HOST@PCI-ADDRESS</c>.</param>
    /// <param name="sysOf">The directory that a host has as its /sys.</param>
    public CardKernel(string directory, Func<string, string> sysOf)
    {
        _sysOf = sysOf;
        _watcher = new FileSystemWatcher(directory) { NotifyFilter = NotifyFilters.LastWrite, InternalBufferSize = 1 << 16 };
        _watcher.Changed += (_, change) => Obey(change.FullPath);
        _watcher.Error += (_, missed) =>
            Console.Error.WriteLine($"the kernel that is played for the cards missed a write to them: {missed.GetException().Message}");
        _watcher.EnableRaisingEvents = true;
    }

    /// <summary>What sriov_numvfs of a host's card is in the directory.</summary>
    public static string FileOf(string host, string address) => $"{host}@{address}";

    /// <summary>Has no virtual functions on any card of a host, as when it boots.</summary>
    /// <param name="directory">Where the files are.</param>
    /// <param name="host">The host's name.</param>
    public static void Reset(string directory, string host)
    {
        foreach (var (address, _) in CardTree.PhysicalFunctions)
        {
            File.WriteAllText(Path.Combine(directory, FileOf(host, address)), "0\n");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _watcher.Dispose();

        // What is under way comes to its end before anybody takes the hosts' directories away.
        lock (_turn)
        {
            _ended = true;
        }
    }

    private void Obey(string path)
    {
        lock (_turn)
        {
            // A writer empties the file first.
            if (!_ended && int.TryParse(ReadShared(path), CultureInfo.InvariantCulture, out var count))
            {
                var (host, card) = Split(Path.GetFileName(path));
                CardTree.SetVirtualFunctions(_sysOf(host), card, count);
            }
        }
    }

    private static (string Host, string Card) Split(string name) => name.Split('@') is [var host, var card]
        ? (host, card)
        : throw new InvalidOperationException($"{name} is not the name of a card.");

    private static string ReadShared(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
