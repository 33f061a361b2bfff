namespace Bench.Engine;

/// <summary>Prints results as the tables of <c>docs/performance.md</c>.</summary>
internal static class EngineTable
{
    /// <summary>
    /// Stock CLI 3.220 with its file backend, the official .NET SDK and a trivial plugin, on 2 cores: seconds by command
    /// and number of resources.
    /// </summary>
    private static readonly Dictionary<(string Command, int Count), double> Stock = new()
    {
        [("create", 100)] = 1.9,
        [("create", 1000)] = 41.6,
        [("update", 100)] = 2.2,
        [("update", 1000)] = 61,
        [("preview, no change", 100)] = 1.2,
        [("preview, no change", 1000)] = 2.7,
    };

    /// <summary>Prints the price of a durable line.</summary>
    public static void Disk(DiskFlushResult result) => Table.Write($"one durable line on this disk: {result.DurableLineMilliseconds:0.00} ms");

    /// <summary>Prints how fast a plugin starts.</summary>
    public static void Plugin(PluginStartResult result) => Table.Write($"{result.Plugin}, start to handshake: {result.Milliseconds:0} ms");

    /// <summary>Prints a row for each command and size, with what another resource adds since the size before.</summary>
    public static void Scale(IReadOnlyList<ScaleResult> results)
    {
        Table.Write($"\n| | resources | time | per further resource | engine's memory | stock CLI |\n|---|---|---|---|---|---|");
        foreach (var command in results.GroupBy(result => result.Command))
        {
            ScaleResult? before = null;
            foreach (var result in command)
            {
                var slope = before is null ? "" : $"{(result.Measured.Median - before.Measured.Median) * 1000 / (result.Count - before.Count):0.00} ms";
                var stock = Stock.TryGetValue((result.Command, result.Count), out var seconds)
                    ? FormattableString.Invariant($"{seconds:0.0} s: {seconds / result.Measured.Median:0.0}×")
                    : "";
                Table.Write($"| {result.Command} | {result.Count} | {result.Measured.Median:0.00} s | {slope} | {result.Measured.Memory.Engine:0} MB | {stock} |");
                before = result;
            }
        }
    }
}
