using Google.Protobuf.WellKnownTypes;
using Pulumi.Engine.Model;
using Pulumi.Engine.Tests.Harness;
using Pulumi.Protocol.Grpc;
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
    public async Task Register_FeatureThatTheEngineLacks_IsRefusedByName()
    {
        var requests = new Dictionary<string, Action<RegisterResourceRequest>>
        {
            ["a provider constructs"] = request => request.Remote = true,
            ["parameterized"] = request => request.PackageRef = "ref",
            ["replaceWith"] = request => request.ReplaceWith.Add("urn:pulumi:stack::project::test:index:Thing::b"),
            ["replacementTrigger"] = request => request.ReplacementTrigger = Value.ForString("1"),
            ["envVarMappings"] = request => request.EnvVarMappings["TO"] = "FROM",
            ["hooks"] = request => request.Hooks = new() { BeforeCreate = { "hook" } },
        };
        await using var stack = await TestStack.StartAsync();
        foreach (var (name, ask) in requests)
        {
            var message = "";

            await stack.UpAsync(async program => message = (await Assert.ThrowsAsync<RpcException>(
                () => program.ThingAsync("a", options: ask))).StatusMessage);

            Assert.Contains(name, message, StringComparison.Ordinal);
            Assert.Empty(stack.Provider.World);
        }
    }

    [Fact]
    public async Task Register_CustomTimeouts_AreRecordedInSeconds()
    {
        await using var stack = await TestStack.StartAsync();

        var run = await stack.UpAsync(program => program.ThingAsync(
            "a", options: request => request.CustomTimeouts = new() { Create = "1h30m", Update = "45s", Read = "10s" }));

        Assert.Equal(new CustomTimeouts(Create: 5400, Update: 45, Read: 10), run.Resource("a").CustomTimeouts);
    }
}
