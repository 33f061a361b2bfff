using Pulumi.Tests.Engine;

namespace Pulumi.Tests.Options;

public sealed class MergeTests
{
    [Fact]
    public void Merge_SingleValuesOfTheSecondWin_NullsDoNot()
    {
        var merged = CustomResourceOptions.Merge(
            new CustomResourceOptions { Version = "1", ImportId = "old", Protect = true },
            new CustomResourceOptions { Version = "2" });

        Assert.Equal(("2", "old", true), (merged.Version, merged.ImportId, merged.Protect));
    }

    [Fact]
    public void Merge_CollectionsHoldBoth_AndTheOriginalsStay()
    {
        var first = new CustomResourceOptions { IgnoreChanges = { "a" }, AdditionalSecretOutputs = { "x" } };
        var second = new CustomResourceOptions { IgnoreChanges = { "b" } };

        var merged = CustomResourceOptions.Merge(first, second);

        Assert.Equal(["a", "b"], merged.IgnoreChanges);
        Assert.Equal(["x"], merged.AdditionalSecretOutputs);
        Assert.Equal(["a"], first.IgnoreChanges);
    }

    [Fact]
    public async Task Merge_OfSeveralProvidersOfAPackage_TheLastStays()
    {
        await using var engine = new RecordingEngine();
        await engine.SucceedAsync(() =>
        {
            var (old, wanted) = (new TestProvider("old"), new TestProvider("wanted"));

            var merged = ComponentResourceOptions.Merge(
                new ComponentResourceOptions { Providers = { old } }, new ComponentResourceOptions { Providers = { wanted } });

            Assert.Same(wanted, Assert.Single(merged.Providers));
        });
    }
}
