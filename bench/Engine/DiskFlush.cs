using System.Diagnostics;

namespace Bench.Engine;

/// <summary>What the disk itself takes for a durable line: the price of a step that no engine can avoid.</summary>
internal static class DiskFlush
{
    private const int Count = 200;

    /// <summary>The median time of appending a line of a journal and flushing it, in milliseconds.</summary>
    public static async Task<double> MeasureAsync()
    {
        var path = Path.Combine(Path.GetTempPath(), $"bench-{Guid.NewGuid():N}");
        var line = new byte[1024];
        var times = new List<double>();
        try
        {
            await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
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

        return Medians.Of(times);
    }
}
