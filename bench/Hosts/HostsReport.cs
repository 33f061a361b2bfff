namespace Bench.Hosts;

/// <summary>Prints what the ways cost beside each other.</summary>
internal static class HostsReport
{
    /// <summary>Prints the head of a table.</summary>
    public static void Head() =>
        Table.Write($"\n| hosts | round trip | | PulumiSriov | Ansible | shell script | memory: engine + plugin |\n|---|---|---|---|---|---|---|");

    /// <summary>Prints a row for each step.</summary>
    public static void Rows(int hosts, TimeSpan roundTrip, IReadOnlyList<HostsResult> results)
    {
        foreach (var step in results.GroupBy(result => result.Step))
        {
            var ours = step.FirstOrDefault(result => result.Way == "PulumiSriov")?.Median;
            var memory = ours is null ? "" : FormattableString.Invariant($"{ours.Memory.Engine:0} + {ours.Memory.Plugin:0} MB");
            var delay = roundTrip == TimeSpan.Zero ? "loopback" : FormattableString.Invariant($"+{roundTrip.TotalMilliseconds} ms");
            Table.Write($"| {hosts} | {delay} | {step.Key} | {ours?.Seconds:0.00} s | {Beside("Ansible")} | {Beside("shell script")} | {memory} |");

            string Beside(string way) => step.FirstOrDefault(result => result.Way == way)?.Median.Seconds is not { } seconds ? ""
                : ours is null ? FormattableString.Invariant($"{seconds:0.00} s")
                : FormattableString.Invariant($"{seconds:0.00} s: {seconds / ours.Seconds:0.0}×");
        }
    }
}
