using System.CommandLine;
using Bench.Hosts.Ways;

namespace Bench.Hosts;

/// <summary>The commands that configure hosts.</summary>
internal static class HostsCommands
{
    private static readonly Option<int[]> Delays = new("--delay")
    {
        Description = "What is added to a round trip, in ms.",
        DefaultValueFactory = _ => [0, 20, 100],
        AllowMultipleArgumentsPerToken = true,
    };

    /// <summary>Whole commands, each with its own logins.</summary>
    public static Command Whole()
    {
        var counts = new Option<int[]>("--hosts") { Description = "Numbers of hosts.", DefaultValueFactory = _ => [1], AllowMultipleArgumentsPerToken = true };
        var only = new Option<string[]>("--way") { Description = "Only these ways.", AllowMultipleArgumentsPerToken = true }
            .AcceptOnlyFromAmong(SriovWay.Watching, SriovWay.WithoutWatching, "Ansible", "shell script", "login alone");
        var command = new Command("hosts", "The configuration of whole hosts, beside Ansible and a shell script. Needs root.") { counts, Delays, only };
        command.SetAction((parsed, cancellationToken) => CommonOptions.RunAsync(parsed, async report =>
        {
            HostsTable.Head();
            foreach (var count in parsed.GetRequiredValue(counts))
            {
                foreach (var delay in parsed.GetRequiredValue(Delays).Select(delay => TimeSpan.FromMilliseconds(delay)))
                {
                    var results = await HostsBenchmark.MeasureAsync(
                        count, delay, parsed.GetValue(CommonOptions.Runs), parsed.GetValue(only) ?? [], cancellationToken);
                    HostsTable.Rows(results);
                    report.AddRange(results);
                }
            }
        }));
        return command;
    }

    /// <summary>What is left after the login.</summary>
    public static Command Connected()
    {
        var command = new Command("connected", "One host, fresh and as wanted, over connections that are there. Needs root.") { Delays };
        command.SetAction((parsed, cancellationToken) => CommonOptions.RunAsync(parsed, async report =>
        {
            ConnectedTable.Head();
            foreach (var delay in parsed.GetRequiredValue(Delays).Select(delay => TimeSpan.FromMilliseconds(delay)))
            {
                var results = await ConnectedBenchmark.MeasureAsync(delay, parsed.GetValue(CommonOptions.Runs), cancellationToken);
                ConnectedTable.Rows(results);
                report.AddRange(results);
            }
        }));
        return command;
    }
}
