using Bench.Hosts.Ways;

namespace Bench.Hosts;

/// <summary>Prints what the ways cost beside each other.</summary>
internal static class HostsTable
{
    /// <summary>Prints the head of a table.</summary>
    public static void Head() => Table.Write(
        $"""

        | hosts | round trip | | way | seconds, median (least–most) | PulumiSriov is faster | of which watching restarted services | processor seconds here: engine + program + plugin + the rest | on the hosts | MB: engine + plugin |
        |---|---|---|---|---|---|---|---|---|---|
        """);

    /// <summary>Prints a row for each step and way.</summary>
    public static void Rows(IReadOnlyList<HostsResult> results)
    {
        foreach (var step in results.GroupBy(result => result.Step))
        {
            var ours = step.FirstOrDefault(result => result.Way == SriovWay.Watching);
            var unwatched = step.FirstOrDefault(result => result.Way == SriovWay.WithoutWatching);
            foreach (var (hosts, roundTrip, _, way, measured, watching) in step)
            {
                var (time, memory) = (measured.Processor, measured.Memory);
                var ratio = ours is null || way == ours.Way || way == unwatched?.Way
                    ? ""
                    : Table.Faster(ours.Measured.Median, unwatched?.Measured.Median, measured.Median);
                var watched = watching > 0 ? FormattableString.Invariant($"{watching:0.00}") : "";
                var division = time.Engine > 0
                    ? FormattableString.Invariant($": {time.Engine:0.0} + {time.Program:0.0} + {time.Plugin:0.0} + {time.Rest:0.0}")
                    : "";
                var peaks = memory.Engine > 0 ? FormattableString.Invariant($"{memory.Engine:0} + {memory.Plugin:0}") : "";
                Table.Write(
                    $"| {hosts} | {Table.RoundTrip(roundTrip)} | {step.Key} | {way} | {measured.Median:0.00} ({measured.Least:0.00}–{measured.Most:0.00}) | {ratio} | {watched} | {time.Here:0.0}{division} | {time.Hosts:0.0} | {peaks} |");
            }
        }
    }
}
