using System.Runtime.InteropServices;

namespace Pulumi.Engine.Processes;

/// <summary>Signals to process groups.</summary>
internal static partial class Signals
{
    /// <summary>Asks to end: SIGINT.</summary>
    public const int Interrupt = 2;

    /// <summary>Ends: SIGKILL.</summary>
    public const int Kill = 9;

    /// <summary>Sends a signal to every process of a group; false when there is none.</summary>
    public static bool Send(int signal, int group) => SendSignal(-group, signal) == 0;

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int SendSignal(int process, int signal);
}
