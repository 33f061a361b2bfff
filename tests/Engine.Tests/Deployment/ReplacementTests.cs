using Pulumi.Engine.Model;
using Pulumi.Engine.Tests.Harness;
using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Tests.Deployment;

public sealed class ReplacementTests
{
    [Fact]
    public async Task Replace_ByDefault_CreatesFirstAndDeletesAtTheEnd()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(program => PairAsync(program, "force", 1));

        var run = await stack.UpAsync(program => PairAsync(program, "force", 2));

        Assert.Equal(["create-replacement a", "replace a", "update b", "delete-replaced a"], run.Steps);
        Assert.Equal("a-3", run.Resource("a").Id);
        Assert.Equal(["a", "b"], run.Names);
        Assert.Equal(1, run.Result.Changes[StepOperation.Replace]);
        Assert.DoesNotContain(StepOperation.CreateReplacement, run.Result.Changes.Keys);
    }

    [Fact]
    public async Task Replace_ProviderDeletesFirst_DeletesDependentsBefore()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(program => PairAsync(program, "forceNow", 1, dependentKey: "forceNow"));

        var run = await stack.UpAsync(program => PairAsync(program, "forceNow", 2, dependentKey: "forceNow"));

        Assert.Equal("", run.Errors);
        Assert.Equal(
            [
                "delete-replaced b", "delete-replaced a", "replace a", "create-replacement a",
                "replace b", "create-replacement b",
            ],
            run.Steps);
        Assert.Equal(["a", "b"], run.Names);
        Assert.Equal(2, stack.Provider.World.Count);
    }

    [Fact]
    public async Task Replace_DependentThatCanBeUpdated_StaysWhileItsDependencyMakesRoom()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(program => PairAsync(program, "forceNow", 1));

        var run = await stack.UpAsync(program => PairAsync(program, "forceNow", 2));

        Assert.Equal(["delete-replaced a", "replace a", "create-replacement a", "update b"], run.Steps);
    }

    [Fact]
    public async Task Replace_DependentDeletedEarlyAndNoLongerWanted_IsForgotten()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(program => PairAsync(program, "forceNow", 1, dependentKey: "forceNow"));

        var run = await stack.UpAsync(program => program.ThingAsync("a", PropertyMap.Of(("forceNow", 2))));

        Assert.Equal(DeploymentOutcome.Succeeded, run.Outcome);
        Assert.Equal(["a"], run.Names);
        Assert.Single(stack.Provider.World);
        Assert.Equal("remove-pending-replace b", run.Steps[^1]);
    }

    [Fact]
    public async Task Replace_CreateFailsAfterRoomWasMade_IsCreatedByTheNextUp()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(program => program.ThingAsync("a", PropertyMap.Of(("forceNow", 1))));

        var failed = await stack.UpAsync(program => program.ThingAsync("a", PropertyMap.Of(("forceNow", 2), ("fail", "Create"))));
        Assert.Equal(DeploymentOutcome.Failed, failed.Outcome);
        Assert.True(failed.Resource("a").PendingReplacement);

        var repaired = await stack.UpAsync(program => program.ThingAsync("a", PropertyMap.Of(("forceNow", 2))));

        Assert.Equal(["replace a", "create-replacement a"], repaired.Steps.Order(StringComparer.Ordinal).Reverse());
        Assert.False(repaired.Resource("a").PendingReplacement);
        Assert.Equal(["Delete a"], stack.Provider.CallsOf("Delete"));
    }

    [Fact]
    public async Task Replace_DeletingTheOldFails_LeavesItForTheNextUp()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(program => program.ThingAsync("a", PropertyMap.Of(("force", 1), ("fail", "Delete"))));

        var failed = await stack.UpAsync(program => program.ThingAsync("a", PropertyMap.Of(("force", 2))));
        Assert.Equal(["a", "-a"], failed.Names);

        var old = failed.State.Resources.Single(resource => resource.Delete);
        stack.State = failed.State with
        {
            Resources = [.. failed.State.Resources.Select(resource => resource.Delete
                ? resource with { Inputs = PropertyMap.Empty }
                : resource)],
        };
        var repaired = await stack.UpAsync(program => program.ThingAsync("a", PropertyMap.Of(("force", 2))));

        Assert.Equal(["same a", "delete-replaced a"], repaired.Steps);
        Assert.Equal(["a"], repaired.Names);
        Assert.False(stack.Provider.World.ContainsKey(old.Id!));
    }

    [Fact]
    public async Task Replace_OptionOverridesTheProvider_InBothDirections()
    {
        await using var stack = await TestStack.StartAsync();
        void NotFirst(RegisterResourceRequest request) => request.DeleteBeforeReplaceDefined = true;
        void First(RegisterResourceRequest request) => request.DeleteBeforeReplace = true;
        await stack.UpAsync(program => program.ThingAsync("a", PropertyMap.Of(("forceNow", 1))));

        var created = await stack.UpAsync(program => program.ThingAsync("a", PropertyMap.Of(("forceNow", 2)), NotFirst));
        var deleted = await stack.UpAsync(program => program.ThingAsync("a", PropertyMap.Of(("forceNow", 2), ("force", 1)), First));

        Assert.Equal("create-replacement a", created.Steps[0]);
        Assert.Equal("delete-replaced a", deleted.Steps[0]);
    }

    [Fact]
    public async Task Replace_ReplaceOnChanges_MakesAnUpdateAReplacement()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(program => program.ThingAsync("a", PropertyMap.Of(("size", 1))));

        var run = await stack.UpAsync(program => program.ThingAsync(
            "a", PropertyMap.Of(("size", 2)), request => request.ReplaceOnChanges.Add("size")));

        Assert.Contains("create-replacement a", run.Steps);
    }

    [Fact]
    public async Task Replace_Protected_IsRefused()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(program => program.ThingAsync("a", PropertyMap.Of(("force", 1)), request => request.Protect = true));

        var run = await stack.UpAsync(program =>
            program.ThingAsync("a", PropertyMap.Of(("force", 2)), request => request.Protect = true));

        Assert.Equal(DeploymentOutcome.Failed, run.Outcome);
        Assert.Contains("protected", run.Errors, StringComparison.Ordinal);
        Assert.Equal(["Create a"], stack.Provider.CallsOf("Create"));
    }

    [Theory]
    [InlineData("force")]
    [InlineData("forceNow")]
    public async Task Replace_ProtectedAndItsProtectedDependentWithProtectIgnored_AreReplaced(string key)
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(program => PairAsync(program, key, 1, key, protect: true));

        var run = await stack.UpAsync(
            program => PairAsync(program, key, 2, key, protect: true), options => options with { IgnoreProtect = true });

        Assert.Equal("", run.Errors);
        Assert.Equal(2, stack.Provider.CallsOf("Delete").Count());
        Assert.True(run.Resource("a").Protect && run.Resource("b").Protect);
    }

    /// <summary>A resource <c>a</c>, and <c>b</c> that takes a property of it.</summary>
    private static async Task PairAsync(ProgramClient program, string key, double value, string dependentKey = "source", bool protect = false)
    {
        var a = await program.ThingAsync("a", PropertyMap.Of((key, value)), request => request.Protect = protect);
        await program.ThingAsync("b", PropertyMap.Of((dependentKey, ProgramClient.Decode(a.Object)["computed"])), request =>
        {
            request.Protect = protect;
            request.Dependencies.Add(a.Urn);
            request.PropertyDependencies[dependentKey] = new() { Urns = { a.Urn } };
        });
    }
}
