using System.CommandLine;

namespace Bench.OpenStack;

/// <summary>The command that measures the OpenStack side.</summary>
internal static class OpenStackCommand
{
    /// <summary>Makes it.</summary>
    public static Command Create()
    {
        var lab = new Option<string>("--lab") { Description = "The lab's command.", DefaultValueFactory = _ => "lab/openstack/cloud" };
        var command = new Command("openstack", "The OpenStack side up to the server, beside openstackclient, in a real cloud. Needs root.") { lab };
        command.SetAction((parsed, cancellationToken) => CommonOptions.RunAsync(parsed, async report =>
        {
            var results = await OpenStackBenchmark.MeasureAsync(
                Path.GetFullPath(parsed.GetRequiredValue(lab)), parsed.GetValue(CommonOptions.Runs), cancellationToken);
            Table.Write($"| | PulumiSriov | openstackclient |\n|---|---|---|");
            foreach (var step in results.GroupBy(result => result.Step))
            {
                var (ours, client) = (step.Single(result => result.Way == "PulumiSriov").Measured, step.Single(result => result.Way == "openstackclient").Measured);
                Table.Write($"| {step.Key} | {ours.Median:0.00} s | {client.Median:0.00} s: {client.Median / ours.Median:0.0}× |");
            }

            report.AddRange(results);
        }));
        return command;
    }
}
