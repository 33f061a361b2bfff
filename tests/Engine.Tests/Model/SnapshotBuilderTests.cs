using Pulumi.Engine.Model;

namespace Pulumi.Engine.Tests.Model;

public sealed class SnapshotBuilderTests
{
    private static readonly Manifest Manifest = new(DateTimeOffset.UnixEpoch, "v0.0.0", []);

    [Fact]
    public void Build_EntriesOfTheDeployment_StandBeforeTheRestOfTheBase()
    {
        var builder = new SnapshotBuilder(Base("a", "b", "c"));

        builder.Record(null, [new SnapshotChange.Move(3, 2)]);
        builder.Record(null, [new SnapshotChange.Put(4, Resource("new")), new SnapshotChange.Remove(0)]);

        Assert.Equal(["c", "new", "b"], Names(builder));
    }

    [Fact]
    public void Build_PutOfAKnownKey_ReplacesInPlace()
    {
        var builder = new SnapshotBuilder(Base("a", "b"));

        builder.Record(null, [new SnapshotChange.Put(0, Resource("a") with { Delete = true })]);

        Assert.True(builder.Build(Manifest).Resources[0].Delete);
        Assert.Equal(["a", "b"], Names(builder));
    }

    [Fact]
    public void Build_Rename_IsFollowedByEveryReference()
    {
        var user = Resource("user") with
        {
            Parent = Resource("old").Urn,
            Provider = new ProviderReference(Resource("old").Urn, "id"),
            Dependencies = [Resource("old").Urn],
            DeletedWith = Resource("old").Urn,
            PropertyDependencies = new Dictionary<string, IReadOnlyList<Urn>> { ["key"] = [Resource("old").Urn] },
        };
        var builder = new SnapshotBuilder(Snapshot.Empty with { Resources = [Resource("old"), user] });

        builder.Record(null, [new SnapshotChange.Rename(Resource("old").Urn, Resource("new").Urn)]);

        var renamed = builder.Build(Manifest).Resources[1];
        var expected = Resource("new").Urn;
        Assert.Equal(expected, renamed.Parent);
        Assert.Equal(expected, renamed.Provider!.Urn);
        Assert.Equal(expected, renamed.DeletedWith);
        Assert.Equal([expected], renamed.Dependencies);
        Assert.Equal([expected], renamed.PropertyDependencies["key"]);
    }

    [Fact]
    public void Build_OperationThatNeverEnded_StaysPending()
    {
        var builder = new SnapshotBuilder(Snapshot.Empty);

        builder.Begin(1, new PendingOperation(Resource("a"), PendingOperationType.Creating));
        builder.Begin(2, new PendingOperation(Resource("b"), PendingOperationType.Deleting));
        builder.Record(2, []);

        Assert.Equal("a", Assert.Single(builder.Build(Manifest).PendingOperations).Resource.Urn.Name);
    }

    private static Snapshot Base(params string[] names) => Snapshot.Empty with { Resources = [.. names.Select(Resource)] };

    private static ResourceState Resource(string name) =>
        new() { Urn = Urn.Create("dev", "site", "test:index:Thing", name), Type = "test:index:Thing" };

    private static IEnumerable<string> Names(SnapshotBuilder builder) =>
        builder.Build(Manifest).Resources.Select(resource => resource.Urn.Name);
}
