using Pulumi.Engine.Model;
using Pulumi.Engine.Tests.Harness;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Tests.Deployment;

public sealed class PreviewTests
{
    [Fact]
    public async Task Preview_NewResources_TouchesNothing()
    {
        await using var stack = await TestStack.StartAsync();
        string? id = null;

        var run = await stack.PreviewAsync(async program =>
        {
            var a = await program.ThingAsync("a", PropertyMap.Of(("size", 1)));
            id = a.Id;
            await program.ThingAsync("b", PropertyMap.Of(("source", PropertyValue.Unknown)));
        });

        Assert.Equal("", run.Errors);
        Assert.Equal(["create a", "create b"], run.Steps);
        Assert.Equal("", id);
        Assert.Empty(stack.Provider.World);
        Assert.Empty(run.State.Resources);
        Assert.Equal(2, run.Result.Changes[StepOperation.Create]);
        Assert.All(run.Events.OfType<EngineEvent.ResourcePre>(), pre => Assert.True(pre.Planning));
    }

    [Fact]
    public async Task Preview_UpdateReplaceAndDelete_AreShownAsTheyWillBe()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(async program =>
        {
            await program.ThingAsync("updated", PropertyMap.Of(("size", 1)));
            await program.ThingAsync("replaced", PropertyMap.Of(("force", 1)));
            await program.ThingAsync("gone");
        });
        async Task Changed(ProgramClient program)
        {
            await program.ThingAsync("updated", PropertyMap.Of(("size", 2)));
            await program.ThingAsync("replaced", PropertyMap.Of(("force", 2)));
        }

        var preview = await stack.PreviewAsync(Changed);
        var update = await stack.UpAsync(Changed);

        Assert.Equal(update.Steps.Order(StringComparer.Ordinal), preview.Steps.Order(StringComparer.Ordinal));
        Assert.Equal(update.Result.Changes, preview.Result.Changes);
    }

    [Fact]
    public async Task Preview_ProviderConfigurationUnknown_AssumesAnUpdateAndSaysSo()
    {
        await using var stack = await TestStack.StartAsync();
        async Task Program(ProgramClient program, PropertyValue region)
        {
            var provider = await program.RegisterAsync("pulumi:providers:test", "mine", PropertyMap.Of(("key", region)));
            await program.ThingAsync("a", PropertyMap.Of(("size", 1)), request => request.Provider = $"{provider.Urn}::{provider.Id}");
        }

        await stack.UpAsync(program => Program(program, "north"));

        var run = await stack.PreviewAsync(program => Program(program, PropertyValue.Unknown));

        Assert.Contains("update a", run.Steps);
        Assert.Contains(run.Diagnostics(DiagnosticSeverity.Warning), text => text.Contains("not known during preview", StringComparison.Ordinal));
    }
}
