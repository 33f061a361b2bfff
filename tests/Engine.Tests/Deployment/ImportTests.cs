using Pulumi.Engine.Model;
using Pulumi.Engine.Storage;
using Pulumi.Engine.Tests.Harness;
using Pulumi.Protocol.Properties;

namespace Engine.Tests.Deployment;

/// <summary>Imports without a program.</summary>
public sealed class ImportTests
{
    private static readonly ResourceImport Wanted = new() { Type = ProgramClient.Thing, Name = "found", Id = "id-7", Protect = true };

    [Fact]
    public async Task Import_ResourceThatExists_IsInTheStateWithItsInputsAndNothingElseChanges()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(async program =>
        {
            var root = await program.StackAsync();
            await program.ThingAsync("other", PropertyMap.Of(("size", 1.0)));
            await program.OutputsAsync(root.Urn, PropertyMap.Empty);
        });
        stack.Provider.World["id-7"] = PropertyMap.Of(("size", 4.0));

        var run = await ImportAsync(stack, Wanted);

        Assert.True(run.Outcome == DeploymentOutcome.Succeeded, run.Errors);
        Assert.Equal(["import found"], run.Steps);
        Assert.Equal(["project-stack", "other", "found"], run.Names);
        var found = run.Resource("found");
        Assert.Equal(("id-7", null, true, PropertyMap.Of(("size", 4.0))), (found.Id, found.ImportId, found.Protect, found.Inputs));
        SnapshotIntegrity.Verify(run.State);
    }

    [Fact]
    public async Task Import_EmptyStack_MakesTheStackAndTheDefaultProviderFirst()
    {
        await using var stack = await TestStack.StartAsync();
        stack.Provider.World["id-7"] = PropertyMap.Of(("size", 4.0));

        var run = await ImportAsync(stack, Wanted);

        Assert.True(run.Outcome == DeploymentOutcome.Succeeded, run.Errors);
        Assert.Equal(["project-stack", "found"], run.Names);
        SnapshotIntegrity.Verify(run.State);
    }

    [Fact]
    public async Task Import_ChildOfAComponentAmongTheImports_StandsBehindIt()
    {
        await using var stack = await TestStack.StartAsync();
        stack.Provider.World["id-7"] = PropertyMap.Of(("size", 4.0));
        var component = new ResourceImport { Type = "my:component:Site", Name = "site" };

        var run = await ImportAsync(stack, Wanted with { Parent = component.UrnIn("stack", "project") }, component);

        Assert.True(run.Outcome == DeploymentOutcome.Succeeded, run.Errors);
        Assert.Equal(["project-stack", "site", "found"], run.Names);
        SnapshotIntegrity.Verify(run.State);
    }

    [Fact]
    public async Task Import_OnlySomeProperties_LeavesTheOtherInputsToTheWorld()
    {
        await using var stack = await TestStack.StartAsync();
        stack.Provider.World["id-7"] = PropertyMap.Of(("size", 4.0), ("color", "red"));

        var run = await ImportAsync(stack, Wanted with { Properties = ["size"] });

        Assert.Equal("", run.Errors);
        Assert.Equal(PropertyMap.Of(("size", 4.0)), run.Resource("found").Inputs);
    }

    [Fact]
    public async Task Import_PropertyThatTheResourceLacks_SaysWhichItHas()
    {
        await using var stack = await TestStack.StartAsync();
        stack.Provider.World["id-7"] = PropertyMap.Of(("size", 4.0), ("color", "red"));

        var run = await ImportAsync(stack, Wanted with { Properties = ["siez"] });

        Assert.Contains("no input 'siez' to import; it has color, size", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_NoSuchResource_FailsAndLeavesTheState()
    {
        await using var stack = await TestStack.StartAsync();

        var run = await ImportAsync(stack, Wanted);

        Assert.Equal(DeploymentOutcome.Failed, run.Outcome);
        Assert.Contains("'id-7' does not exist", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("found", run.Names);
        Assert.Empty(run.State.PendingOperations);
    }

    [Fact]
    public async Task Import_Again_DoesNothingUnlessTheIdIsAnother()
    {
        await using var stack = await TestStack.StartAsync();
        stack.Provider.World["id-7"] = PropertyMap.Of(("size", 4.0));
        await ImportAsync(stack, Wanted);

        Assert.Empty((await ImportAsync(stack, Wanted)).Steps);
        Assert.Contains("with the id id-7", (await ImportAsync(stack, Wanted with { Id = "id-8" })).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_ThenUpdateThatDeclaresIt_ChangesNothing()
    {
        await using var stack = await TestStack.StartAsync();
        stack.Provider.World["id-7"] = PropertyMap.Of(("size", 4.0));
        await ImportAsync(stack, Wanted);

        var run = await stack.UpAsync(async program =>
        {
            var root = await program.StackAsync();
            await program.ThingAsync("found", PropertyMap.Of(("size", 4.0)), request => (request.Parent, request.Protect) = (root.Urn, true));
            await program.OutputsAsync(root.Urn, PropertyMap.Empty);
        });

        Assert.True(run.Outcome == DeploymentOutcome.Succeeded, run.Errors);
        Assert.Equal(["same found"], run.Steps);
    }

    private static Task<TestRun> ImportAsync(TestStack stack, params ResourceImport[] imports) => stack.RunAsync(
        DeploymentKind.Import,
        _ => throw new InvalidOperationException("an import runs no program"),
        options => options with { Imports = imports });
}
