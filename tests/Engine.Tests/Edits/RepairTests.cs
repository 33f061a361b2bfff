using Engine.Tests.Storage;
using FsCheck.Xunit;
using Pulumi.Engine;
using Pulumi.Engine.Edits;
using Pulumi.Engine.Model;
using Pulumi.Engine.Storage;

namespace Engine.Tests.Edits;

public class RepairTests
{
    [Property]
    public void Run_AnyOrder_IsValidAfterAndHasTheSameResources(int seed)
    {
        // Each resource needs some of those before it, so there is an order that is right.
        var random = new Random(seed);
        var resources = new List<ResourceState> { States.Stack };
        for (var index = 0; index < 8; index++)
        {
            resources.Add(States.Resource($"r{index}") with
            {
                Dependencies = [.. resources.Skip(1).Where(_ => random.Next(3) == 0).Select(resource => resource.Urn)],
            });
        }

        var shuffled = resources.ToArray();
        random.Shuffle(shuffled);
        var repaired = Repair.Run(States.Snapshot(shuffled)).Snapshot;

        Assert.True(SnapshotIntegrity.IsValid(repaired));
        Assert.Equal(resources.Select(resource => resource.Urn).Order(), repaired.Resources.Select(resource => resource.Urn).Order());
    }

    [Fact]
    public void Run_ParentIsGone_ItsChildrenAreNamedWithoutItsType()
    {
        var parent = Urn.Create("dev", "site", States.StackUrn, "my:component:Site", "gone");
        var child = States.Resource("child") with { Parent = parent, Urn = Urn.Create("dev", "site", parent, "test:index:Thing", "child") };
        var grandchild = States.Resource("leaf") with { Parent = child.Urn, Urn = Urn.Create("dev", "site", child.Urn, "test:index:Thing", "leaf") };

        var repaired = Repair.Run(States.Snapshot(States.Stack, child, grandchild)).Snapshot;

        Assert.Equal("urn:pulumi:dev::site::test:index:Thing::child", repaired.Resources[1].Urn.Value);
        Assert.Equal("urn:pulumi:dev::site::test:index:Thing$test:index:Thing::leaf", repaired.Resources[2].Urn.Value);
        SnapshotIntegrity.Verify(repaired);
    }

    [Fact]
    public void Run_Circle_SaysThatAnEditorIsNeeded()
    {
        var (one, two) = (States.Resource("one"), States.Resource("two"));

        var failure = Assert.Throws<UserErrorException>(() => Repair.Run(States.Snapshot(
            States.Stack, one with { Dependencies = [two.Urn] }, two with { Dependencies = [one.Urn] })));
        Assert.Contains("stack export", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_ProviderIsGone_IsLeftForTheVerification()
    {
        var orphan = States.Resource("orphan") with { Provider = new ProviderReference(Urn.Create("dev", "site", null, "pulumi:providers:test", "p"), "id") };

        Assert.False(SnapshotIntegrity.IsValid(Repair.Run(States.Snapshot(States.Stack, orphan)).Snapshot));
    }
}
