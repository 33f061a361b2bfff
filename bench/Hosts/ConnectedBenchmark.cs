using Bench.Hosts.Machine;
using Bench.Hosts.Ways;

namespace Bench.Hosts;

/// <summary>What a way that is logged in already takes for a step on one host.</summary>
/// <param name="RoundTripMilliseconds">What a round trip took longer than on loopback.</param>
/// <param name="Step"><c>apply</c> on a fresh host, <c>apply again</c> on one that is as wanted.</param>
/// <param name="Way">The way's name.</param>
/// <param name="Runs">How often.</param>
/// <param name="Median">The median, in seconds.</param>
/// <param name="Least">The shortest, in seconds.</param>
/// <param name="Most">The longest, in seconds.</param>
/// <param name="Watching">Seconds of that in which it only watched that restarted services stay up: the median.</param>
/// <param name="RoundTrips">The most that a run took; <c>null</c> = not known.</param>
internal sealed record ConnectedResult(
    double RoundTripMilliseconds, string Step, string Way, int Runs, double Median, double Least, double Most, double Watching, int? RoundTrips);

/// <summary>
/// What is left of configuring a host, and of doing so again, when everybody is logged in already: by ours, what the plugin does for
/// an engine; by the others, the whole command over a kept connection.
/// </summary>
internal static class ConnectedBenchmark
{
    /// <param name="roundTrip">What a round trip takes longer than on loopback.</param>
    /// <param name="runs">How often each is done.</param>
    /// <param name="cancellationToken">Ends the hosts, too.</param>
    public static async Task<IReadOnlyList<ConnectedResult>> MeasureAsync(TimeSpan roundTrip, int runs, CancellationToken cancellationToken)
    {
        using var access = await Access.CreateAsync();
        using var sriov = new SriovWay(access, watches: true);
        using var unwatched = new SriovWay(access, watches: false);
        var end = new SameEnd();
        var done = new List<Run>();
        foreach (var way in new IConnectedWay[] { sriov, unwatched, new AnsibleWay(access), new ShellWay(access) })
        {
            await RehearseAsync(way, access, roundTrip, cancellationToken);
            for (var run = 0; run < runs; run++)
            {
                // Not into the tables.
                Console.Error.WriteLine($"run {run + 1} of {runs}: +{roundTrip.TotalMilliseconds} ms, {way.Name}");
                done.AddRange(await RunAsync(way, end, access, roundTrip, cancellationToken));
            }
        }

        return
        [
            .. done.GroupBy(run => (run.Step, run.Way)).Select(group => new ConnectedResult(
                roundTrip.TotalMilliseconds,
                group.Key.Step,
                group.Key.Way,
                group.Count(),
                Medians.Of(group.Select(run => run.Cost.Seconds)),
                group.Min(run => run.Cost.Seconds),
                group.Max(run => run.Cost.Seconds),
                Medians.Of(group.Select(run => run.Watching)),
                group.Max(run => run.Cost.RoundTrips))),
        ];
    }

    // Ours needs to know what a deployment comes to; the others are as warm then.
    private static async Task RehearseAsync(IConnectedWay way, Access access, TimeSpan roundTrip, CancellationToken cancellationToken)
    {
        await using var site = await Site.StartAsync(access, count: 1, roundTrip, cancellationToken);
        await way.PrepareAsync([.. site.Hosts.Select(host => host.Name)], cancellationToken);
        await way.ApplyAsync(cancellationToken);
    }

    private static async Task<IReadOnlyList<Run>> RunAsync(
        IConnectedWay way, SameEnd end, Access access, TimeSpan roundTrip, CancellationToken cancellationToken)
    {
        await using var site = await Site.StartAsync(access, count: 1, roundTrip, cancellationToken);
        IReadOnlyList<Run> runs =
        [
            await MeasureAsync("apply", connection => connection.ApplyAsync(cancellationToken)),
            await MeasureAsync("apply again", connection => connection.ApplyAgainAsync(cancellationToken)),
        ];
        end.Compare(way.Name, site);
        return runs;

        async Task<Run> MeasureAsync(string step, Func<IConnection, Task<ConnectedCost>> run)
        {
            await using var connection = await way.ConnectAsync(cancellationToken);
            var began = DateTime.UtcNow;
            var cost = await run(connection);
            return new Run(step, way.Name, cost, site.Hosts.Max(host => host.WatchedSeconds(began)));
        }
    }

    private sealed record Run(string Step, string Way, ConnectedCost Cost, double Watching);
}
