namespace Bench.Hosts;

/// <summary>Prints what the ways cost beside each other.</summary>
internal static class HostsReport
{
    /// <summary>Prints the head of a table.</summary>
    public static void Head() => Table.Write(
        $"""

        | hosts | round trip | | way | seconds, median (least–most) | PulumiSriov is faster | processor seconds here: engine + program + plugin + the rest | on the hosts | MB: engine + plugin |
        |---|---|---|---|---|---|---|---|---|
        """);

    /// <summary>Prints a row for each step and way.</summary>
    public static void Rows(int hosts, TimeSpan roundTrip, IReadOnlyList<HostsResult> results)
    {
        var delay = roundTrip == TimeSpan.Zero ? "loopback" : FormattableString.Invariant($"+{roundTrip.TotalMilliseconds} ms");
        foreach (var step in results.GroupBy(result => result.Step))
        {
            var ours = step.FirstOrDefault(result => result.Way == "PulumiSriov")?.Median;
            foreach (var (_, way, median, least, most) in step)
            {
                var (time, memory) = (median.Processor, median.Memory);
                var ratio = ours is null || ours == median ? "" : FormattableString.Invariant($"{median.Seconds / ours.Seconds:0.0}×");
                var division = time.Engine > 0
                    ? FormattableString.Invariant($": {time.Engine:0.0} + {time.Program:0.0} + {time.Plugin:0.0} + {time.Rest:0.0}")
                    : "";
                var peaks = memory.Engine > 0 ? FormattableString.Invariant($"{memory.Engine:0} + {memory.Plugin:0}") : "";
                Table.Write(
                    $"| {hosts} | {delay} | {step.Key} | {way} | {median.Seconds:0.00} ({least:0.00}–{most:0.00}) | {ratio} | {time.Here:0.0}{division} | {time.Hosts:0.0} | {peaks} |");
            }
        }
    }
}
