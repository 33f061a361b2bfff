using System.Diagnostics;
using Bench.Hosts.Machine;

namespace Bench.Hosts.Ways;

/// <summary>A script over ssh: the least that can be done, by one connection for each host and run.</summary>
internal sealed class ShellWay(Access access) : IWay
{
    /// <summary>As many hosts at once as Ansible gets.</summary>
    private const int Parallel = 50;

    private IReadOnlyList<string> _hosts = [];

    public string Name => "shell script";

    public Task PrepareAsync(IReadOnlyList<string> hosts)
    {
        _hosts = hosts;
        return Task.CompletedTask;
    }

    public Task<Cost> ApplyAsync() => RunAsync("sh -s");

    public async Task<Cost> CheckAsync() => await RunAsync("CHECK=1 sh -s");

    private async Task<Cost> RunAsync(string command)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "Hosts", "Ways", "configure.sh");
        var before = ProcFile.EndedChildrenSeconds();
        var began = Stopwatch.GetTimestamp();
        await System.Threading.Tasks.Parallel.ForEachAsync(
            _hosts,
            new ParallelOptions { MaxDegreeOfParallelism = Parallel },
            async (host, _) =>
            {
                var remote = $"exec ssh -F '{access.ClientConfiguration}' '{host}' '{command}' <'{script}'";
                var (_, output) = await MeasuredProcess.RunAsync(new ProcessStartInfo("sh", ["-c", remote]));
                if (command.StartsWith("CHECK", StringComparison.Ordinal) && output.Length > 0)
                {
                    throw new InvalidOperationException($"{host} is not as wanted:\n{output}");
                }
            });
        return new Cost(
            Stopwatch.GetElapsedTime(began).TotalSeconds,
            PeakMemory.Unknown,
            ProcessorTime.None with { Rest = ProcFile.EndedChildrenSeconds() - before });
    }
}
