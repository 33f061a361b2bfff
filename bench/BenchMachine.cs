using System.Globalization;

namespace Bench;

/// <summary>Where something was measured.</summary>
/// <param name="Processor">Its model; <c>unknown</c> where the kernel does not tell.</param>
/// <param name="Cores">How many of them this process may use.</param>
/// <param name="MemoryGigabytes">Rounded down.</param>
/// <param name="Kernel">Its name and version.</param>
/// <param name="DotNet">Version of the runtime.</param>
/// <param name="LoadBefore">Processes that wanted to run in the minute before: what else ran there.</param>
internal sealed record BenchMachine(string Processor, int Cores, long MemoryGigabytes, string Kernel, string DotNet, double LoadBefore)
{
    /// <summary>Describes this machine.</summary>
    public static BenchMachine Describe() => new(
        File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "unknown",
        Environment.ProcessorCount,
        GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30,
        $"Linux {File.ReadAllText("/proc/sys/kernel/osrelease").Trim()}",
        Environment.Version.ToString(),
        double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture));
}
