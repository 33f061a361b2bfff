using System.Globalization;

namespace Bench;

/// <summary>What the kernel tells of processes, proc(5). Of one that has ended: nothing.</summary>
internal static class ProcFile
{
    private const double TicksPerSecond = 100;

    /// <summary>Processor time of a process itself, in seconds.</summary>
    public static double OwnSeconds(int id) => Times($"/proc/{id}/stat").Take(2).Sum() / TicksPerSecond;

    /// <summary>Processor time of a process and of all that came from it, running or not, in seconds.</summary>
    public static double FamilySeconds(int id) => (Times($"/proc/{id}/stat").Sum() / TicksPerSecond) + Children(id).Sum(FamilySeconds);

    /// <summary>Processor time of all children of this process that have ended, and of theirs, in seconds.</summary>
    public static double EndedChildrenSeconds() => Times("/proc/self/stat").Skip(2).Sum() / TicksPerSecond;

    /// <summary>The most memory that a process ever had resident, in megabytes.</summary>
    public static double PeakMegabytes(int id)
    {
        var line = Read($"/proc/{id}/status").Split('\n').FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        return line is null ? 0 : double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2].Trim(), CultureInfo.InvariantCulture) / 1024;
    }

    /// <summary>The children of a process. Each is the child of the thread that started it.</summary>
    public static IEnumerable<int> Children(int id) => Directory.Exists($"/proc/{id}/task")
        ? Directory.GetDirectories($"/proc/{id}/task")
            .SelectMany(task => Read($"{task}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(child => int.Parse(child, CultureInfo.InvariantCulture))
        : [];

    /// <summary>A process's name, at most 15 characters.</summary>
    public static string NameOf(int id) => Read($"/proc/{id}/comm");

    // utime, stime, cutime, cstime; the name before them, in parentheses, may have anything in it.
    private static IEnumerable<double> Times(string path) => Read(path) is { Length: > 0 } stat
        ? stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[11..15].Select(ticks => double.Parse(ticks, CultureInfo.InvariantCulture))
        : [];

    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (IOException)
        {
            return "";
        }
    }
}
