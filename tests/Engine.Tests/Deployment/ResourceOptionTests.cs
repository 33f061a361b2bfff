using Pulumi.Engine.Model;
using Pulumi.Engine.Tests.Harness;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Tests.Deployment;

public sealed class ResourceOptionTests
{
    [Fact]
    public async Task IgnoreChanges_ChangedInput_KeepsTheOldValue()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(program => program.ThingAsync("a", PropertyMap.Of(("size", 1), ("color", "red"))));

        var run = await stack.UpAsync(program => program.ThingAsync(
            "a", PropertyMap.Of(("size", 2), ("color", "red")), request => request.IgnoreChanges.Add("size")));

        Assert.Equal(["same a"], run.Steps);
        Assert.Equal(1, run.Resource("a").Inputs["size"]);
    }

    [Fact]
    public async Task Protect_ResourceVanished_IsNotDeleted()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(program => program.ThingAsync("a", options: request => request.Protect = true));

        var run = await stack.UpAsync(_ => Task.CompletedTask);

        Assert.Equal(DeploymentOutcome.Failed, run.Outcome);
        Assert.Contains("protected", run.Errors, StringComparison.Ordinal);
        Assert.Single(stack.Provider.World);
    }

    [Fact]
    public async Task Protect_IgnoredByTheUser_IsDeleted()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(program => program.ThingAsync("a", options: request => request.Protect = true));

        var run = await stack.DestroyAsync(options => options with { IgnoreProtect = true });

        Assert.Equal("", run.Errors);
        Assert.Empty(stack.Provider.World);
    }

    [Fact]
    public async Task Protect_OfTheParent_IsInherited()
    {
        await using var stack = await TestStack.StartAsync();

        var run = await stack.UpAsync(async program =>
        {
            var site = await program.ComponentAsync("my:index:Site", "site", request => request.Protect = true);
            await program.ThingAsync("a", options: request => request.Parent = site.Urn);
        });

        Assert.True(run.Resource("a").Protect);
    }

    [Fact]
    public async Task RetainOnDelete_ResourceVanished_IsForgottenOnly()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(program => program.ThingAsync("a", options: request => request.RetainOnDelete = true));

        var run = await stack.UpAsync(_ => Task.CompletedTask);

        Assert.Empty(run.Names);
        Assert.Single(stack.Provider.World);
    }

    [Fact]
    public async Task AdditionalSecretOutputs_AreSecretForProgramAndState()
    {
        await using var stack = await TestStack.StartAsync();
        PropertyValue seen = PropertyValue.Null;

        var run = await stack.UpAsync(async program =>
        {
            var a = await program.ThingAsync("a", options: request => request.AdditionalSecretOutputs.Add("computed"));
            seen = ProgramClient.Decode(a.Object)["computed"];
        });

        Assert.IsType<PropertyValue.SecretValue>(seen);
        Assert.IsType<PropertyValue.SecretValue>(run.Resource("a").Outputs["computed"]);
    }

    [Fact]
    public async Task Protect_Destroy_IsRefusedAndTheOptionTakenAwayAllowsIt()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(program => program.ThingAsync("a", options: request => request.Protect = true));

        var refused = await stack.DestroyAsync();
        await stack.UpAsync(program => program.ThingAsync("a"));
        var run = await stack.DestroyAsync();

        Assert.Equal(DeploymentOutcome.Failed, refused.Outcome);
        Assert.Equal(["a"], refused.Names);
        Assert.Empty(run.Names);
    }

    [Fact]
    public async Task Protect_TakenAwayTogetherWithAReplacement_ReplacesAtOnce()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(program => program.ThingAsync("a", PropertyMap.Of(("force", 1)), request => request.Protect = true));

        var run = await stack.UpAsync(program => program.ThingAsync("a", PropertyMap.Of(("force", 2))));

        Assert.Equal("", run.Errors);
        Assert.Equal("a-2", run.Resource("a").Id);
    }

    [Fact]
    public async Task RetainOnDelete_ResourceIsReplaced_LeavesTheOldOneThere()
    {
        await using var stack = await TestStack.StartAsync();
        Task Program(ProgramClient program, double value) =>
            program.ThingAsync("a", PropertyMap.Of(("force", value)), request => request.RetainOnDelete = true);
        await stack.UpAsync(program => Program(program, 1));

        var run = await stack.UpAsync(program => Program(program, 2));

        Assert.Equal(["a"], run.Names);
        Assert.Empty(stack.Provider.CallsOf("Delete"));
        Assert.Equal(2, stack.Provider.World.Count);
    }

    [Fact]
    public async Task RetainOnDelete_OfTheParent_IsInheritedUnlessTheChildSaysOtherwise()
    {
        await using var stack = await TestStack.StartAsync();

        var run = await stack.UpAsync(async program =>
        {
            var parent = await program.ThingAsync("parent", options: request => request.RetainOnDelete = true);
            await program.ThingAsync("child", options: request => request.Parent = parent.Urn);
            await program.ThingAsync("other", options: request =>
            {
                request.Parent = parent.Urn;
                request.RetainOnDelete = false;
            });
        });

        Assert.True(run.Resource("child").RetainOnDelete);
        Assert.False(run.Resource("other").RetainOnDelete);
    }

    [Fact]
    public async Task CustomTimeouts_ReachTheProviderWithEachOperation()
    {
        await using var stack = await TestStack.StartAsync();
        Task Program(ProgramClient program, double size) => program.ThingAsync(
            "a", PropertyMap.Of(("size", size)), request => request.CustomTimeouts = new() { Create = "1m", Update = "2m", Delete = "3m", Read = "4m" });
        await stack.UpAsync(program => Program(program, 1));
        await stack.UpAsync(program => Program(program, 2));

        await stack.RefreshAsync();
        await stack.DestroyAsync();

        Assert.Equal(60, stack.Provider.Timeouts["Create a"]);
        Assert.Equal(120, stack.Provider.Timeouts["Update a"]);
        Assert.Equal(180, stack.Provider.Timeouts["Delete a"]);
        Assert.Equal(240, stack.Provider.Timeouts["Read a"]);
    }

    [Fact]
    public async Task AdditionalSecretOutputs_AddedLater_MakeTheRecordedOutputSecret()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(program => program.ThingAsync("a", PropertyMap.Of(("size", 1))));

        var run = await stack.UpAsync(program => program.ThingAsync(
            "a", PropertyMap.Of(("size", 2)), request => request.AdditionalSecretOutputs.Add("computed")));

        Assert.IsType<PropertyValue.SecretValue>(run.Resource("a").Outputs["computed"]);
    }

    [Fact]
    public async Task HideDiff_IsInTheStateAndGoesWithTheOption()
    {
        await using var stack = await TestStack.StartAsync();

        var hidden = await stack.UpAsync(program => program.ThingAsync(
            "a", PropertyMap.Of(("size", 1)), request => request.HideDiffs.Add("tags[\"a.b\"][0]")));
        var shown = await stack.UpAsync(program => program.ThingAsync("a", PropertyMap.Of(("size", 1))));

        Assert.Equal([PropertyPath.Root.Append("tags").Append("a.b").Append(0)], hidden.Resource("a").HideDiff);
        Assert.Equal(["same a"], shown.Steps);
        Assert.Empty(shown.Resource("a").HideDiff);
    }

    [Fact]
    public async Task HideDiff_NoPath_IsRefused()
    {
        await using var stack = await TestStack.StartAsync();

        await stack.UpAsync(async program =>
        {
            var refusal = await Assert.ThrowsAsync<RpcException>(
                () => program.ThingAsync("a", options: request => request.HideDiffs.Add("tags[")));
            Assert.Contains("'tags[' is not a property path", refusal.Message, StringComparison.Ordinal);
        });

        Assert.Empty(stack.Provider.World);
    }

    [Fact]
    public async Task ReplaceOnChanges_PathInsideAProperty_ReplacesForThatPropertyOnly()
    {
        await using var stack = await TestStack.StartAsync();
        Task Program(ProgramClient program, double size, string color) => program.ThingAsync(
            "a", PropertyMap.Of(("size", size), ("color", color)), request => request.ReplaceOnChanges.Add("color"));
        await stack.UpAsync(program => Program(program, 1, "red"));

        var updated = await stack.UpAsync(program => Program(program, 2, "red"));
        var replaced = await stack.UpAsync(program => Program(program, 2, "blue"));

        Assert.Equal(["update a"], updated.Steps);
        Assert.Contains("replace a", replaced.Steps);
    }

    [Fact]
    public async Task ReplaceOnChanges_Everything_ReplacesForAnyChange()
    {
        await using var stack = await TestStack.StartAsync();
        Task Program(ProgramClient program, double size) =>
            program.ThingAsync("a", PropertyMap.Of(("size", size)), request => request.ReplaceOnChanges.Add("*"));
        await stack.UpAsync(program => Program(program, 1));

        Assert.Contains("replace a", (await stack.UpAsync(program => Program(program, 2))).Steps);
    }

    [Fact]
    public async Task ReplaceOnChanges_CreateThatWasHalfDone_ReplacesItForItsErrors()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(program => program.ThingAsync("a", PropertyMap.Of(("partial", "Create"))));

        var run = await stack.UpAsync(program => program.ThingAsync(
            "a", PropertyMap.Of(("size", 1)), request => request.ReplaceOnChanges.Add("#initerror")));

        Assert.Equal("", run.Errors);
        Assert.Contains("replace a", run.Steps);
        Assert.Equal(["a-2"], stack.Provider.World.Keys);
    }
}
