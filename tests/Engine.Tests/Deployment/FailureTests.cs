using Pulumi.Engine.Model;
using Pulumi.Engine.Tests.Harness;
using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Tests.Deployment;

public sealed class FailureTests
{
    [Fact]
    public async Task Up_CreateFails_RunningOnesFinishAndNoneStarts()
    {
        await using var stack = await TestStack.StartAsync();

        var run = await stack.UpAsync(async program =>
        {
            var slow = program.ThingAsync("slow", PropertyMap.Of(("wait", "gate")));
            await WaitForCallAsync(stack.Provider, "Create slow");
            await Assert.ThrowsAnyAsync<Exception>(() => program.ThingAsync("bad", PropertyMap.Of(("fail", "Create"))));
            await Assert.ThrowsAnyAsync<Exception>(() => program.ThingAsync("late"));
            stack.Provider.Gate("gate").SetResult();
            await slow;
        });

        Assert.Equal(DeploymentOutcome.Failed, run.Outcome);
        Assert.Equal("Create of bad fails as asked", run.Errors);
        Assert.Equal(["slow"], run.Names);
        Assert.Empty(run.State.PendingOperations);
    }

    [Fact]
    public async Task Up_ContinueOnError_GoesOnAndTellsTheProgram()
    {
        await using var stack = await TestStack.StartAsync();
        var result = Result.Success;

        var run = await stack.UpAsync(
            async program =>
            {
                var bad = await program.ThingAsync(
                    "bad", PropertyMap.Of(("fail", "Create")), request => request.SupportsResultReporting = true);
                result = bad.Result;
                await program.ThingAsync("good");
            },
            options => options with { ContinueOnError = true });

        Assert.Equal(Result.Fail, result);
        Assert.Equal(DeploymentOutcome.Failed, run.Outcome);
        Assert.Equal(["good"], run.Names);
    }

    [Fact]
    public async Task Up_CreateHalfDone_IsRecordedAndTheNextUpRepairsIt()
    {
        await using var stack = await TestStack.StartAsync();
        var failed = await stack.UpAsync(program => program.ThingAsync("a", PropertyMap.Of(("partial", "Create"))));

        Assert.Equal(DeploymentOutcome.Failed, failed.Outcome);
        Assert.Contains("half of it is missing", failed.Errors, StringComparison.Ordinal);
        Assert.Equal("a-1", failed.Resource("a").Id);
        Assert.Equal(["half of it is missing"], failed.Resource("a").InitErrors);

        var repaired = await stack.UpAsync(program => program.ThingAsync("a", PropertyMap.Of(("partial", "Create"))));

        Assert.Equal(DeploymentOutcome.Succeeded, repaired.Outcome);
        Assert.Equal(["update a"], repaired.Steps);
        Assert.Empty(repaired.Resource("a").InitErrors);
    }

    [Fact]
    public async Task Up_UpdateHalfDone_KeepsTheIdAndTheReasons()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(program => program.ThingAsync("a"));

        var failed = await stack.UpAsync(program => program.ThingAsync("a", PropertyMap.Of(("partial", "Update"))));

        Assert.Equal(DeploymentOutcome.Failed, failed.Outcome);
        Assert.Equal("a-1", failed.Resource("a").Id);
        Assert.Equal(["half of it is missing"], failed.Resource("a").InitErrors);
    }

    [Fact]
    public async Task Up_DeleteFails_KeepsWhatItNeedsAndTriesAgain()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(async program =>
        {
            var a = await program.ThingAsync("a");
            await program.ThingAsync("b", PropertyMap.Of(("fail", "Delete")), request => request.Dependencies.Add(a.Urn));
        });

        var failed = await stack.UpAsync(_ => Task.CompletedTask);

        Assert.Equal(DeploymentOutcome.Failed, failed.Outcome);
        Assert.Equal(["a", "b"], failed.Names);
        Assert.Equal(["Delete b"], stack.Provider.CallsOf("Delete"));
    }

    [Fact]
    public async Task Up_StackOutputsAfterFailure_KeepTheOldOnes()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(async program =>
            await program.OutputsAsync((await program.StackAsync()).Urn, PropertyMap.Of(("old", 1), ("changed", 1))));

        var run = await stack.UpAsync(
            async program =>
            {
                var root = await program.StackAsync();
                await Assert.ThrowsAnyAsync<Exception>(() => program.ThingAsync("bad", PropertyMap.Of(("fail", "Create"))));
                await program.OutputsAsync(root.Urn, PropertyMap.Of(("changed", 2)));
            },
            options => options with { ContinueOnError = true });

        Assert.Equal(PropertyMap.Of(("old", 1), ("changed", 2)), run.Resource("project-stack").Outputs);
    }

    internal static async Task WaitForCallAsync(TestProvider provider, string call)
    {
        while (!provider.Calls.Contains(call))
        {
            await Task.Delay(5);
        }
    }
}
