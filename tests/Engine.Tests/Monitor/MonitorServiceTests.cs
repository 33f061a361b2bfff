using Pulumi.Engine.Model;
using Pulumi.Engine.Tests.Harness;
using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Tests.Monitor;

public sealed class MonitorServiceTests
{
    [Theory]
    [InlineData("secrets", true)]
    [InlineData("resourceReferences", true)]
    [InlineData("outputValues", true)]
    [InlineData("aliasSpecs", true)]
    [InlineData("deletedWith", true)]
    [InlineData("transforms", true)]
    [InlineData("invokeTransforms", true)]
    [InlineData("resourceHooks", false)]
    public async Task SupportsFeature_SaysWhatTheEngineDoes(string feature, bool expected)
    {
        await using var stack = await TestStack.StartAsync();
        var supported = !expected;

        await stack.UpAsync(async program => supported =
            (await program.Monitor.SupportsFeatureAsync(new SupportsFeatureRequest { Id = feature }, program.Stop)).HasSupport);

        Assert.Equal(expected, supported);
    }

    [Fact]
    public async Task Register_WithoutPartialValues_LeavesOutWhatIsUnknown()
    {
        await using var stack = await TestStack.StartAsync();
        var properties = PropertyMap.Empty;

        await stack.PreviewAsync(async program => properties = ProgramClient.Decode((await program.ThingAsync(
            "a",
            PropertyMap.Of(("known", 1), ("unknown", PropertyValue.Unknown)),
            request => request.SupportsPartialValues = false)).Object));

        Assert.Equal(PropertyMap.Of(("known", 1)), properties);
    }

    [Fact]
    public async Task Register_CustomTimeouts_AreRecordedInSeconds()
    {
        await using var stack = await TestStack.StartAsync();

        var run = await stack.UpAsync(program => program.ThingAsync(
            "a", options: request => request.CustomTimeouts = new() { Create = "1h30m", Update = "45s" }));

        Assert.Equal(new CustomTimeouts(Create: 5400, Update: 45), run.Resource("a").CustomTimeouts);
    }
}
