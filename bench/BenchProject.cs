using System.Diagnostics;
using System.Globalization;

namespace Bench;

/// <summary>A project with the trivial program, in a directory that goes away, on which the engine is run as a process.</summary>
internal sealed class BenchProject : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("bench-").FullName;

    /// <summary>Makes a stack with so many resources.</summary>
    public async Task InitAsync(int count)
    {
        await File.WriteAllTextAsync(Path.Combine(_root, "Pulumi.yaml"), $"""
            name: scale
            runtime:
              name: dotnet
              options:
                binary: {Path.Combine(AppContext.BaseDirectory, "trivial-program")}
            plugins:
              providers:
                - name: trivial
                  path: {AppContext.BaseDirectory}
            """);
        await MeasureAsync("stack", "init", "bench");
        await MeasureAsync("config", "set", "count", count.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Changes an input of every resource.</summary>
    public Task SetTextAsync(string text) => MeasureAsync("config", "set", "text", text);

    /// <summary>Runs a command that must succeed.</summary>
    public async Task<Cost> MeasureAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "pulumiw"), [.. arguments, "--non-interactive"])
        {
            WorkingDirectory = _root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment["PULUMI_HOME"] = Path.Combine(_root, "home");
        start.Environment["PULUMI_BACKEND_URL"] = $"file://{_root}";
        start.Environment["PULUMI_CONFIG_PASSPHRASE"] = "bench";

        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var screen = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var peak = PeakMemory.WatchAsync(process);
        await process.WaitForExitAsync();
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        return process.ExitCode == 0
            ? new Cost(seconds, await peak)
            : throw new InvalidOperationException($"pulumiw {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{string.Concat(await screen)}");
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_root, recursive: true);
}
