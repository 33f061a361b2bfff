using System.Globalization;
using Bench;

// bench [--runs N] [SIZE…]: medians over N runs (default 3) for each number of resources (default 100 1000 10000).
var runs = 3;
var sizes = new List<int>();
for (var i = 0; i < args.Length; i++)
{
    if (args[i] == "--runs")
    {
        runs = int.Parse(args[++i], CultureInfo.InvariantCulture);
    }
    else
    {
        sizes.Add(int.Parse(args[i], CultureInfo.InvariantCulture));
    }
}

Report.Machine();
Report.Disk(await DiskFlush.MeasureAsync());
foreach (var plugin in new[] { "pulumi-resource-trivial", "pulumi-resource-sriov" })
{
    Report.Plugin(plugin, await PluginStart.MeasureAsync(plugin, runs * 3));
}

Report.Scale(await Scale.MeasureAsync(sizes is [] ? [100, 1000, 10000] : sizes, runs));
