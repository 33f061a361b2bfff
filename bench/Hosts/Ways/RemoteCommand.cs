using System.Diagnostics;
using Bench.Hosts.Machine;

namespace Bench.Hosts.Ways;

/// <summary>A command over ssh on many hosts.</summary>
/// <param name="access">Keys and ssh_config.</param>
/// <param name="command">What the hosts run.</param>
/// <param name="input">The file on its standard input; <c>null</c> = none.</param>
/// <param name="keepsConnection">Whether later runs go over the connections of the first, as ssh's ControlPersist does it.</param>
internal sealed class RemoteCommand(Access access, string command, string? input = null, bool keepsConnection = false)
{
    /// <summary>As many hosts at once as Ansible gets.</summary>
    private const int Parallel = 50;

    /// <summary>On which hosts it runs. Default: none.</summary>
    public IReadOnlyList<string> Hosts { get; set; } = [];

    private string Keeping => keepsConnection
        ? $"-o ControlMaster=auto -o ControlPersist=60 -o ControlPath='{access.Directory}/%C'"
        : "";

    /// <summary>Runs it on all hosts, by one connection each.</summary>
    /// <param name="mayPrint">Whether it may print something; else that is a failure.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Cost> RunAsync(bool mayPrint = true, CancellationToken cancellationToken = default)
    {
        var before = ProcFile.EndedChildrenSeconds();
        var began = Stopwatch.GetTimestamp();
        await System.Threading.Tasks.Parallel.ForEachAsync(
            Hosts,
            new ParallelOptions { MaxDegreeOfParallelism = Parallel, CancellationToken = cancellationToken },
            async (host, token) =>
            {
                var remote = $"exec ssh {Keeping} -F '{access.ClientConfiguration}' '{host}' '{command}' <'{input ?? "/dev/null"}'";
                var (_, output) = await MeasuredProcess.RunAsync(new ProcessStartInfo("sh", ["-c", remote]), cancellationToken: token);
                if (!mayPrint && output.Length > 0)
                {
                    throw new BenchmarkException($"{host} is not as wanted:\n{output}");
                }
            });
        return new Cost(
            Stopwatch.GetElapsedTime(began).TotalSeconds,
            PeakMemory.Unknown,
            ProcessorTime.None with { Rest = ProcFile.EndedChildrenSeconds() - before });
    }
}
