using System.Diagnostics;

namespace Bench;

/// <summary>Runs a program that must succeed, and says what it cost.</summary>
internal static class MeasuredProcess
{
    /// <param name="start">The program; its input is closed.</param>
    /// <param name="watchMemory">Whether its memory and that of its plugins is watched, which takes a little time itself.</param>
    /// <returns>What it cost, and everything it printed.</returns>
    public static async Task<(Cost Cost, string Output)> RunAsync(ProcessStartInfo start, bool watchMemory = false)
    {
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var screen = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var memory = watchMemory ? PeakMemory.WatchAsync(process) : Task.FromResult(PeakMemory.Unknown);
        await process.WaitForExitAsync();
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        var output = string.Concat(await screen);
        return process.ExitCode == 0
            ? (new Cost(seconds, await memory), output)
            : throw new InvalidOperationException($"{start.FileName} {string.Join(' ', start.ArgumentList)} ended with {process.ExitCode}:\n{output}");
    }
}
