using Pulumi.Engine.Model;
using Pulumi.Engine.Tests.Harness;
using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Tests.Deployment;

public sealed class AliasTests
{
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
    public async Task Alias_MovedBelowAParent_KeepsItsId()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(program => program.ThingAsync("a"));

        var run = await stack.UpAsync(async program =>
        {
            var site = await program.ComponentAsync("my:index:Site", "site");
            await program.ThingAsync("a", options: request =>
            {
                request.Parent = site.Urn;
                request.Aliases.Add(new Alias { Spec = new Alias.Types.Spec { NoParent = true } });
            });
        });

        Assert.Equal(["create site", "same a"], run.Steps);
        Assert.Equal("a-1", run.Resource("a").Id);
        Assert.Equal(run.Resource("site").Urn, run.Resource("a").Parent);
    }

    [Fact]
    public async Task Alias_MovedToAnotherParent_KeepsItsId()
    {
        await using var stack = await TestStack.StartAsync();
        async Task Program(ProgramClient program, string parent, bool moved)
        {
            var sites = new Dictionary<string, string>();
            foreach (var name in new[] { "north", "south" })
            {
                sites[name] = (await program.ComponentAsync($"my:index:{name}", name)).Urn;
            }

            await program.ThingAsync("a", options: request =>
            {
                request.Parent = sites[parent];
                if (moved)
                {
                    request.Aliases.Add(new Alias { Spec = new Alias.Types.Spec { ParentUrn = sites["north"] } });
                }
            });
        }

        await stack.UpAsync(program => Program(program, "north", moved: false));

        var run = await stack.UpAsync(program => Program(program, "south", moved: true));

        Assert.Equal(["same north", "same south", "same a"], run.Steps);
        Assert.Equal("my:index:south$test:index:Thing", run.Resource("a").Urn.QualifiedType);
    }

    [Fact]
    public async Task Alias_AnotherTypeOfComponent_IsFollowedByItsChildrenAndTheirs()
    {
        await using var stack = await TestStack.StartAsync();
        async Task Program(ProgramClient program, string type, string? oldType)
        {
            var site = await program.ComponentAsync(type, "site", request =>
            {
                if (oldType is not null)
                {
                    request.Aliases.Add(new Alias { Spec = new Alias.Types.Spec { Type = oldType } });
                }
            });
            var rack = await program.ComponentAsync("my:index:Rack", "rack", request => request.Parent = site.Urn);
            await program.ThingAsync("a", options: request => request.Parent = rack.Urn);
        }

        await stack.UpAsync(program => Program(program, "my:index:Site", null));

        var run = await stack.UpAsync(program => Program(program, "my:index:Place", "my:index:Site"));

        Assert.Equal(["same site", "same rack", "same a"], run.Steps);
        Assert.Equal("my:index:Place$my:index:Rack$test:index:Thing", run.Resource("a").Urn.QualifiedType);
    }

    [Fact]
    public async Task Alias_AnotherTypeOfResource_KeepsItsId()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(program => program.RegisterAsync("test:old:Thing", "a"));

        var run = await stack.UpAsync(program => program.ThingAsync(
            "a", options: request => request.Aliases.Add(new Alias { Spec = new Alias.Types.Spec { Type = "test:old:Thing" } })));

        Assert.Equal(["same a"], run.Steps);
        Assert.Equal(ProgramClient.Thing, run.Resource("a").Type);
        Assert.Equal("a-1", run.Resource("a").Id);
    }

    [Fact]
    public async Task Alias_WholeUrn_ReachesAResourceOfAnotherProject()
    {
        await using var stack = await TestStack.StartAsync();
        var first = await stack.UpAsync(program => program.ThingAsync("a"));
        var elsewhere = Urn.Create("stack", "before", null, ProgramClient.Thing, "a");
        stack.State = first.State with
        {
            Resources = [.. first.State.Resources.Select(resource => resource.Urn.Name == "a" ? resource with { Urn = elsewhere } : resource)],
        };

        var run = await stack.UpAsync(program => program.ThingAsync(
            "a", options: request => request.Aliases.Add(new Alias { Urn = elsewhere.Value })));

        Assert.Equal(["same a"], run.Steps);
        Assert.Equal([elsewhere], run.Resource("a").Aliases);
    }

    [Fact]
    public async Task Alias_StaysInTheProgram_IsNoChangeAnyMore()
    {
        await using var stack = await TestStack.StartAsync();
        Task Renamed(ProgramClient program) => program.ThingAsync(
            "new", options: request => request.Aliases.Add(new Alias { Spec = new Alias.Types.Spec { Name = "old" } }));
        await stack.UpAsync(program => program.ThingAsync("old"));
        await stack.UpAsync(Renamed);

        var run = await stack.UpAsync(Renamed, options => options with { ExpectNoChanges = true });

        Assert.Equal(DeploymentOutcome.Succeeded, run.Outcome);
        Assert.Empty(run.Resource("new").Aliases);
    }

    [Fact]
    public async Task Alias_IsTheNameOfAnotherResource_IsRefused()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(program => program.ThingAsync("old"));

        var run = await stack.UpAsync(async program =>
        {
            await program.ThingAsync("old");
            await program.ThingAsync("new", options: request => request.Aliases.Add(new Alias { Spec = new Alias.Types.Spec { Name = "old" } }));
        });

        Assert.Equal(DeploymentOutcome.Failed, run.Outcome);
        Assert.Contains("its alias", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Alias_OfAProvider_KeepsTheProviderOfItsResources()
    {
        await using var stack = await TestStack.StartAsync();
        async Task Program(ProgramClient program, string name, string? oldName)
        {
            var provider = await program.RegisterAsync("pulumi:providers:test", name, PropertyMap.Of(("region", "north")), request =>
            {
                if (oldName is not null)
                {
                    request.Aliases.Add(new Alias { Spec = new Alias.Types.Spec { Name = oldName } });
                }
            });
            await program.ThingAsync("a", options: request => request.Provider = $"{provider.Urn}::{provider.Id}");
        }

        await stack.UpAsync(program => Program(program, "old", null));

        var run = await stack.UpAsync(program => Program(program, "new", "old"));

        Assert.Equal(["same new", "same a"], run.Steps);
        Assert.Equal("new", run.Resource("a").Provider!.Urn.Name);
    }

    [Fact]
    public async Task Alias_RenamedAndChanged_IsUpdatedInPlace()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(program => program.ThingAsync("old", PropertyMap.Of(("size", 1))));

        var run = await stack.UpAsync(program => program.ThingAsync(
            "new", PropertyMap.Of(("size", 2)),
            request => request.Aliases.Add(new Alias { Spec = new Alias.Types.Spec { Name = "old" } })));

        Assert.Equal(["update new"], run.Steps);
        Assert.Equal(["old-1"], stack.Provider.World.Keys);
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
