using System.Globalization;

namespace Bench.Engine;

/// <summary>What one command took at one size.</summary>
/// <param name="Command">What was done: <c>create</c>, <c>no change</c> …</param>
/// <param name="Count">How many resources.</param>
/// <param name="Measured">All runs.</param>
internal sealed record ScaleResult(string Command, int Count, Measurement Measured);

/// <summary>Deploys programs of growing size from nothing, changes every resource, changes none, and destroys all.</summary>
internal static class Scale
{
    /// <summary>Measures every size, in the given order.</summary>
    public static async Task<IReadOnlyList<ScaleResult>> MeasureAsync(IEnumerable<int> sizes, int runs, CancellationToken cancellationToken)
    {
        var results = new List<ScaleResult>();
        foreach (var count in sizes)
        {
            var costs = new List<(string Command, Cost Cost)>();
            for (var run = 0; run < runs; run++)
            {
                costs.AddRange(await RunAsync(count, cancellationToken));
            }

            results.AddRange(costs.GroupBy(
                entry => entry.Command,
                (command, entries) => new ScaleResult(command, count, Measurement.Of([.. entries.Select(entry => entry.Cost)]))));
        }

        return results;
    }

    private static async Task<IReadOnlyList<(string Command, Cost Cost)>> RunAsync(
        int count, CancellationToken cancellationToken)
    {
        using var project = new BenchProject("scale", "trivial-program", "trivial");
        await project.InitAsync(string.Create(CultureInfo.InvariantCulture, $"config:\n  scale:count: \"{count}\"\n"), cancellationToken);
        var create = await project.MeasureAsync(["up", "--yes", "--skip-preview"], cancellationToken);
        var same = await project.MeasureAsync(["preview", "--expect-no-changes"], cancellationToken);
        await project.SetAsync("text", "changed", cancellationToken);
        var update = await project.MeasureAsync(["up", "--yes", "--skip-preview"], cancellationToken);
        var refresh = await project.MeasureAsync(["refresh", "--yes", "--skip-preview"], cancellationToken);
        var destroy = await project.MeasureAsync(["destroy", "--yes", "--skip-preview"], cancellationToken);
        return [("create", create), ("preview, no change", same), ("update", update), ("refresh", refresh), ("destroy", destroy)];
    }
}
