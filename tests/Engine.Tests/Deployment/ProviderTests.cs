using Pulumi.Engine.Deployment;
using Pulumi.Engine.Model;
using Pulumi.Engine.Tests.Harness;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Tests.Deployment;

public sealed class ProviderTests
{
    [Fact]
    public async Task DefaultProvider_IsNamedAfterTheVersionAndConfiguredByTheStack()
    {
        await using var stack = await TestStack.StartAsync();
        stack.Config["test:region"] = "north";
        stack.Config["test:password"] = "hush";
        stack.Config["other:region"] = "south";
        stack.SecretKeys.Add("test:password");

        var run = await stack.UpAsync(program => program.ThingAsync("a", options: request => request.Version = "1.2.3"));

        var provider = run.State.Resources.Single(resource => ProviderReference.IsProviderType(resource.Type));
        Assert.Equal("default_1_2_3", provider.Urn.Name);
        Assert.Equal(new ProviderReference(provider.Urn, provider.Id!), run.Resource("a").Provider);
        Assert.Equal(PropertyMap.Of(
            ("password", new PropertyValue.SecretValue("hush")), ("region", "north"), ("version", "1.2.3")), provider.Inputs);
        Assert.Equal("north", stack.Provider.Configuration["region"]);
        Assert.DoesNotContain(run.Steps, step => step.Contains("default", StringComparison.Ordinal));
        Assert.Equal(1, run.Result.Changes[StepOperation.Create]);
    }

    [Fact]
    public async Task DefaultProvider_IsMadeOnceForManyResources()
    {
        await using var stack = await TestStack.StartAsync();

        var run = await stack.UpAsync(program =>
            Task.WhenAll(Enumerable.Range(0, 5).Select(index => program.ThingAsync($"r{index}"))));

        Assert.Single(run.State.Resources, resource => DefaultProviders.IsDefault(resource.Urn));
    }

    [Fact]
    public async Task LastWordsOfAProvider_AreToldBeforeTheSummary()
    {
        await using var stack = await TestStack.StartAsync(new TestProvider { LastWords = "one connection" });

        var run = await stack.UpAsync(program => program.ThingAsync("a"));

        Assert.Equal(["one connection"], run.Diagnostics(DiagnosticSeverity.Debug));
        Assert.IsType<EngineEvent.Summary>(run.Events[^1]);
    }

    [Fact]
    public async Task ExplicitProvider_ChangedSoThatItIsReplaced_ReplacesItsResources()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(program => WithProviderAsync(program, PropertyMap.Of(("region", "north"))));

        var run = await stack.UpAsync(program => WithProviderAsync(program, PropertyMap.Of(("region", "south"))));

        Assert.Equal("", run.Errors);
        Assert.Contains("replace mine", run.Steps);
        Assert.Contains("replace a", run.Steps);
        Assert.Equal(["mine", "a"], run.State.Resources.Select(resource => resource.Urn.Name));
        Assert.Single(stack.Provider.World);
    }

    [Fact]
    public async Task ExplicitProvider_ChangedSoThatItIsNotReplaced_KeepsItsResources()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(program => WithProviderAsync(program, PropertyMap.Of(("region", "north"))));

        var run = await stack.UpAsync(program => WithProviderAsync(program, PropertyMap.Of(("region", "north"), ("color", "red"))));

        Assert.Contains("same a", run.Steps);
    }

    [Fact]
    public async Task ExplicitProvider_Vanished_StillDeletesItsResources()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(program => WithProviderAsync(program, PropertyMap.Of(("region", "north"))));

        var run = await stack.UpAsync(_ => Task.CompletedTask);

        Assert.Equal(DeploymentOutcome.Succeeded, run.Outcome);
        Assert.Empty(run.State.Resources);
        Assert.Equal(["delete a", "delete mine"], run.Steps);
    }

    [Fact]
    public async Task ComponentProviders_AreUsedByChildren()
    {
        await using var stack = await TestStack.StartAsync();

        var run = await stack.UpAsync(async program =>
        {
            var provider = await program.RegisterAsync("pulumi:providers:test", "mine");
            var site = await program.ComponentAsync(
                "my:index:Site", "site", request => request.Providers["test"] = $"{provider.Urn}::{provider.Id}");
            await program.ThingAsync("a", options: request => request.Parent = site.Urn);
        });

        Assert.Equal("mine", run.Resource("a").Provider!.Urn.Name);
    }

    [Fact]
    public async Task DefaultProvider_ConfigurationChanged_IsConfiguredAnewAndKeepsItsResources()
    {
        await using var stack = await TestStack.StartAsync();
        stack.Config["test:color"] = "red";
        await stack.UpAsync(program => program.ThingAsync("a"));
        stack.Config["test:color"] = "blue";

        var run = await stack.UpAsync(program => program.ThingAsync("a"), options => options with { ExpectNoChanges = true });

        Assert.Equal(DeploymentOutcome.Succeeded, run.Outcome);
        Assert.Equal(["same a"], run.Steps);
        Assert.Equal("blue", stack.Provider.Configuration["color"]);
        Assert.Equal("blue", run.State.Resources[0].Inputs["color"]);
    }

    [Fact]
    public async Task DefaultProvider_ConfigurationChangedSoThatItIsReplaced_ReplacesItsResources()
    {
        await using var stack = await TestStack.StartAsync();
        stack.Config["test:region"] = "north";
        await stack.UpAsync(program => program.ThingAsync("a"));
        stack.Config["test:region"] = "south";

        var run = await stack.UpAsync(program => program.ThingAsync("a"));

        Assert.Equal(["create-replacement a", "replace a", "delete-replaced a"], run.Steps);
        Assert.Single(run.State.Resources, resource => DefaultProviders.IsDefault(resource.Urn));
    }

    [Fact]
    public async Task DefaultProvider_OfANewerVersion_TakesTheResourcesOver()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(program => program.ThingAsync("a", options: request => request.Version = "1.2.3"));

        var run = await stack.UpAsync(program => program.ThingAsync("a", options: request => request.Version = "2.0.0"));

        Assert.Equal(["same a"], run.Steps);
        Assert.Equal(["default_2_0_0", "a"], run.State.Resources.Select(resource => resource.Urn.Name));
        Assert.Equal("default_2_0_0", run.Resource("a").Provider!.Urn.Name);
    }

    [Fact]
    public async Task ExplicitProvider_OfANewerVersion_IsUpdatedAndKeepsItsResources()
    {
        await using var stack = await TestStack.StartAsync();
        async Task Program(ProgramClient program, string version)
        {
            var provider = await program.RegisterAsync("pulumi:providers:test", "mine", options: request => request.Version = version);
            await program.ThingAsync("a", options: request => request.Provider = $"{provider.Urn}::{provider.Id}");
        }

        var first = await stack.UpAsync(program => Program(program, "1.2.3"));
        var run = await stack.UpAsync(program => Program(program, "2.0.0"));

        Assert.Equal(["update mine", "same a"], run.Steps);
        Assert.Equal("2.0.0", run.Resource("mine").Inputs["version"]);
        Assert.Equal(first.Resource("mine").Id, run.Resource("mine").Id);
    }

    [Fact]
    public async Task ExplicitProvider_ExchangedForAnEqualOne_KeepsItsResources()
    {
        await using var stack = await TestStack.StartAsync();
        async Task Program(ProgramClient program, string name)
        {
            var provider = await program.RegisterAsync("pulumi:providers:test", name, PropertyMap.Of(("region", "north")));
            await program.ThingAsync("a", options: request => request.Provider = $"{provider.Urn}::{provider.Id}");
        }

        await stack.UpAsync(program => Program(program, "one"));
        var run = await stack.UpAsync(program => Program(program, "two"));

        Assert.Equal(["create two", "same a", "delete one"], run.Steps);
        Assert.Equal("two", run.Resource("a").Provider!.Urn.Name);
    }

    [Fact]
    public async Task ParentsProvider_IsUsedByChildrenOfThePackageThatNameNone()
    {
        await using var stack = await TestStack.StartAsync();

        var run = await stack.UpAsync(async program =>
        {
            var provider = await program.RegisterAsync("pulumi:providers:test", "mine");
            var parent = await program.ThingAsync("parent", options: request => request.Provider = $"{provider.Urn}::{provider.Id}");
            await program.ThingAsync("child", options: request => request.Parent = parent.Urn);
            await program.ThingAsync("orphan");
        });

        Assert.Equal("mine", run.Resource("child").Provider!.Urn.Name);
        Assert.Equal("default", run.Resource("orphan").Provider!.Urn.Name);
    }

    [Fact]
    public async Task ComponentProviders_AreUsedInComponentsInside_WhichMayBeGivenTheirOwn()
    {
        await using var stack = await TestStack.StartAsync();

        var run = await stack.UpAsync(async program =>
        {
            var outerProvider = await program.RegisterAsync("pulumi:providers:test", "outer-provider");
            var innerProvider = await program.RegisterAsync("pulumi:providers:test", "inner-provider");
            var outer = await program.ComponentAsync(
                "my:index:Site", "outer", request => request.Providers["test"] = $"{outerProvider.Urn}::{outerProvider.Id}");
            var plain = await program.ComponentAsync("my:index:Rack", "plain", request => request.Parent = outer.Urn);
            var given = await program.ComponentAsync("my:index:Rack", "given", request =>
            {
                request.Parent = outer.Urn;
                request.Providers["test"] = $"{innerProvider.Urn}::{innerProvider.Id}";
            });
            await program.ThingAsync("a", options: request => request.Parent = plain.Urn);
            await program.ThingAsync("b", options: request => request.Parent = given.Urn);
        });

        Assert.Equal("outer-provider", run.Resource("a").Provider!.Urn.Name);
        Assert.Equal("inner-provider", run.Resource("b").Provider!.Urn.Name);
    }

    [Fact]
    public async Task UnknownPackage_FailsAndSaysWhereItWasLookedFor()
    {
        await using var stack = await TestStack.StartAsync();

        var run = await stack.UpAsync(program => program.RegisterAsync("nowhere:index:Thing", "a"));

        Assert.Equal(DeploymentOutcome.Failed, run.Outcome);
        Assert.Contains("pulumi-resource-nowhere", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProviderWithoutSecrets_SecretInputs_ComeBackAsSecrets()
    {
        await using var stack = await TestStack.StartAsync(new TestProvider { AcceptSecrets = false });

        var run = await stack.UpAsync(program => program.ThingAsync("a", PropertyMap.Of(("password", new PropertyValue.SecretValue("hush")))));

        Assert.Equal("hush", stack.Provider.World["a-1"]["password"]);
        Assert.Equal(new PropertyValue.SecretValue("hush"), run.Resource("a").Inputs["password"]);
        Assert.Equal(new PropertyValue.SecretValue("hush"), run.Resource("a").Outputs["password"]);
    }

    private static async Task WithProviderAsync(ProgramClient program, PropertyMap configuration)
    {
        var provider = await program.RegisterAsync("pulumi:providers:test", "mine", configuration);
        await program.ThingAsync("a", options: request => request.Provider = $"{provider.Urn}::{provider.Id}");
    }
}
