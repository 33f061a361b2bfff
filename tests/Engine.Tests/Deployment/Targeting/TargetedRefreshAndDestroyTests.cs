using Pulumi.Engine.Model;
using Pulumi.Engine.Tests.Harness;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Tests.Deployment.Targeting;

public sealed class TargetedRefreshAndDestroyTests
{
    [Fact]
    public async Task Refresh_Target_ReadsNothingElse()
    {
        await using var stack = await ChainAsync();
        Drift(stack);

        var run = await stack.RefreshAsync(Named.Target("b"));

        Assert.Equal(["Read b"], stack.Provider.CallsOf("Read"));
        Assert.Equal([1, 7, 1, 1], Sizes(run));
    }

    [Fact]
    public async Task Refresh_TargetDependents_ReadsThemToo()
    {
        await using var stack = await ChainAsync();
        Drift(stack);

        var run = await stack.RefreshAsync(Named.TargetWithDependents("b"));

        Assert.Equal([1, 7, 7, 1], Sizes(run));
    }

    [Fact]
    public async Task Refresh_Exclude_ReadsEverythingElse()
    {
        await using var stack = await ChainAsync();
        Drift(stack);

        Assert.Equal([7, 1, 7, 7], Sizes(await stack.RefreshAsync(Named.Exclude("b"))));
    }

    [Fact]
    public async Task Refresh_ExcludeDependents_LeavesThemOutToo()
    {
        await using var stack = await ChainAsync();
        Drift(stack);

        Assert.Equal([7, 1, 1, 7], Sizes(await stack.RefreshAsync(Named.ExcludeWithDependents("b"))));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Refresh_NameIsUnknown_IsRefusedBeforeAnythingIsRead(bool excluded)
    {
        await using var stack = await ChainAsync();

        var run = await stack.RefreshAsync(excluded ? Named.Exclude("typo") : Named.Target("typo"));

        Assert.Equal(DeploymentOutcome.Failed, run.Outcome);
        Assert.Contains("could not be found", run.Errors, StringComparison.Ordinal);
        Assert.Empty(stack.Provider.CallsOf("Read"));
    }

    [Fact]
    public async Task Up_RefreshAndTarget_RefreshesTheTargetOnly()
    {
        await using var stack = await ChainAsync();

        await stack.UpAsync(
            program => SamplePrograms.ChainAsync(program, 1), options => Named.Target("d")(options) with { Refresh = true });

        Assert.Equal(["Read d"], stack.Provider.CallsOf("Read"));
    }

    [Fact]
    public async Task Destroy_TargetWithDependents_IsRefusedWithoutAskingForThem()
    {
        await using var stack = await ChainAsync();

        var run = await stack.DestroyAsync(Named.Target("b"));

        Assert.Equal(DeploymentOutcome.Failed, run.Outcome);
        Assert.Contains("--target-dependents", run.Errors, StringComparison.Ordinal);
        Assert.Contains(run.Events.OfType<EngineEvent.Diagnostic>(), diagnostic => diagnostic.Urn == Named.Thing("c"));
        Assert.Empty(stack.Provider.CallsOf("Delete"));
        Assert.Equal(["a", "b", "c", "d"], run.Names);
    }

    [Fact]
    public async Task Destroy_PreviewOfATargetWithDependents_FailsToo()
    {
        await using var stack = await ChainAsync();

        Assert.Equal(
            DeploymentOutcome.Failed, (await stack.DestroyAsync(options => Named.Target("b")(options) with { DryRun = true })).Outcome);
    }

    [Fact]
    public async Task Destroy_TargetDependents_DeletesThemFirst()
    {
        await using var stack = await ChainAsync();

        var run = await stack.DestroyAsync(Named.TargetWithDependents("b"));

        Assert.Equal("", run.Errors);
        Assert.Equal(["Delete c", "Delete b"], stack.Provider.CallsOf("Delete"));
        Assert.Equal(["a", "d"], run.Names);
    }

    [Fact]
    public async Task Destroy_TargetIsAComponent_NeedsItsChildrenToo()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(async program =>
        {
            var site = await program.ComponentAsync("my:index:Site", "site");
            await program.ThingAsync("child", options: request => request.Parent = site.Urn);
            await program.ThingAsync("other");
        });
        var target = new UrnPatterns(["**my:index:Site::site"]);

        var refused = await stack.DestroyAsync(options => options with { Targets = target });
        var run = await stack.DestroyAsync(options => options with { Targets = target, TargetDependents = true });

        Assert.Contains(refused.Events.OfType<EngineEvent.Diagnostic>(), diagnostic => diagnostic.Urn?.Name == "child");
        Assert.Equal(["other"], run.Names);
    }

    [Fact]
    public async Task Destroy_Exclude_KeepsItAndWhatItNeeds()
    {
        await using var stack = await ChainAsync();

        var run = await stack.DestroyAsync(Named.Exclude("b"));

        Assert.Equal("", run.Errors);
        Assert.Equal(["a", "b"], run.Names);
    }

    [Fact]
    public async Task Destroy_ExcludeDependents_KeepsThemToo()
    {
        await using var stack = await ChainAsync();

        Assert.Equal(["a", "b", "c"], (await stack.DestroyAsync(Named.ExcludeWithDependents("b"))).Names);
    }

    [Fact]
    public async Task Destroy_TargetIsUnknown_IsRefused()
    {
        await using var stack = await ChainAsync();

        var run = await stack.DestroyAsync(Named.Target("a", "typo"));

        Assert.Equal(DeploymentOutcome.Failed, run.Outcome);
        Assert.Equal(4, run.Names.Count);
    }

    private static async Task<TestStack> ChainAsync()
    {
        var stack = await TestStack.StartAsync();
        await stack.UpAsync(program => SamplePrograms.ChainAsync(program, 1));
        stack.Provider.Calls.Clear();
        return stack;
    }

    private static void Drift(TestStack stack)
    {
        foreach (var id in stack.Provider.World.Keys)
        {
            stack.Provider.World[id] = PropertyMap.Of(("size", 7));
        }
    }

    private static IEnumerable<PropertyValue> Sizes(TestRun run) =>
        new[] { "a", "b", "c", "d" }.Select(name => run.Resource(name).Outputs["size"]);
}
