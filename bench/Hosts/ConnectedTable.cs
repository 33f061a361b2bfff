using Bench.Hosts.Ways;

namespace Bench.Hosts;

/// <summary>Prints what ways take that are logged in already.</summary>
internal static class ConnectedTable
{
    /// <summary>Prints the head of a table.</summary>
    public static void Head() => Table.Write(
        $"""

        | round trip | | way | seconds, median (least–most) | PulumiSriov is faster | of which watching restarted services | round trips |
        |---|---|---|---|---|---|---|
        """);

    /// <summary>Prints a row for each step and way.</summary>
    public static void Rows(IReadOnlyList<ConnectedResult> results)
    {
        foreach (var step in results.GroupBy(result => result.Step))
        {
            var ours = step.Single(result => result.Way == SriovWay.Watching);
            var unwatched = step.Single(result => result.Way == SriovWay.WithoutWatching);
            foreach (var result in step)
            {
                var ratio = result == ours || result == unwatched ? "" : Table.Faster(ours.Median, unwatched.Median, result.Median);
                var watched = result.Watching > 0 ? FormattableString.Invariant($"{result.Watching:0.00}") : "";
                Table.Write(
                    $"| {Table.RoundTrip(result.RoundTripMilliseconds)} | {step.Key} | {result.Way} | {result.Median:0.000} ({result.Least:0.000}–{result.Most:0.000}) | {ratio} | {watched} | {result.RoundTrips} |");
            }
        }
    }
}
