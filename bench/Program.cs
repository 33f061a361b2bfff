using System.CommandLine;
using Bench;
using Bench.Engine;
using Bench.Hosts;
using Bench.OpenStack;

var runs = new Option<int>("--runs") { Description = "How often everything is done; medians are printed.", DefaultValueFactory = _ => 3, Recursive = true };

var sizes = new Argument<int[]>("SIZE") { Description = "Numbers of resources.", DefaultValueFactory = _ => [100, 1000, 10000] };
var engine = new Command("engine", "The engine with a plugin that costs next to nothing, and how fast plugins start.") { sizes };
engine.SetAction(async (parsed, _) =>
{
    Table.Machine();
    EngineReport.Disk(await DiskFlush.MeasureAsync());
    foreach (var plugin in (string[])["pulumi-resource-trivial", "pulumi-resource-sriov"])
    {
        EngineReport.Plugin(plugin, await PluginStart.MeasureAsync(plugin, parsed.GetValue(runs) * 3));
    }

    EngineReport.Scale(await Scale.MeasureAsync(parsed.GetRequiredValue(sizes), parsed.GetValue(runs)));
});

var counts = new Option<int[]>("--hosts") { Description = "Numbers of hosts.", DefaultValueFactory = _ => [1], AllowMultipleArgumentsPerToken = true };
var delays = new Option<int[]>("--delay") { Description = "What is added to a round trip, in ms.", DefaultValueFactory = _ => [0, 20, 100], AllowMultipleArgumentsPerToken = true };
var only = new Option<string[]>("--way") { Description = "Only this way: PulumiSriov, Ansible, \"shell script\", \"login alone\".", AllowMultipleArgumentsPerToken = true };
var hosts = new Command("hosts", "The configuration of whole hosts, beside Ansible and a shell script. Needs root.") { counts, delays, only };
hosts.SetAction(async (parsed, _) =>
{
    Table.Machine();
    HostsReport.Head();
    foreach (var count in parsed.GetRequiredValue(counts))
    {
        foreach (var delay in parsed.GetRequiredValue(delays).Select(delay => TimeSpan.FromMilliseconds(delay)))
        {
            HostsReport.Rows(
                count, delay, await HostsBenchmark.MeasureAsync(count, delay, parsed.GetValue(runs), parsed.GetValue(only) ?? []));
        }
    }
});

var connected = new Command("connected", "One host that is as wanted, looked at again over connections that are there. Needs root.") { delays };
connected.SetAction(async (parsed, _) =>
{
    Table.Machine();
    Table.Write($"| round trip | way | seconds, median (least–most) | PulumiSriov is faster |\n|---|---|---|---|");
    foreach (var delay in parsed.GetRequiredValue(delays))
    {
        var results = await ConnectedBenchmark.MeasureAsync(TimeSpan.FromMilliseconds(delay), parsed.GetValue(runs));
        foreach (var (way, median, least, most) in results)
        {
            Table.Write($"| +{delay} ms | {way} | {median:0.000} ({least:0.000}–{most:0.000}) | {median / results[0].Median:0.0}× |");
        }
    }
});

var lab = new Option<string>("--lab") { Description = "The lab's command.", DefaultValueFactory = _ => "lab/openstack/cloud" };
var openstack = new Command("openstack", "The OpenStack side up to the server, beside openstackclient, in a real cloud. Needs root.") { lab };
openstack.SetAction(async (parsed, _) =>
{
    Table.Machine();
    var (ours, client) = await OpenStackBenchmark.MeasureAsync(Path.GetFullPath(parsed.GetRequiredValue(lab)), parsed.GetValue(runs));
    Table.Write($"| | PulumiSriov | openstackclient |\n|---|---|---|");
    Table.Write($"| create | {ours.Create.Seconds:0.00} s | {client.Create.Seconds:0.00} s: {client.Create.Seconds / ours.Create.Seconds:0.0}× |");
    Table.Write($"| delete | {ours.Delete.Seconds:0.00} s | {client.Delete.Seconds:0.00} s: {client.Delete.Seconds / ours.Delete.Seconds:0.0}× |");
});

var root = new RootCommand("Measures PulumiSriov beside other ways, all as processes, on this machine.") { engine, hosts, connected, openstack };
root.Options.Add(runs);
return await root.Parse(args).InvokeAsync();
