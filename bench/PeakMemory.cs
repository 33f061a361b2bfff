using System.Diagnostics;
using System.Globalization;

namespace Bench;

/// <summary>The most memory that a process ever had resident.</summary>
internal static class PeakMemory
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    /// <summary>Watches a process until it ends.</summary>
    /// <returns>
    /// Megabytes. The kernel keeps the peak itself (proc(5), VmHWM), so that only what is added in the last moment of the
    /// process can be missed.
    /// </returns>
    public static async Task<double> WatchAsync(Process process)
    {
        var peak = 0.0;
        using var timer = new PeriodicTimer(Interval);
        while (!process.HasExited && await timer.WaitForNextTickAsync())
        {
            peak = Math.Max(peak, Read(process.Id));
        }

        return peak;
    }

    private static double Read(int id)
    {
        try
        {
            var line = File.ReadLines($"/proc/{id}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2].Trim(), CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            // It ended in between.
            return 0;
        }
    }
}
