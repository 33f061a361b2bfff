using System.CommandLine;

namespace Bench.Engine;

/// <summary>The command that measures the engine.</summary>
internal static class EngineCommand
{
    /// <summary>Makes it.</summary>
    public static Command Create()
    {
        var sizes = new Argument<int[]>("SIZE") { Description = "Numbers of resources.", DefaultValueFactory = _ => [100, 1000, 10000] };
        var command = new Command("engine", "The engine with a plugin that costs next to nothing, and how fast plugins start.") { sizes };
        command.SetAction((parsed, cancellationToken) => CommonOptions.RunAsync(parsed, async report =>
        {
            var runs = parsed.GetValue(CommonOptions.Runs);
            var flush = DiskFlush.Measure();
            EngineTable.Disk(flush);
            report.Add(flush);
            foreach (var plugin in (string[])["pulumi-resource-trivial", "pulumi-resource-sriov"])
            {
                var start = await PluginStart.MeasureAsync(plugin, runs * 3, cancellationToken);
                EngineTable.Plugin(start);
                report.Add(start);
            }

            var scale = await Scale.MeasureAsync(parsed.GetRequiredValue(sizes), runs, cancellationToken);
            EngineTable.Scale(scale);
            report.AddRange(scale);
        }));
        return command;
    }
}
