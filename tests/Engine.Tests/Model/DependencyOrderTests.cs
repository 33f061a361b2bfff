using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Pulumi.Engine.Model;

namespace Pulumi.Engine.Tests.Model;

public sealed class DependencyOrderTests
{
    [Property]
    public Property Sort_AnyOrder_PutsEachResourceBehindWhatItNeeds() => Prop.ForAll(
        ArbMap.Default.ArbFor<(byte Count, int Seed)>(),
        drawn =>
        {
            var random = new Random(drawn.Seed);
            var ordered = Enumerable.Range(0, drawn.Count % 20)
                .Select(index => Resource($"r{index}", [.. Enumerable.Range(0, index).Where(_ => random.Next(4) == 0).Select(other => $"r{other}")]))
                .ToArray();
            var shuffled = ordered.ToArray();
            random.Shuffle(shuffled);

            var sorted = DependencyOrder.Sort(shuffled);

            var behind = sorted.Index().All(pair => pair.Item.Requirements().All(sorted.Take(pair.Index).Select(earlier => earlier.Urn).Contains));
            return behind && sorted.Count == ordered.Length;
        });

    [Fact]
    public void Sort_InOrder_KeepsEveryPlace()
    {
        ResourceState[] resources = [Resource("b"), Resource("a"), Resource("c", "a"), Resource("a") with { Delete = true }];

        Assert.Equal(resources, DependencyOrder.Sort(resources));
    }

    [Fact]
    public void Sort_NeedsAResourceThatStandsTwice_StandsBehindTheLiveOne()
    {
        var (waiting, live) = (Resource("a") with { Delete = true, Id = "old" }, Resource("a") with { Id = "new" });
        var user = Resource("b", "a");

        Assert.Equal([waiting, live, user], DependencyOrder.Sort([waiting, user, live]));
    }

    private static ResourceState Resource(string name, params string[] needs) => new()
    {
        Urn = Urn(name),
        Type = "test:index:Thing",
        Dependencies = [.. needs.Select(Urn)],
    };

    private static Urn Urn(string name) => Pulumi.Engine.Model.Urn.Create("stack", "project", null, "test:index:Thing", name);
}
