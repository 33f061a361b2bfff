using Pulumi.Engine.Model;
using Pulumi.Engine.Tests.Harness;
using Pulumi.Protocol.Messages;
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
    public async Task DeletedWith_OtherIsDeletedToo_AsksTheProviderOnce()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(async program =>
        {
            var host = await program.ThingAsync("host");
            await program.ThingAsync("part", options: request => request.DeletedWith = host.Urn);
        });

        var run = await stack.DestroyAsync();

        Assert.Empty(run.Names);
        Assert.Equal(["Delete host"], stack.Provider.CallsOf("Delete"));
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
    public async Task Alias_RenamedResource_KeepsItsIdAndItsDependents()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(async program =>
        {
            var old = await program.ThingAsync("old");
            await program.ThingAsync("user", options: request => request.Dependencies.Add(old.Urn));
        });

        var run = await stack.UpAsync(program => program.ThingAsync(
            "new", options: request => request.Aliases.Add(new Alias { Spec = new Alias.Types.Spec { Name = "old" } })));

        Assert.Equal(["same new", "delete user"], run.Steps);
        Assert.Equal("old-1", run.Resource("new").Id);
    }

    [Fact]
    public async Task Alias_OfTheParent_IsInheritedByChildrenNamedAfterIt()
    {
        await using var stack = await TestStack.StartAsync();
        Task Program(ProgramClient program, string name, string? alias) => SiteAsync(program, name, alias);
        await stack.UpAsync(program => Program(program, "old", null));

        var run = await stack.UpAsync(program => Program(program, "new", "old"));

        Assert.Equal(["same new", "same new-a"], run.Steps);
    }

    [Fact]
    public async Task Alias_DeploymentStopsBeforeDependentsAreReached_TheirReferencesFollowTheRename()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(async program =>
        {
            var old = await program.ThingAsync("old");
            await program.ThingAsync("user", options: request => request.Dependencies.Add(old.Urn));
        });

        var run = await stack.UpAsync(async program =>
        {
            await program.ThingAsync("new", options: request => request.Aliases.Add(new Alias { Spec = new Alias.Types.Spec { Name = "old" } }));
            await program.ThingAsync("bad", PropertyMap.Of(("fail", "Create")));
        });

        Assert.Equal(DeploymentOutcome.Failed, run.Outcome);
        Assert.Equal([run.Resource("new").Urn], run.Resource("user").Dependencies);
    }

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
        Assert.Equal("wild", first.Resource("a").Id);
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

    private static async Task SiteAsync(ProgramClient program, string name, string? alias)
    {
        var site = await program.ComponentAsync("my:index:Site", name, request =>
        {
            if (alias is not null)
            {
                request.Aliases.Add(new Alias { Spec = new Alias.Types.Spec { Name = alias } });
            }
        });
        await program.ThingAsync($"{name}-a", options: request => request.Parent = site.Urn);
    }
}
