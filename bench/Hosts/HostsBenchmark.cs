using Bench.Hosts.Machine;
using Bench.Hosts.Ways;

namespace Bench.Hosts;

/// <summary>What one way cost on so many hosts.</summary>
/// <param name="Step"><c>apply</c> on fresh hosts, <c>apply again</c> or <c>check</c> on configured ones.</param>
/// <param name="Way">The way's name.</param>
/// <param name="Median">The median of all runs.</param>
/// <param name="Least">The shortest run, in seconds.</param>
/// <param name="Most">The longest run, in seconds.</param>
internal sealed record HostsResult(string Step, string Way, Cost Median, double Least, double Most);

/// <summary>
/// Configures fresh hosts, configures them again without a change, and checks them: by each way in turn, on hosts of its own.
/// </summary>
internal static class HostsBenchmark
{
    /// <param name="hosts">How many hosts.</param>
    /// <param name="roundTrip">What a round trip takes longer than on loopback.</param>
    /// <param name="runs">How often everything is done.</param>
    /// <param name="only">The ways to measure; empty = all.</param>
    public static async Task<IReadOnlyList<HostsResult>> MeasureAsync(int hosts, TimeSpan roundTrip, int runs, IReadOnlyCollection<string> only)
    {
        var costs = new List<(string Step, string Way, Cost Cost)>();
        for (var run = 0; run < runs; run++)
        {
            var directory = Directory.CreateTempSubdirectory("bench-");
            try
            {
                var access = await Access.CreateAsync(directory.FullName);
                using var sriov = new SriovWay(access);
                foreach (var way in new IWay[] { sriov, new AnsibleWay(access), new ShellWay(access), new LoginWay(access) })
                {
                    if (only.Count == 0 || only.Contains(way.Name))
                    {
                        // Not into the tables.
                        Console.Error.WriteLine($"run {run + 1} of {runs}: {hosts} hosts, {way.Name}");
                        costs.AddRange(await RunAsync(way, access, hosts, roundTrip));
                    }
                }
            }
            finally
            {
                directory.Delete(recursive: true);
            }
        }

        return
        [
            .. costs.GroupBy(entry => (entry.Step, entry.Way)).Select(group =>
                new HostsResult(
                    group.Key.Step,
                    group.Key.Way,
                    Cost.Median([.. group.Select(entry => entry.Cost)]),
                    group.Min(entry => entry.Cost.Seconds),
                    group.Max(entry => entry.Cost.Seconds))),
        ];
    }

    private static async Task<IReadOnlyList<(string Step, string Way, Cost Cost)>> RunAsync(
        IWay way, Access access, int count, TimeSpan roundTrip)
    {
        await using var site = await Site.StartAsync(access, way.GetType().Name, count, roundTrip);
        await way.PrepareAsync([.. site.Hosts.Select(host => host.Name)]);
        return
        [
            ("apply", way.Name, await MeasureAsync(way.ApplyAsync)),
            ("apply again", way.Name, await MeasureAsync(way.ApplyAsync)),
            ("check", way.Name, await MeasureAsync(way.CheckAsync)),
        ];

        async Task<Cost> MeasureAsync(Func<Task<Cost>> run)
        {
            var before = site.ProcessorSeconds;
            var cost = await run();
            return cost with { Processor = cost.Processor with { Hosts = site.ProcessorSeconds - before } };
        }
    }
}
