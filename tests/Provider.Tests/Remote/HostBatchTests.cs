using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Tests.Remote;

public sealed class HostBatchTests
{
    [Fact]
    public void Phases_FirstPartIsBeside_StandsBehindTheWorkAheadOfIt()
    {
        var batch = Of("work");
        batch.AddPart(Of("one"), PartPlace.Beside);
        batch.AddPart(Of("two"), PartPlace.Beside);

        Assert.Equal(["/work", "/one | /two"], Shown(batch));
    }

    [Fact]
    public void Phases_NextPart_IsInTheLaneOfTheOneBefore()
    {
        var batch = new HostBatch();
        batch.AddPart(Of("one", "two"));
        batch.AddPart(Of("three"), PartPlace.Next);
        batch.AddPart(Of("four"), PartPlace.Beside);
        batch.AddPart(Of("five"));

        Assert.Equal(["/one /two /three | /four", "/five"], Shown(batch));
    }

    [Fact]
    public void Phases_PartIsABatchOfParts_KeepsTheirPlacesButTheFirstOnes()
    {
        var (look, batch) = (new HostBatch(), new HostBatch());
        look.AddPart(Of("a"), PartPlace.Beside);
        look.AddPart(Of("b"), PartPlace.Beside);
        batch.AddPart(Of("one"));
        batch.AddPart(Of("two"), PartPlace.Beside);
        batch.AddPart(new HostBatch());
        batch.AddPart(look);

        Assert.Equal(["/one | /two", "/a | /b"], Shown(batch));
    }

    [Fact]
    public void Phases_NothingToDo_AreNone() => Assert.Empty(new HostBatch().Phases);

    private static HostBatch Of(params string[] names) => HostBatch.Of(names.Select(name => new MakeDirectory($"/{name}")));

    private static IEnumerable<string> Shown(HostBatch batch) => batch.Phases.Select(phase => string.Join(
        " | ", phase.Lanes.Select(lane => string.Join(' ', lane.Select(entry => ((MakeDirectory)entry.Operation).Path)))));
}
