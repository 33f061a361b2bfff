using System.Diagnostics;
using Bench.Engine;

namespace Bench.OpenStack;

/// <summary>What a way took for a step.</summary>
/// <param name="Step"><c>create</c> from nothing, or <c>delete</c>.</param>
/// <param name="Way"><c>PulumiSriov</c> or <c>openstackclient</c>.</param>
/// <param name="Measured">All runs.</param>
internal sealed record OpenStackResult(string Step, string Way, Measurement Measured);

/// <summary>Creates the same in a real cloud (<c>lab/openstack</c>) by the engine and by openstackclient, and takes it away.</summary>
internal static class OpenStackBenchmark
{
    private const string Cloud = "bench";

    /// <param name="lab">The path of <c>lab/openstack/cloud</c>.</param>
    /// <param name="runs">How often everything is done.</param>
    /// <param name="cancellationToken">Stops the cloud, too.</param>
    public static async Task<IReadOnlyList<OpenStackResult>> MeasureAsync(string lab, int runs, CancellationToken cancellationToken)
    {
        try
        {
            await RunAsync(lab, ["start", Cloud], cancellationToken);
            var (_, path) = await RunAsync(lab, ["clouds-yaml", Cloud], cancellationToken);
            var costs = new List<(string Step, string Way, Cost Cost)>();
            for (var run = 0; run < runs; run++)
            {
                costs.AddRange(await ByProgramAsync(path.Trim(), cancellationToken));
                costs.Add(("create", "openstackclient", await ByScriptAsync(lab, "create.sh", cancellationToken)));
                costs.Add(("delete", "openstackclient", await ByScriptAsync(lab, "delete.sh", cancellationToken)));
            }

            return
            [
                .. costs.GroupBy(
                    entry => (entry.Step, entry.Way),
                    (key, entries) => new OpenStackResult(key.Step, key.Way, Measurement.Of([.. entries.Select(entry => entry.Cost)]))),
            ];
        }
        finally
        {
            await RunAsync(lab, ["stop", Cloud], CancellationToken.None);
        }
    }

    private static async Task<IReadOnlyList<(string Step, string Way, Cost Cost)>> ByProgramAsync(
        string cloudsYaml, CancellationToken cancellationToken)
    {
        using var project = new BenchProject("cloud", "cloud-program", "openstack");
        project.Environment["OS_CLIENT_CONFIG_FILE"] = cloudsYaml;
        await project.InitAsync("config:\n  openstack:cloud: admin\n", cancellationToken);
        var create = await project.MeasureAsync(["up", "--yes", "--skip-preview"], cancellationToken);
        var delete = await project.MeasureAsync(["destroy", "--yes", "--skip-preview"], cancellationToken);
        return [("create", "PulumiSriov", create), ("delete", "PulumiSriov", delete)];
    }

    private static async Task<Cost> ByScriptAsync(string lab, string script, CancellationToken cancellationToken)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "OpenStack", script);
        var text = await File.ReadAllTextAsync(path, cancellationToken);
        return (await RunAsync(lab, ["run", Cloud, "env", "OS_CLOUD=admin", "sh", "-c", text], cancellationToken)).Cost;
    }

    private static Task<(Cost Cost, string Output)> RunAsync(
        string lab, IEnumerable<string> arguments, CancellationToken cancellationToken) =>
        MeasuredProcess.RunAsync(new ProcessStartInfo(lab, arguments), cancellationToken: cancellationToken);
}
