using System.Diagnostics;
using Bench.Engine;

namespace Bench.OpenStack;

/// <summary>What creating and deleting cost.</summary>
/// <param name="Create">From nothing.</param>
/// <param name="Delete">To nothing.</param>
internal sealed record OpenStackCost(Cost Create, Cost Delete);

/// <summary>Creates the same in a real cloud (<c>lab/openstack</c>) by the engine and by openstackclient, and takes it away.</summary>
internal static class OpenStackBenchmark
{
    private const string Cloud = "bench";

    /// <param name="lab">The path of <c>lab/openstack/cloud</c>.</param>
    /// <param name="runs">How often everything is done.</param>
    public static async Task<(OpenStackCost Ours, OpenStackCost Client)> MeasureAsync(string lab, int runs)
    {
        await RunAsync(lab, "start", Cloud);
        try
        {
            var (_, path) = await RunAsync(lab, "clouds-yaml", Cloud);
            var ours = new List<OpenStackCost>();
            var client = new List<OpenStackCost>();
            for (var run = 0; run < runs; run++)
            {
                ours.Add(await ByProgramAsync(path.Trim()));
                client.Add(new OpenStackCost(await ByScriptAsync(lab, "create.sh"), await ByScriptAsync(lab, "delete.sh")));
            }

            return (Median(ours), Median(client));
        }
        finally
        {
            await RunAsync(lab, "stop", Cloud);
        }
    }

    private static async Task<OpenStackCost> ByProgramAsync(string cloudsYaml)
    {
        using var project = new BenchProject("cloud", "cloud-program", "openstack");
        project.Environment["OS_CLIENT_CONFIG_FILE"] = cloudsYaml;
        await project.InitAsync("config:\n  openstack:cloud: admin\n");
        var create = await project.MeasureAsync("up", "--yes", "--skip-preview");
        return new OpenStackCost(create, await project.MeasureAsync("destroy", "--yes", "--skip-preview"));
    }

    private static async Task<Cost> ByScriptAsync(string lab, string script)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "OpenStack", script);
        return (await RunAsync(lab, "run", Cloud, "env", "OS_CLOUD=admin", "sh", "-c", await File.ReadAllTextAsync(path))).Cost;
    }

    private static Task<(Cost Cost, string Output)> RunAsync(string lab, params string[] arguments) =>
        MeasuredProcess.RunAsync(new ProcessStartInfo(lab, arguments));

    private static OpenStackCost Median(IReadOnlyCollection<OpenStackCost> costs) =>
        new(Cost.Median([.. costs.Select(cost => cost.Create)]), Cost.Median([.. costs.Select(cost => cost.Delete)]));
}
