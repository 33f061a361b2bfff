using Pulumi.Engine.Model;
using Pulumi.Engine.Tests.Harness;
using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Tests.Deployment.Targeting;

public sealed class TargetedUpdateTests
{
    [Fact]
    public async Task Up_TargetsOneResource_LeavesTheOthersAlone()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(program => ThingsAsync(program, 1, "a", "b"));

        var run = await stack.UpAsync(program => ThingsAsync(program, 2, "a", "b"), Named.Target("a"));

        Assert.Equal("", run.Errors);
        Assert.Equal(["update a", "same b"], run.Steps);
        Assert.Equal(2, stack.Provider.World["a-1"]["size"]);
        Assert.Equal(1, run.Resource("b").Inputs["size"]);
        Assert.Equal(1, stack.Provider.World["b-2"]["size"]);
    }

    [Fact]
    public async Task Up_TargetIsAPattern_UpdatesAllThatMatch()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(program => ThingsAsync(program, 1, "web-1", "web-2", "db"));

        var run = await stack.UpAsync(
            program => ThingsAsync(program, 2, "web-1", "web-2", "db"),
            options => options with { Targets = new UrnPatterns(["**Thing::web-*"]) });

        Assert.Equal(["update web-1", "update web-2", "same db"], run.Steps);
    }

    [Fact]
    public async Task Up_NewResourceIsNoTarget_IsNeitherCreatedNorRecorded()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(program => program.ThingAsync("a"));
        var answer = new RegisterResourceResponse();

        var run = await stack.UpAsync(
            async program =>
            {
                answer = await program.ThingAsync("new", PropertyMap.Of(("size", 1)));
                await program.ThingAsync("a");
            },
            Named.Target("a"));

        Assert.Equal(DeploymentOutcome.Succeeded, run.Outcome);
        Assert.Equal(["a"], run.Names);
        Assert.Equal(Named.Thing("new").Value, answer.Urn);
        Assert.Empty(answer.Object.Fields);
        Assert.Equal(2, run.Result.Changes[StepOperation.Same]);
    }

    [Fact]
    public async Task Up_SkippedComponent_DoesNotRecordItsOutputs()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(program => program.ThingAsync("a"));

        var run = await stack.UpAsync(
            async program =>
            {
                var site = await program.ComponentAsync("my:index:Site", "site");
                await program.OutputsAsync(site.Urn, PropertyMap.Of(("ready", true)));
                await program.ThingAsync("a");
            },
            Named.Target("a"));

        Assert.Equal("", run.Errors);
        Assert.Equal(["a"], run.Names);
    }

    [Fact]
    public async Task Up_TargetNeedsANewResourceThatIsNone_IsRefused()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(program => program.ThingAsync("a"));

        var run = await stack.UpAsync(
            async program =>
            {
                var added = await program.ThingAsync("new");
                await program.ThingAsync("a", PropertyMap.Of(("size", 2)), request => request.Dependencies.Add(added.Urn));
            },
            Named.Target("a"));

        Assert.Equal(DeploymentOutcome.Failed, run.Outcome);
        Assert.Contains($"depends on {Named.Thing("new")}", run.Errors, StringComparison.Ordinal);
        Assert.Empty(stack.Provider.CallsOf("Update"));
    }

    [Fact]
    public async Task Preview_TargetsNeedNewResourcesThatAreNone_NamesThemAll()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(program => ThingsAsync(program, 1, "a", "b"));

        var run = await stack.PreviewAsync(
            async program =>
            {
                foreach (var name in new[] { "a", "b" })
                {
                    var added = await program.ThingAsync($"new-{name}");
                    await program.ThingAsync(name, options: request => request.Dependencies.Add(added.Urn));
                }
            },
            Named.Target("a", "b"));

        Assert.Equal(DeploymentOutcome.Failed, run.Outcome);
        Assert.Contains("::new-a", run.Errors, StringComparison.Ordinal);
        Assert.Contains("::new-b", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Up_TargetIsUnknown_IsRefusedAndSaysWhatShellsDo()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(program => program.ThingAsync("a"));

        var run = await stack.UpAsync(program => program.ThingAsync("a"), Named.Target("typo"));

        Assert.Equal(DeploymentOutcome.Failed, run.Outcome);
        Assert.Equal($"Target '{Named.Thing("typo")}' could not be found in the stack. Did you forget to escape $ in your shell?", run.Errors);
    }

    [Fact]
    public async Task Up_TargetIsNew_IsCreatedWithItsProvider()
    {
        await using var stack = await TestStack.StartAsync();

        var run = await stack.UpAsync(program => ThingsAsync(program, 1, "a", "b"), Named.Target("a"));

        Assert.Equal("", run.Errors);
        Assert.Equal(["a"], run.Names);
        Assert.NotNull(run.Resource("a").Provider);
    }

    [Fact]
    public async Task Up_TargetDependents_UpdatesWhatDependsOnTheTargetThroughOthers()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(program => ChainAsync(program, 1));

        var run = await stack.UpAsync(program => ChainAsync(program, 2), Named.TargetWithDependents("b"));

        Assert.Equal(["same a", "update b", "update c", "same d"], run.Steps);
    }

    [Fact]
    public async Task Up_Excluded_IsLeftAloneAndTheOthersAreUpdated()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(program => ChainAsync(program, 1));

        var run = await stack.UpAsync(program => ChainAsync(program, 2), Named.Exclude("b"));

        Assert.Equal(["update a", "same b", "update c", "update d"], run.Steps);
    }

    [Fact]
    public async Task Up_ExcludeDependents_LeavesWhatDependsOnTheExcludedAloneToo()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(program => ChainAsync(program, 1));

        var run = await stack.UpAsync(program => ChainAsync(program, 2), Named.ExcludeWithDependents("b"));

        Assert.Equal(["update a", "same b", "same c", "update d"], run.Steps);
    }

    [Fact]
    public async Task Up_NeedsANewResourceThatIsExcluded_IsRefused()
    {
        await using var stack = await TestStack.StartAsync();

        var run = await stack.UpAsync(program => ChainAsync(program, 1), Named.Exclude("a"));

        Assert.Equal(DeploymentOutcome.Failed, run.Outcome);
        Assert.Contains("it is excluded", run.Errors, StringComparison.Ordinal);
        Assert.Empty(run.Names);
    }

    [Fact]
    public async Task Up_VanishedResourceIsNoTarget_StaysInFrontOfWhatWasLeftAloneWithIt()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(program => ChainAsync(program, 1));

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
        await stack.UpAsync(program => ChainAsync(program, 1));

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
        await stack.UpAsync(program => ThingsAsync(program, 1, "a", "b"));

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
        await stack.UpAsync(program => ThingsAsync(program, 1, "a", "b"));

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

    [Fact]
    public async Task Up_TargetIsReplacedDeletingFirst_TakesItsDependentsAlong()
    {
        await using var stack = await TestStack.StartAsync();
        async Task Pair(ProgramClient program, double value)
        {
            var a = await program.ThingAsync("a", PropertyMap.Of(("forceNow", value)));
            await program.ThingAsync("b", PropertyMap.Of(("forceNow", ProgramClient.Decode(a.Object)["computed"])), request =>
            {
                request.Dependencies.Add(a.Urn);
                request.PropertyDependencies["forceNow"] = new() { Urns = { a.Urn } };
            });
        }

        await stack.UpAsync(program => Pair(program, 1));

        var run = await stack.UpAsync(program => Pair(program, 2), Named.Target("a"));

        Assert.Equal("", run.Errors);
        Assert.Equal(["a", "b"], run.Names);
        Assert.Equal("computed by a-3", stack.Provider.World["b-4"]["forceNow"]);
    }

    [Fact]
    public async Task Up_Replace_ReplacesAResourceThatDidNotChange()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(program => ThingsAsync(program, 1, "a", "b"));

        var run = await stack.UpAsync(program => ThingsAsync(program, 1, "a", "b"), Named.Replace("a"));

        Assert.Equal(["create-replacement a", "replace a", "same b", "delete-replaced a"], run.Steps);
        Assert.Equal(["id"], run.Events.OfType<EngineEvent.ResourcePre>().First(pre => pre.Metadata.Operation == StepOperation.Replace).Metadata.Keys);
    }

    [Fact]
    public async Task Up_ReplaceOfAnUnknownResource_IsRefusedBeforeAnythingIsDone()
    {
        await using var stack = await TestStack.StartAsync();

        var run = await stack.UpAsync(program => program.ThingAsync("a"), Named.Replace("a"));

        Assert.Equal(DeploymentOutcome.Failed, run.Outcome);
        Assert.Contains("could not be found", run.Errors, StringComparison.Ordinal);
        Assert.Empty(stack.Provider.World);
    }

    private static async Task ThingsAsync(ProgramClient program, double size, params string[] names)
    {
        foreach (var name in names)
        {
            await program.ThingAsync(name, PropertyMap.Of(("size", size)));
        }
    }

    /// <summary><c>c</c> depends on <c>b</c>, which depends on <c>a</c>; <c>d</c> stands alone.</summary>
    private static async Task ChainAsync(ProgramClient program, double size)
    {
        var inputs = PropertyMap.Of(("size", size));
        var a = await program.ThingAsync("a", inputs);
        var b = await program.ThingAsync("b", inputs, request => request.Dependencies.Add(a.Urn));
        await program.ThingAsync("c", inputs, request => request.Dependencies.Add(b.Urn));
        await program.ThingAsync("d", inputs);
    }
}
