using System.Globalization;

namespace Bench.Hosts.Machine;

/// <summary>
/// Plays the kernel for the cards of all hosts: sriov_numvfs of each is a file in one directory, which is watched at once,
/// because the number of watches that a user may have is small.
/// </summary>
internal sealed class CardKernel : IDisposable
{
    private readonly FileSystemWatcher _watcher;

    /// <param name="directory">Where the files are, named <c>HOST@PCI-ADDRESS</c>.</param>
    /// <param name="sysOf">The directory that a host has as its /sys.</param>
    public CardKernel(string directory, Func<string, string> sysOf)
    {
        _watcher = new FileSystemWatcher(directory) { NotifyFilter = NotifyFilters.LastWrite, InternalBufferSize = 1 << 16 };
        _watcher.Changed += (_, change) =>
        {
            // A writer empties the file first.
            if (int.TryParse(ReadShared(change.FullPath), CultureInfo.InvariantCulture, out var count))
            {
                var (host, card) = Split(change.Name!);
                CardTree.SetVirtualFunctions(sysOf(host), card, count);
            }
        };
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
    public void Dispose() => _watcher.Dispose();

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
