using Bench.Hosts.Machine;
using Bench.Hosts.Ways;

namespace Bench.Hosts;

/// <summary>How long one look at a host that is as wanted takes by a way.</summary>
/// <param name="Way">The way's name.</param>
/// <param name="Median">The median, in seconds.</param>
/// <param name="Least">The shortest look, in seconds.</param>
/// <param name="Most">The longest look, in seconds.</param>
internal sealed record ConnectedResult(string Way, double Median, double Least, double Most);

/// <summary>
/// What is left of looking at a configured host when everybody is logged in already: by ours, what the plugin does for an engine; by
/// the others, the whole command over a kept connection.
/// </summary>
internal static class ConnectedBenchmark
{
    /// <param name="roundTrip">What a round trip takes longer than on loopback.</param>
    /// <param name="runs">How often each looks.</param>
    public static async Task<IReadOnlyList<ConnectedResult>> MeasureAsync(TimeSpan roundTrip, int runs)
    {
        var directory = Directory.CreateTempSubdirectory("bench-");
        try
        {
            var access = await Access.CreateAsync(directory.FullName);
            using var sriov = new SriovWay(access);
            var results = new List<ConnectedResult>();
            foreach (var way in new IConnectedWay[] { sriov, new AnsibleWay(access), new ShellWay(access) })
            {
                results.Add(await MeasureAsync(way, access, roundTrip, runs));
            }

            return results;
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static async Task<ConnectedResult> MeasureAsync(IConnectedWay way, Access access, TimeSpan roundTrip, int runs)
    {
        await using var site = await Site.StartAsync(access, way.GetType().Name, count: 1, roundTrip);
        await way.PrepareAsync([.. site.Hosts.Select(host => host.Name)]);
        await way.ApplyAsync();
        await using var connections = await way.ConnectAsync();
        var looks = new List<double>();
        for (var run = 0; run < runs; run++)
        {
            looks.Add(await way.LookAgainAsync());
        }

        return new ConnectedResult(way.Name, Medians.Of(looks), looks.Min(), looks.Max());
    }
}
