using System.Diagnostics;

namespace Dist.Tests;

/// <summary>Runs programs that must succeed.</summary>
internal static class Commands
{
    /// <summary>Builds something of the repository.</summary>
    public static Task BuildAsync(ProcessStartInfo start)
    {
        start.WorkingDirectory = Release.Repository;

        // The test run's own settings must not get into the build that it tests.
        foreach (var variable in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(variable);
        }

        return RunAsync(start);
    }

    /// <returns>Standard output.</returns>
    public static async Task<string> RunAsync(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{start.FileName} ended with {process.ExitCode}:\n{await output}{await error}");
        return await output;
    }
}
