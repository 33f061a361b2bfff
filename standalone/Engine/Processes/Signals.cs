using System.Globalization;
using System.Runtime.InteropServices;

namespace Pulumi.Engine.Processes;

/// <summary>Signals to process groups.</summary>
internal static partial class Signals
{
    /// <summary>Asks to end: SIGINT.</summary>
    public const int Interrupt = 2;

    /// <summary>Asks to end: SIGTERM.</summary>
    public const int Terminate = 15;

    /// <summary>Ends: SIGKILL.</summary>
    public const int Kill = 9;

    /// <summary>Sends a signal to every process of a group; false when there is none.</summary>
    public static bool Send(int signal, int group) => SendSignal(-group, signal) == 0;

    /// <summary>
    /// Whether a process ignores a signal (proc(5), <c>SigIgn</c>); false where that cannot be seen.
    /// </summary>
    public static bool IsIgnored(int signal, int process)
    {
        const string Field = "SigIgn:";
        try
        {
            var mask = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith(Field, StringComparison.Ordinal));
            return mask is not null
                && (ulong.Parse(mask.AsSpan(Field.Length).Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) >> (signal - 1) & 1) != 0;
        }
        catch (IOException)
        {
            // It has ended, or the system has no /proc.
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int SendSignal(int process, int signal);
}
