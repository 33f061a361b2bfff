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
        await stack.UpAsync(program => SamplePrograms.ThingsAsync(program, 1, "a", "b"));

        var run = await stack.UpAsync(program => SamplePrograms.ThingsAsync(program, 2, "a", "b"), Named.Target("a"));

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
        await stack.UpAsync(program => SamplePrograms.ThingsAsync(program, 1, "web-1", "web-2", "db"));

        var run = await stack.UpAsync(
            program => SamplePrograms.ThingsAsync(program, 2, "web-1", "web-2", "db"),
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
        await stack.UpAsync(program => SamplePrograms.ThingsAsync(program, 1, "a", "b"));

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

        var run = await stack.UpAsync(program => SamplePrograms.ThingsAsync(program, 1, "a", "b"), Named.Target("a"));

        Assert.Equal("", run.Errors);
        Assert.Equal(["a"], run.Names);
        Assert.NotNull(run.Resource("a").Provider);
    }

    [Fact]
    public async Task Up_TargetDependents_UpdatesWhatDependsOnTheTargetThroughOthers()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(program => SamplePrograms.ChainAsync(program, 1));

        var run = await stack.UpAsync(program => SamplePrograms.ChainAsync(program, 2), Named.TargetWithDependents("b"));

        Assert.Equal(["same a", "update b", "update c", "same d"], run.Steps);
    }

    [Fact]
    public async Task Up_Excluded_IsLeftAloneAndTheOthersAreUpdated()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(program => SamplePrograms.ChainAsync(program, 1));

        var run = await stack.UpAsync(program => SamplePrograms.ChainAsync(program, 2), Named.Exclude("b"));

        Assert.Equal(["update a", "same b", "update c", "update d"], run.Steps);
    }

    [Fact]
    public async Task Up_ExcludeDependents_LeavesWhatDependsOnTheExcludedAloneToo()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(program => SamplePrograms.ChainAsync(program, 1));

        var run = await stack.UpAsync(program => SamplePrograms.ChainAsync(program, 2), Named.ExcludeWithDependents("b"));

        Assert.Equal(["update a", "same b", "same c", "update d"], run.Steps);
    }

    [Fact]
    public async Task Up_NeedsANewResourceThatIsExcluded_IsRefused()
    {
        await using var stack = await TestStack.StartAsync();

        var run = await stack.UpAsync(program => SamplePrograms.ChainAsync(program, 1), Named.Exclude("a"));

        Assert.Equal(DeploymentOutcome.Failed, run.Outcome);
        Assert.Contains("it is excluded", run.Errors, StringComparison.Ordinal);
        Assert.Empty(run.Names);
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
}
