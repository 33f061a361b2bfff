using System.ComponentModel;
using System.Diagnostics;

namespace Bench;

/// <summary>Runs a program that must succeed, and says what it cost.</summary>
internal static class MeasuredProcess
{
    /// <param name="start">The program; its input is closed.</param>
    /// <param name="watch">Whether it is an engine, which is watched with its program and its plugins; that takes a little time itself.</param>
    /// <param name="cancellationToken">Ends it, with everything that it has started.</param>
    /// <returns>What it cost, and everything it printed.</returns>
    public static async Task<(Cost Cost, string Output)> RunAsync(
        ProcessStartInfo start, bool watch = false, CancellationToken cancellationToken = default)
    {
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        var before = ProcFile.EndedChildrenSeconds();
        var began = Stopwatch.GetTimestamp();
        using var process = Start(start);
        process.StandardInput.Close();
        var screen = Task.WhenAll(process.StandardOutput.ReadToEndAsync(CancellationToken.None), process.StandardError.ReadToEndAsync(CancellationToken.None));
        var family = new ProcessFamily();
        var watching = watch ? family.WatchAsync(process) : Task.CompletedTask;
        await using (cancellationToken.Register(() => process.Kill(entireProcessTree: true)))
        {
            await process.WaitForExitAsync(CancellationToken.None);
        }

        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        var output = string.Concat(await screen);
        await watching;
        cancellationToken.ThrowIfCancellationRequested();
        return process.ExitCode == 0
            ? (new Cost(seconds, family.Memory, family.Divide(ProcFile.EndedChildrenSeconds() - before)), output)
            : throw new BenchmarkException($"{start.FileName} {string.Join(' ', start.ArgumentList)} ended with {process.ExitCode}:\n{output}");
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new BenchmarkException($"{start.FileName} can't be started: {missing.Message}", missing);
        }
    }
}
