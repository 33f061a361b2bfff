using System.Diagnostics;
using System.Globalization;

namespace Bench;

/// <summary>The most memory that processes ever had resident, in megabytes.</summary>
/// <param name="Engine">The process that was started.</param>
/// <param name="Plugin">Its largest plugin; 0 = it had none.</param>
internal sealed record PeakMemory(double Engine, double Plugin)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    /// <summary>Of nothing that was watched.</summary>
    public static PeakMemory Unknown { get; } = new(0, 0);

    /// <summary>Watches a process and its plugins until it ends.</summary>
    /// <returns>
    /// The kernel keeps the peaks itself (proc(5), VmHWM), so that only what is added in the last moment of a process can
    /// be missed.
    /// </returns>
    public static async Task<PeakMemory> WatchAsync(Process process)
    {
        var peak = Unknown;
        using var timer = new PeriodicTimer(Interval);
        while (!process.HasExited && await timer.WaitForNextTickAsync())
        {
            var plugins = Children(process.Id).Where(IsPlugin).Select(Read);
            peak = new PeakMemory(Math.Max(peak.Engine, Read(process.Id)), plugins.Append(peak.Plugin).Max());
        }

        return peak;
    }

    private static double Read(int id)
    {
        var line = TryRead($"/proc/{id}/status").Split('\n').FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        return line is null ? 0 : double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2].Trim(), CultureInfo.InvariantCulture) / 1024;
    }

    // A process is the child of the thread that started it.
    private static IEnumerable<int> Children(int id) => Directory.Exists($"/proc/{id}/task")
        ? Directory.GetDirectories($"/proc/{id}/task")
            .SelectMany(task => TryRead($"{task}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(child => int.Parse(child, CultureInfo.InvariantCulture))
        : [];

    private static bool IsPlugin(int id) => TryRead($"/proc/{id}/comm").StartsWith("pulumi-resource", StringComparison.Ordinal);

    private static string TryRead(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (IOException)
        {
            // It ended in between.
            return "";
        }
    }
}
