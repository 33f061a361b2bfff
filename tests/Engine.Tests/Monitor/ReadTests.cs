using Pulumi.Engine.Model;
using Pulumi.Engine.Tests.Harness;
using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Tests.Monitor;

public sealed class ReadTests
{
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
    public async Task Read_ResourceThatTheStackManaged_GivesItOutOfItsHandsAndLeavesItThere()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(program => program.ThingAsync("a", PropertyMap.Of(("size", 1))));

        var run = await stack.UpAsync(program => ReadAsync(program, "a-1"));

        Assert.Equal(["read a"], run.Steps);
        Assert.Equal(["a"], run.Names);
        Assert.True(run.Resource("a").External);
        Assert.Empty(stack.Provider.CallsOf("Delete"));
    }

    [Fact]
    public async Task Read_AnotherResourceThanTheStackManaged_DeletesThatOne()
    {
        await using var stack = await TestStack.StartAsync();
        stack.Provider.World["wild"] = PropertyMap.Of(("size", 1));
        await stack.UpAsync(program => program.ThingAsync("a"));

        var run = await stack.UpAsync(program => ReadAsync(program, "wild"));

        Assert.Equal(["read-replacement a", "delete-replaced a"], run.Steps);
        Assert.Equal(["wild"], stack.Provider.World.Keys);
    }

    [Fact]
    public async Task Read_ThenManaged_CreatesOneOfItsOwn()
    {
        await using var stack = await TestStack.StartAsync();
        stack.Provider.World["wild"] = PropertyMap.Of(("size", 1));
        await stack.UpAsync(program => ReadAsync(program, "wild"));

        var run = await stack.UpAsync(program => program.ThingAsync("a", PropertyMap.Of(("size", 1))));

        Assert.Equal(["create-replacement a", "replace a", "discard-replaced a"], run.Steps);
        Assert.Equal(["a-1", "wild"], stack.Provider.World.Keys.Order(StringComparer.Ordinal));
        Assert.False(run.Resource("a").External);
    }

    [Fact]
    public async Task Read_AdditionalSecretOutputs_AreSecret()
    {
        await using var stack = await TestStack.StartAsync();
        stack.Provider.World["wild"] = PropertyMap.Of(("password", "hush"));

        var run = await stack.UpAsync(program => ReadAsync(program, "wild", request => request.AdditionalSecretOutputs.Add("password")));

        Assert.Equal(new PropertyValue.SecretValue("hush"), run.Resource("a").Outputs["password"]);
    }

    [Fact]
    public async Task Read_IdUnknownInAPreview_AsksNobody()
    {
        await using var stack = await TestStack.StartAsync();

        var run = await stack.PreviewAsync(program => ReadAsync(program, ProviderReference.UnknownId));

        Assert.Equal("", run.Errors);
        Assert.Empty(stack.Provider.CallsOf("Read"));
    }

    private static async Task ReadAsync(ProgramClient program, string id, Action<ReadResourceRequest>? options = null)
    {
        var request = new ReadResourceRequest { Id = id, Type = ProgramClient.Thing, Name = "a", AcceptSecrets = true };
        options?.Invoke(request);
        await program.Monitor.ReadResourceAsync(request, program.Stop);
    }
}
