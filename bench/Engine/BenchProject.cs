using System.Diagnostics;

namespace Bench.Engine;

/// <summary>A project in a directory that goes away, on which the engine is run as a process.</summary>
/// <param name="name">The project's name.</param>
/// <param name="program">The executable, beside the benchmark's own.</param>
/// <param name="package">The package whose plugin lies there, too.</param>
internal sealed class BenchProject(string name, string program, string package) : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("bench-").FullName;

    /// <summary>What its commands have in their environment besides.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    /// <summary>The checkpoint of the stack.</summary>
    public string Checkpoint => Path.Combine(_root, ".pulumi", "stacks", name, "bench.json");

    /// <summary>Makes the project and a stack.</summary>
    /// <param name="configuration">The stack's configuration, as YAML.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task InitAsync(string configuration, CancellationToken cancellationToken)
    {
        await File.WriteAllTextAsync(Path.Combine(_root, "Pulumi.yaml"), $"""
            name: {name}
            runtime:
              name: dotnet
              options:
                binary: {Path.Combine(AppContext.BaseDirectory, program)}
            plugins:
              providers:
                - name: {package}
                  path: {AppContext.BaseDirectory}
            """, cancellationToken);
        await MeasureAsync(["stack", "init", "bench"], cancellationToken);
        await File.AppendAllTextAsync(Path.Combine(_root, "Pulumi.bench.yaml"), configuration, cancellationToken);
    }

    /// <summary>Changes a value of the stack's configuration.</summary>
    public Task SetAsync(string key, string value, CancellationToken cancellationToken) =>
        MeasureAsync(["config", "set", key, value], cancellationToken);

    /// <summary>Runs a command that must succeed.</summary>
    public async Task<Cost> MeasureAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "pulumiw"), [.. arguments, "--non-interactive"])
        {
            WorkingDirectory = _root,
        };
        start.Environment["PULUMI_HOME"] = Path.Combine(_root, "home");
        start.Environment["PULUMI_BACKEND_URL"] = $"file://{_root}";
        start.Environment["PULUMI_CONFIG_PASSPHRASE"] = "bench";
        foreach (var (key, value) in Environment)
        {
            start.Environment[key] = value;
        }

        var (cost, _) = await MeasuredProcess.RunAsync(start, watch: true, cancellationToken);
        return cost;
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_root, recursive: true);
}
