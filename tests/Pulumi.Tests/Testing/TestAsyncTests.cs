using System.Collections.Immutable;
using Pulumi.Testing;
using Pulumi.Tests.Engine;
using Pulumi.Utilities;

namespace Pulumi.Tests.Testing;

public sealed class TestAsyncTests
{
    [Fact]
    public async Task Mocks_AnswerForResources()
    {
        var (resources, outputs) = await Pulumi.Deployment.TestAsync(new Mocks(), new TestOptions { IsPreview = false }, () =>
        {
            var widget = new Widget("w", new WidgetArgs { Label = Output.CreateSecret("x") });
            return new Dictionary<string, object?> { ["label"] = widget.Label };
        });

        var widget = Assert.IsType<Widget>(Assert.Single(resources));
        Assert.Equal("w-id", await OutputUtilities.GetValueAsync(widget.Id));
        Assert.Equal("x answered", await OutputUtilities.GetValueAsync(widget.Label));
        Assert.Same(widget.Label, outputs["label"]);
    }

    [Fact]
    public async Task NestedObjects_BecomeOutputTypes()
    {
        var resources = await Pulumi.Deployment.TestAsync(new Mocks(), new TestOptions(), new Action(() =>
            _ = new Widget("w", new WidgetArgs { Part = new PartArgs { Code = "c", Weight = 1.5 }, Tags = { "a", "b" } })));

        var widget = Assert.IsType<Widget>(Assert.Single(resources));
        var part = await OutputUtilities.GetValueAsync(widget.Part);
        Assert.Equal(("c", 1.5), (part!.Code, part.Weight));
        Assert.Equal(["a", "b"], (await OutputUtilities.GetValueAsync(widget.Tags)).AsEnumerable());
    }

    [Fact]
    public async Task FailingProgram_IsThrown()
    {
        var program = new Action(() => throw new RunException("wrong"));

        var failure = await Assert.ThrowsAsync<RunException>(
            () => Pulumi.Deployment.TestAsync(new Mocks(), new TestOptions(), program));

        Assert.Equal("wrong", failure.Message);
    }

    [Fact]
    public async Task StackClass_IsAmongTheResources()
    {
        var resources = await Pulumi.Deployment.TestAsync<WidgetStack>(new Mocks());

        Assert.Equal([typeof(WidgetStack), typeof(Widget)], resources.Select(resource => resource.GetType()));
    }

    [Fact]
    public async Task StackReference_TellsSecretOutputsFromOthers()
    {
        await Pulumi.Deployment.TestAsync(new Mocks(), new TestOptions { IsPreview = false }, new Func<Task>(async () =>
        {
            var other = new StackReference("org/net/prod");
            var open = await other.GetOutputDetailsAsync("open");
            var secret = await other.GetOutputDetailsAsync("key");
            Assert.Equal(("x", null), (open.Value, open.SecretValue));
            Assert.Equal((null, "hush"), (secret.Value, secret.SecretValue));
            Assert.Null(await other.GetValueAsync("absent"));
            await Assert.ThrowsAsync<InvalidOperationException>(() => other.RequireValueAsync("key"));
        }));
    }

    [Fact]
    public void OutsideOfADeployment_ResourcesAreRefused() => Assert.Contains(
        "Deployment.RunAsync",
        Assert.Throws<InvalidOperationException>(() => new Widget("w")).Message,
        StringComparison.Ordinal);

    private sealed class WidgetStack : Stack
    {
        public WidgetStack() => _ = new Widget("w");
    }

    private sealed class Mocks : IMocks
    {
        public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
        {
            var state = args.Type == "pulumi:pulumi:StackReference"
                ? args.Inputs
                    .Add("outputs", ImmutableDictionary<string, object>.Empty.Add("open", "x").Add("key", "hush"))
                    .Add("secretOutputNames", ImmutableArray.Create<object>("key"))
                : args.Inputs.TryGetValue("label", out var label) ? args.Inputs.SetItem("label", $"{label} answered") : args.Inputs;
            return Task.FromResult<(string?, object)>(($"{args.Name}-id", state));
        }

        public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(args.Args);
    }
}
