using Pulumi.Engine.Model;
using Pulumi.Engine.Tests.Harness;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Tests.Deployment;

public sealed class RefreshAndDestroyTests
{
    [Fact]
    public async Task Refresh_ChangedOutside_IsRecordedAndShownAsUpdate()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(program => program.ThingAsync("a", PropertyMap.Of(("size", 1))));
        stack.Provider.World["a-1"] = PropertyMap.Of(("size", 7));

        var run = await stack.RefreshAsync();

        Assert.Equal(7, run.Resource("a").Outputs["size"]);
        Assert.Equal(1, run.Result.Changes[StepOperation.Update]);
        var outputs = run.Events.OfType<EngineEvent.ResourceOutputs>().Single(outputs => outputs.Metadata.Urn.Name == "a");
        Assert.Equal(StepOperation.Update, outputs.Metadata.Operation);
        Assert.Equal(["size"], outputs.Metadata.Diffs);
    }

    [Fact]
    public async Task Refresh_ThenUpdate_RepairsWhatWasChangedOutside()
    {
        await using var stack = await TestStack.StartAsync();
        Task Program(ProgramClient program) => program.ThingAsync("a", PropertyMap.Of(("size", 1)));
        await stack.UpAsync(Program);
        stack.Provider.World["a-1"] = PropertyMap.Of(("size", 7));

        var run = await stack.UpAsync(Program, options => options with { Refresh = true });

        Assert.Equal(["refresh a", "update a"], run.Steps.Where(step => step.EndsWith('a')));
        Assert.Equal(1, stack.Provider.World["a-1"]["size"]);
        Assert.DoesNotContain(StepOperation.Refresh, run.Result.Changes.Keys);
    }

    [Fact]
    public async Task Refresh_ResourceGone_IsRemovedWithEveryReferenceToIt()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(async program =>
        {
            var a = await program.ThingAsync("a");
            await program.ThingAsync("b", options: request => request.Dependencies.Add(a.Urn));
        });
        stack.Provider.World.Clear();
        stack.Provider.World["b-2"] = PropertyMap.Empty;

        var run = await stack.RefreshAsync();

        Assert.Equal(["b"], run.Names);
        Assert.Empty(run.Resource("b").Dependencies);
        Assert.Equal(1, run.Result.Changes[StepOperation.Delete]);
    }

    [Fact]
    public async Task Refresh_NothingChanged_LeavesTheStateAsItIs()
    {
        await using var stack = await TestStack.StartAsync();
        var before = await stack.UpAsync(program => program.ThingAsync("a", PropertyMap.Of(("size", 1))));

        var run = await stack.RefreshAsync(options => options with { ExpectNoChanges = true });

        Assert.Equal(DeploymentOutcome.Succeeded, run.Outcome);
        Assert.Same(before.Resource("a"), run.Resource("a"));
    }

    [Fact]
    public async Task Refresh_Preview_RecordsNothing()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(program => program.ThingAsync("a", PropertyMap.Of(("size", 1))));
        stack.Provider.World["a-1"] = PropertyMap.Of(("size", 7));

        var run = await stack.RefreshAsync(options => options with { DryRun = true });

        Assert.Equal(1, run.Result.Changes[StepOperation.Update]);
        Assert.Equal(1, run.Resource("a").Outputs["size"]);
    }

    [Fact]
    public async Task Destroy_DeletesEverythingInReverseOrderWithoutTheProgram()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(async program =>
        {
            var root = await program.StackAsync();
            var a = await program.ThingAsync("a", options: request => request.Parent = root.Urn);
            await program.ThingAsync("b", options: request => request.Dependencies.Add(a.Urn));
            await program.OutputsAsync(root.Urn, PropertyMap.Empty);
        });

        var run = await stack.DestroyAsync();

        Assert.Equal("", run.Errors);
        Assert.Empty(run.State.Resources);
        Assert.Equal(["Delete b", "Delete a"], stack.Provider.CallsOf("Delete"));
        Assert.Equal(3, run.Result.Changes[StepOperation.Delete]);
    }

    [Fact]
    public async Task Destroy_ContinueOnError_DeletesAllThatNothingLeftNeeds()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(async program =>
        {
            var needed = await program.ThingAsync("needed");
            await program.ThingAsync("stuck", PropertyMap.Of(("fail", "Delete")), request => request.Dependencies.Add(needed.Urn));
            await program.ThingAsync("free");
        });

        var run = await stack.DestroyAsync(options => options with { ContinueOnError = true });

        Assert.Equal(DeploymentOutcome.Failed, run.Outcome);
        Assert.Equal(["needed", "stuck"], run.Names);
    }

    [Fact]
    public async Task Refresh_ResourceIsHalfMade_IsRecordedAndTheNextUpRepairsIt()
    {
        await using var stack = await TestStack.StartAsync();
        Task Program(ProgramClient program) => program.ThingAsync("a", PropertyMap.Of(("size", 1)));
        await stack.UpAsync(Program);
        stack.Provider.World["a-1"] = PropertyMap.Of(("size", 1), ("partial", "Read"));

        var refreshed = await stack.RefreshAsync();
        stack.Provider.World["a-1"] = PropertyMap.Of(("size", 1));
        var run = await stack.UpAsync(Program);

        Assert.Equal(DeploymentOutcome.Succeeded, refreshed.Outcome);
        Assert.Equal(["half of it is missing"], refreshed.Resource("a").InitErrors);
        Assert.Equal(["update a"], run.Steps);
        Assert.Empty(run.Resource("a").InitErrors);
    }

    [Fact]
    public async Task Destroy_Preview_TouchesNothing()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(program => program.ThingAsync("a"));

        var run = await stack.DestroyAsync(options => options with { DryRun = true });

        Assert.Equal(["delete a"], run.Steps);
        Assert.Single(stack.Provider.World);
        Assert.Equal(["a"], run.Names);
    }

    [Fact]
    public async Task Destroy_AfterRefresh_DoesNotDeleteWhatIsGone()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(program => program.ThingAsync("a"));
        stack.Provider.World.Clear();

        var run = await stack.DestroyAsync(options => options with { Refresh = true });

        Assert.Empty(run.State.Resources);
        Assert.Empty(stack.Provider.CallsOf("Delete"));
    }
}
