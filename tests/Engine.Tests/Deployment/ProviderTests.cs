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
