using System.Collections.Concurrent;
using FsCheck.Xunit;
using Pulumi.Engine.Deployment;
using Pulumi.Engine.Deployment.State;
using Pulumi.Engine.Model;

namespace Pulumi.Engine.Tests.Deployment;

public sealed class DeleteOrderTests
{
    [Property(MaxTest = 50)]
    public bool Run_AnyGraph_DeletesNothingBeforeWhatNeedsIt(byte[] edges)
    {
        var entries = Graph(edges);
        var order = new ConcurrentQueue<StateEntry>();

        DeleteOrder.RunAsync(entries, new DependencyGraph(entries), entry =>
        {
            order.Enqueue(entry);
            return Task.FromResult(true);
        }).GetAwaiter().GetResult();

        var positions = order.Index().ToDictionary(pair => pair.Item.State.Urn, pair => pair.Index);
        return positions.Count == entries.Count
            && entries.All(entry => entry.State.Dependencies.All(need => positions[need] > positions[entry.State.Urn]));
    }

    [Fact]
    public async Task Run_DeletionFails_KeepsEverythingThatTheResourceNeeds()
    {
        var entries = Graph([0, 0, 1]);
        var deleted = new ConcurrentBag<string>();

        await DeleteOrder.RunAsync(entries, new DependencyGraph(entries), entry =>
        {
            deleted.Add(entry.State.Urn.Name);
            return Task.FromResult(entry.State.Urn.Name != "3");
        });

        Assert.Equal(["2", "3"], deleted.Order(StringComparer.Ordinal));
    }

    /// <summary>Resource <c>i + 1</c> depends on resource <c>edges[i] mod (i + 1)</c>, so the order is a dependency order.</summary>
    private static List<StateEntry> Graph(byte[] edges)
    {
        var urns = Enumerable.Range(0, edges.Length + 1).Select(index => Urn.Create("dev", "site", "test:index:Thing", $"{index}")).ToList();
        return [.. urns.Select((urn, index) => new StateEntry(index, new ResourceState
        {
            Urn = urn,
            Type = "test:index:Thing",
            Dependencies = index == 0 ? [] : [urns[edges[index - 1] % index]],
        }))];
    }
}
