using Bench.Hosts.Machine;
using Bench.Hosts.Ways;

namespace Bench.Hosts;

/// <summary>What one way took for a step on so many hosts.</summary>
/// <param name="Hosts">How many.</param>
/// <param name="RoundTripMilliseconds">What a round trip took longer than on loopback.</param>
/// <param name="Step"><c>apply</c> on fresh hosts, <c>apply again</c> or <c>check</c> on configured ones.</param>
/// <param name="Way">The way's name.</param>
/// <param name="Measured">All runs.</param>
/// <param name="Watching">
/// Seconds of that in which it only watched that restarted services stay up, which not every way does: the median of the runs, each
/// with the host that was watched longest.
/// </param>
internal sealed record HostsResult(int Hosts, double RoundTripMilliseconds, string Step, string Way, Measurement Measured, double Watching);

/// <summary>
/// Configures fresh hosts, configures them again without a change, and checks them: by each way in turn, on hosts of its own.
/// </summary>
internal static class HostsBenchmark
{
    /// <param name="hosts">How many hosts.</param>
    /// <param name="roundTrip">What a round trip takes longer than on loopback.</param>
    /// <param name="runs">How often everything is done.</param>
    /// <param name="only">The ways to measure; empty = all.</param>
    /// <param name="cancellationToken">Ends the hosts, too.</param>
    public static async Task<IReadOnlyList<HostsResult>> MeasureAsync(
        int hosts, TimeSpan roundTrip, int runs, IReadOnlyCollection<string> only, CancellationToken cancellationToken)
    {
        var done = new List<Run>();
        for (var run = 0; run < runs; run++)
        {
            using var access = await Access.CreateAsync();
            using var sriov = new SriovWay(access, watches: true);
            using var unwatched = new SriovWay(access, watches: false);
            var end = new SameEnd();
            foreach (var way in new IWay[] { sriov, unwatched, new AnsibleWay(access), new ShellWay(access), new LoginWay(access) })
            {
                if (only.Count == 0 || only.Contains(way.Name))
                {
                    // Not into the tables.
                    Console.Error.WriteLine($"run {run + 1} of {runs}: {hosts} hosts, {way.Name}");
                    done.AddRange(await RunAsync(way, end, access, hosts, roundTrip, cancellationToken));
                }
            }
        }

        return
        [
            .. done.GroupBy(run => (run.Step, run.Way)).Select(group => new HostsResult(
                hosts,
                roundTrip.TotalMilliseconds,
                group.Key.Step,
                group.Key.Way,
                Measurement.Of([.. group.Select(run => run.Cost)]),
                Medians.Of(group.Select(run => run.Watching)))),
        ];
    }

    private static async Task<IReadOnlyList<Run>> RunAsync(
        IWay way, SameEnd end, Access access, int count, TimeSpan roundTrip, CancellationToken cancellationToken)
    {
        await using var site = await Site.StartAsync(access, count, roundTrip, cancellationToken);
        await way.PrepareAsync([.. site.Hosts.Select(host => host.Name)], cancellationToken);
        IReadOnlyList<Run> runs =
        [
            await MeasureAsync("apply", way.ApplyAsync),
            await MeasureAsync("apply again", way.ApplyAsync),
            await MeasureAsync("check", way.CheckAsync),
        ];
        if (way.Configures)
        {
            end.Compare(way.Name, site);
            await Reboot.SurviveAsync(way.Name, site.Hosts.First(), access, cancellationToken);
        }

        return runs;

        async Task<Run> MeasureAsync(string step, Func<CancellationToken, Task<Cost>> run)
        {
            var (before, began) = (site.ProcessorSeconds, DateTime.UtcNow);
            var cost = await run(cancellationToken);
            return new Run(
                step,
                way.Name,
                cost with { Processor = cost.Processor with { Hosts = site.ProcessorSeconds - before } },
                site.Hosts.Max(host => host.WatchedSeconds(began)));
        }
    }

    private sealed record Run(string Step, string Way, Cost Cost, double Watching);
}
