using System.ComponentModel;
using System.Diagnostics;
using Pulumi.Engine.Processes;

namespace Pulumi.Engine.Programs;

/// <summary>Runs a program as a process.</summary>
internal static class ProcessProgram
{
    /// <summary>The exit code that SDKs use for failures which they have shown already.</summary>
    private const int FailureShown = 32;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Runs a command to its end; <paramref name="stop"/> interrupts it, and kills it if it does not end.</summary>
    /// <exception cref="ProgramException">It cannot be started.</exception>
    public static async Task<int> RunAsync(ProcessStartInfo start, Action<string, bool> output, CancellationToken stop)
    {
        ChildProcess process;
        try
        {
            process = ChildProcess.Start(start, output);
        }
        catch (Win32Exception exception)
        {
            throw new ProgramException($"{start.FileName} cannot be started: {exception.Message}", exception);
        }

        try
        {
            return await process.Exited.WaitAsync(stop);
        }
        catch (OperationCanceledException)
        {
            return await StopAsync(process);
        }
    }

    /// <summary>What an exit code means.</summary>
    public static ProgramExit Meaning(int exitCode) => exitCode switch
    {
        0 => ProgramExit.Success,
        FailureShown => ProgramExit.FailedAndSaidSo,
        _ => ProgramExit.Failed,
    };

    private static async Task<int> StopAsync(ChildProcess process)
    {
        await process.StopAsync(Patience);
        return await process.Exited;
    }
}
