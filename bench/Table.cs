using System.Globalization;

namespace Bench;

/// <summary>What is printed goes to <c>docs/performance.md</c> as it is.</summary>
internal static class Table
{
    /// <summary>Says where it was measured, and what else ran there.</summary>
    public static void Machine()
    {
        var model = File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim();
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30;
        var load = File.ReadAllText("/proc/loadavg").Split(' ')[0];
        Write($"{Environment.ProcessorCount} cores ({model ?? "unknown"}), {memory} GB, .NET {Environment.Version}, load before {load}\n");
    }

    /// <summary>Prints a line, with points in numbers wherever it runs.</summary>
    public static void Write(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
