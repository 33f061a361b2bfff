using System.Collections.Concurrent;

namespace Pulumi.Sriov.Provider.Tests.Secrecy;

/// <summary>
/// Looks again and again at what any user could see of running processes, and at files while they are written. A
/// process that lives for less than a round may be missed; those that matter live as long as a connection.
/// </summary>
internal sealed class ProcessWatch : IAsyncDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentDictionary<string, bool> _seen = new();
    private readonly Func<IEnumerable<string>> _files;
    private readonly Task _watching;

    public ProcessWatch(Func<IEnumerable<string>> files)
    {
        _files = files;
        _watching = Task.Run(WatchAsync);
    }

    /// <summary>Each distinct command line, environment and file content so far, with where it was.</summary>
    public IEnumerable<string> Seen => _seen.Keys;

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _watching;
        _end.Dispose();
    }

    private async Task WatchAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            // A pause, for what is watched needs the processor too.
            await Task.Delay(20);
            foreach (var process in Directory.EnumerateDirectories("/proc").Where(path => char.IsAsciiDigit(path[^1])))
            {
                var command = Read($"{process}/cmdline");
                _seen.TryAdd($"cmdline: {command}", true);
                _seen.TryAdd($"environ of {command}: {Read($"{process}/environ")}", true);
            }

            foreach (var file in _files())
            {
                _seen.TryAdd($"{file}: {Read(file)}", true);
            }
        }
    }

    // Processes end and files are renamed meanwhile.
    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path).Replace('\0', ' ');
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
