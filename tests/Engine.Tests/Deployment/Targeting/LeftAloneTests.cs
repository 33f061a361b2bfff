using Pulumi.Engine.Model;
using Pulumi.Engine.Tests.Harness;
using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Tests.Deployment.Targeting;

/// <summary>What is out of a deployment's scope stays as it was, also where the program has moved on without it.</summary>
public sealed class LeftAloneTests
{
    [Fact]
    public async Task Up_VanishedResourceIsNoTarget_StaysInFrontOfWhatWasLeftAloneWithIt()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(program => SamplePrograms.ChainAsync(program, 1));

        var run = await stack.UpAsync(
            async program =>
            {
                await program.ThingAsync("c", PropertyMap.Of(("size", 2)));
                await program.ThingAsync("d", PropertyMap.Of(("size", 2)));
            },
            Named.Target("d"));

        Assert.Equal("", run.Errors);
        Assert.Equal(["a", "b", "c", "d"], run.Names);
        Assert.Empty(stack.Provider.CallsOf("Delete"));
    }

    [Fact]
    public async Task Up_VanishedTargetIsNeededByWhatIsLeftAlone_IsNotDeletedAndSaysWhy()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(program => SamplePrograms.ChainAsync(program, 1));

        var run = await stack.UpAsync(
            async program =>
            {
                await program.ThingAsync("a", PropertyMap.Of(("size", 1)));
                await program.ThingAsync("c", PropertyMap.Of(("size", 2)));
                await program.ThingAsync("d", PropertyMap.Of(("size", 1)));
            },
            Named.Target("b"));

        Assert.Equal(DeploymentOutcome.Failed, run.Outcome);
        Assert.Contains($"while {Named.Thing("c")} depends on it", run.Errors, StringComparison.Ordinal);
        Assert.Empty(stack.Provider.CallsOf("Delete"));
        Assert.Equal(4, run.Names.Count);
    }

    [Fact]
    public async Task Up_VanishedTarget_IsDeletedAndOtherVanishedOnesStay()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(program => SamplePrograms.ThingsAsync(program, 1, "a", "b"));

        var run = await stack.UpAsync(_ => Task.CompletedTask, Named.Target("a"));

        Assert.Equal("", run.Errors);
        Assert.Equal(["b"], run.Names);
        Assert.Equal(["Delete a"], stack.Provider.CallsOf("Delete"));
    }

    [Fact]
    public async Task Up_RenamedComponentIsNoTarget_KeepsItsOldNameAndSoDoItsChildren()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(async program =>
        {
            var site = await program.ComponentAsync("my:index:Site", "old");
            await program.ThingAsync("child", options: request => request.Parent = site.Urn);
            await program.ThingAsync("other", PropertyMap.Of(("size", 1)));
        });

        async Task Renamed(ProgramClient program)
        {
            var site = await program.ComponentAsync("my:index:Site", "new", request =>
                request.Aliases.Add(new Alias { Spec = new Alias.Types.Spec { Name = "old" } }));
            await program.ThingAsync("child", options: request => request.Parent = site.Urn);
            await program.ThingAsync("other", PropertyMap.Of(("size", 2)));
        }

        var run = await stack.UpAsync(Renamed, Named.Target("other"));
        Assert.Equal("", run.Errors);
        Assert.Equal(["old", "child", "other"], run.Names);
        Assert.Equal(run.Resource("old").Urn, run.Resource("child").Parent);

        var complete = await stack.UpAsync(Renamed);
        Assert.Equal(["same new", "same child", "same other"], complete.Steps);
    }

    [Fact]
    public async Task Up_TargetWouldComeToNeedWhatStillNeedsIt_IsRefused()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(async program =>
        {
            var a = await program.ThingAsync("a");
            await program.ThingAsync("b", options: request => request.Dependencies.Add(a.Urn));
        });

        var run = await stack.UpAsync(
            async program =>
            {
                var b = await program.ThingAsync("b");
                await program.ThingAsync("a", options: request => request.Dependencies.Add(b.Urn));
            },
            Named.Target("a"));

        Assert.Equal(DeploymentOutcome.Failed, run.Outcome);
        Assert.Contains("still depends on it", run.Errors, StringComparison.Ordinal);
        Assert.Equal(["a", "b"], run.Names);
    }

    [Fact]
    public async Task Up_ProviderOfWhatIsLeftAloneChanged_IsRefused()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(program => SamplePrograms.ThingsAsync(program, 1, "a", "b"));

        var run = await stack.UpAsync(
            async program =>
            {
                await program.ThingAsync("a", options: request => request.Version = "2.0.0");
                await program.ThingAsync("b", options: request => request.Version = "2.0.0");
            },
            Named.Target("a"));

        Assert.Equal(DeploymentOutcome.Failed, run.Outcome);
        Assert.Contains("no longer has its provider", run.Errors, StringComparison.Ordinal);
    }
}
