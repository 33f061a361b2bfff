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
    public async Task Read_ExternalResource_IsRecordedAndNeverDeletedOutside()
    {
        await using var stack = await TestStack.StartAsync();
        stack.Provider.World["wild"] = PropertyMap.Of(("size", 1));
        var properties = PropertyMap.Empty;

        var run = await stack.UpAsync(async program => properties = ProgramClient.Decode((await program.Monitor.ReadResourceAsync(
            new ReadResourceRequest { Id = "wild", Type = ProgramClient.Thing, Name = "a", AcceptSecrets = true }, program.Stop)).Properties));
        var destroyed = await stack.DestroyAsync();

        Assert.Equal(1, properties["size"]);
        Assert.True(run.Resource("a").External);
        Assert.Equal(["read a"], run.Steps);
        Assert.Empty(destroyed.State.Resources);
        Assert.Single(stack.Provider.World);
    }

    [Fact]
    public async Task Read_NothingThere_Fails()
    {
        await using var stack = await TestStack.StartAsync();

        var run = await stack.UpAsync(program => program.Monitor.ReadResourceAsync(
            new ReadResourceRequest { Id = "nowhere", Type = ProgramClient.Thing, Name = "a" }, program.Stop));

        Assert.Equal(DeploymentOutcome.Failed, run.Outcome);
        Assert.Contains("'nowhere' does not exist", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_StackReference_GivesTheOtherStacksOutputs()
    {
        await using var stack = await TestStack.StartAsync();
        stack.OtherStacks["organization/other/dev"] = Snapshot.Empty with
        {
            Resources =
            [
                new ResourceState
                {
                    Urn = Urn.Create("dev", "other", Urn.StackType, "other-dev"),
                    Type = Urn.StackType,
                    Outputs = PropertyMap.Of(("address", "10.0.0.1"), ("password", new PropertyValue.SecretValue("hush"))),
                },
            ],
        };
        var properties = PropertyMap.Empty;

        var run = await stack.UpAsync(async program => properties = ProgramClient.Decode((await program.Monitor.ReadResourceAsync(
            new ReadResourceRequest
            {
                Id = "organization/other/dev",
                Type = "pulumi:pulumi:StackReference",
                Name = "other",
                Properties = ProgramClient.Encode(PropertyMap.Of(("name", "organization/other/dev"))),
                AcceptSecrets = true,
            },
            program.Stop)).Properties));

        Assert.Equal("", run.Errors);
        var outputs = Assert.IsType<PropertyValue.MapValue>(properties["outputs"]).Properties;
        Assert.Equal("10.0.0.1", outputs["address"]);
        Assert.Equal(new PropertyValue.SecretValue("hush"), outputs["password"]);
    }

    [Fact]
    public async Task Invoke_Function_ReachesTheProvider()
    {
        await using var stack = await TestStack.StartAsync();
        var answer = PropertyMap.Empty;

        await stack.UpAsync(async program => answer = ProgramClient.Decode((await program.Monitor.InvokeAsync(
            new ResourceInvokeRequest { Tok = "test:index:echo", Args = ProgramClient.Encode(PropertyMap.Of(("say", "hello"))) },
            program.Stop)).Return));

        Assert.Equal(PropertyMap.Of(("say", "hello")), answer);
    }

    [Fact]
    public async Task Invoke_GetResource_FindsWhatWasRegistered()
    {
        await using var stack = await TestStack.StartAsync();
        var answer = PropertyMap.Empty;

        await stack.UpAsync(async program =>
        {
            var a = await program.ThingAsync("a", PropertyMap.Of(("size", 1)));
            answer = ProgramClient.Decode((await program.Monitor.InvokeAsync(
                new ResourceInvokeRequest { Tok = "pulumi:pulumi:getResource", Args = ProgramClient.Encode(PropertyMap.Of(("urn", a.Urn))) },
                program.Stop)).Return);
        });

        Assert.Equal("a-1", answer["id"]);
        Assert.Equal(1, Assert.IsType<PropertyValue.MapValue>(answer["state"]).Properties["size"]);
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
