using System.Diagnostics;

namespace Bench.Engine;

/// <summary>The price of a durable line.</summary>
/// <param name="DurableLineMilliseconds">The median.</param>
internal sealed record DiskFlushResult(double DurableLineMilliseconds);

/// <summary>What the disk itself takes for a durable line: the price of a step that no engine can avoid.</summary>
internal static class DiskFlush
{
    private const int Count = 200;

    /// <summary>Appends lines of a journal and flushes each.</summary>
    public static DiskFlushResult Measure()
    {
        var path = Path.Combine(Path.GetTempPath(), $"bench-{Guid.NewGuid():N}");
        var line = new byte[1024];
        var times = new List<double>();
        try
        {
            using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            for (var i = 0; i < Count; i++)
            {
                var began = Stopwatch.GetTimestamp();
                file.Write(line);
                file.Flush(flushToDisk: true);
                times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
        }
        finally
        {
            File.Delete(path);
        }

        return new DiskFlushResult(Medians.Of(times));
    }
}
