using Pulumi.Engine.Model;
using Pulumi.Engine.Tests.Harness;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Tests.Deployment;

/// <summary>The resource option that takes over what exists.</summary>
public sealed class ImportOptionTests
{
    [Fact]
    public async Task Import_ExistingResource_IsTakenOverWithoutACreate()
    {
        await using var stack = await TestStack.StartAsync();
        stack.Provider.World["wild"] = PropertyMap.Of(("size", 1));
        Task Program(ProgramClient program) =>
            program.ThingAsync("a", PropertyMap.Of(("size", 1)), request => request.ImportId = "wild");

        var first = await stack.UpAsync(Program);
        var second = await stack.UpAsync(Program, options => options with { ExpectNoChanges = true });

        Assert.Equal(["import a"], first.Steps);
        Assert.Equal(("wild", "wild"), (first.Resource("a").Id, first.Resource("a").ImportId));
        Assert.Empty(stack.Provider.CallsOf("Create"));
        Assert.Equal(DeploymentOutcome.Succeeded, second.Outcome);
    }

    [Fact]
    public async Task Import_ProgramDiffers_IsImportedThenUpdated()
    {
        await using var stack = await TestStack.StartAsync();
        stack.Provider.World["wild"] = PropertyMap.Of(("size", 1));

        var run = await stack.UpAsync(program =>
            program.ThingAsync("a", PropertyMap.Of(("size", 2)), request => request.ImportId = "wild"));

        Assert.Equal(["import a", "update a"], run.Steps);
        Assert.Equal(2, stack.Provider.World["wild"]["size"]);
        Assert.Equal(["a"], run.Names);
    }

    [Fact]
    public async Task Import_NothingThere_Fails()
    {
        await using var stack = await TestStack.StartAsync();

        var run = await stack.UpAsync(program => program.ThingAsync("a", options: request => request.ImportId = "nowhere"));

        Assert.Equal(DeploymentOutcome.Failed, run.Outcome);
        Assert.Contains("'nowhere' does not exist", run.Errors, StringComparison.Ordinal);
        Assert.Empty(run.Names);
    }

    [Fact]
    public async Task Import_AnotherIdThanBefore_ReplacesWhatTheStackHad()
    {
        await using var stack = await TestStack.StartAsync();
        stack.Provider.World["wild"] = PropertyMap.Of(("size", 1));
        await stack.UpAsync(program => program.ThingAsync("a", PropertyMap.Of(("size", 1))));

        var run = await stack.UpAsync(program => program.ThingAsync("a", PropertyMap.Of(("size", 1)), request => request.ImportId = "wild"));

        Assert.Equal(["import-replacement a", "replace a", "delete-replaced a"], run.Steps);
        Assert.Equal(["wild"], stack.Provider.World.Keys);
    }

    [Fact]
    public async Task Import_WouldHaveToBeReplaced_IsRefused()
    {
        await using var stack = await TestStack.StartAsync();
        stack.Provider.World["wild"] = PropertyMap.Of(("force", 1));

        var run = await stack.UpAsync(program => program.ThingAsync("a", PropertyMap.Of(("force", 2)), request => request.ImportId = "wild"));

        Assert.Equal(DeploymentOutcome.Failed, run.Outcome);
        Assert.Contains("remove the 'import' option", run.Errors, StringComparison.Ordinal);
        Assert.Equal(["wild"], stack.Provider.World.Keys);
    }
}
