using Pulumi.Engine.Model;
using Pulumi.Engine.Tests.Harness;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Tests.Monitor;

public sealed class InvokeTests
{
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
    public async Task Invoke_SecretArgument_ComesBackSecret()
    {
        await using var stack = await TestStack.StartAsync();
        var answer = PropertyMap.Empty;

        await stack.UpAsync(async program => answer = await InvokeAsync(
            program, "test:index:echo", PropertyMap.Of(("say", new PropertyValue.SecretValue("hush")))));

        Assert.Equal(new PropertyValue.SecretValue("hush"), answer["say"]);
    }

    [Fact]
    public async Task Invoke_ExplicitProvider_NeedsNoDefaultOne()
    {
        await using var stack = await TestStack.StartAsync();

        var run = await stack.UpAsync(async program =>
        {
            var provider = await program.RegisterAsync("pulumi:providers:test", "mine", PropertyMap.Of(("region", "north")));
            await InvokeAsync(program, "test:index:echo", PropertyMap.Empty, $"{provider.Urn}::{provider.Id}");
        });

        Assert.Equal(["mine"], run.State.Resources.Select(resource => resource.Urn.Name));
    }

    [Fact]
    public async Task Invoke_UnknownProvider_SaysWhichOne()
    {
        await using var stack = await TestStack.StartAsync();
        var provider = new ProviderReference(Urn.Create("stack", "project", null, "pulumi:providers:test", "mine"), "no-such-id");
        var message = "";

        await stack.UpAsync(async program => message = (await Assert.ThrowsAsync<RpcException>(
            () => InvokeAsync(program, "test:index:echo", PropertyMap.Empty, provider.ToString()))).StatusMessage);

        Assert.Contains(provider.ToString(), message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invoke_GetResource_KeepsSecretsSecretAndUnknownsUnknown()
    {
        await using var stack = await TestStack.StartAsync();
        var state = PropertyMap.Empty;

        await stack.PreviewAsync(async program =>
        {
            var a = await program.ThingAsync("a", PropertyMap.Of(
                ("password", new PropertyValue.SecretValue("hush")), ("later", PropertyValue.Unknown)));
            var answer = await InvokeAsync(program, "pulumi:pulumi:getResource", PropertyMap.Of(("urn", a.Urn)));
            state = Assert.IsType<PropertyValue.MapValue>(answer["state"]).Properties;
        });

        Assert.Equal(new PropertyValue.SecretValue("hush"), state["password"]);
        Assert.Equal(PropertyValue.Unknown, state["later"]);
    }

    [Fact]
    public async Task Invoke_GetResourceThatIsNotThere_SaysSo()
    {
        await using var stack = await TestStack.StartAsync();
        var message = "";

        await stack.UpAsync(async program => message = (await Assert.ThrowsAsync<RpcException>(() => InvokeAsync(
            program, "pulumi:pulumi:getResource", PropertyMap.Of(("urn", "urn:pulumi:stack::project::test:index:Thing::gone"))))).StatusMessage);

        Assert.Contains("is not registered in this deployment", message, StringComparison.Ordinal);
    }

    private static async Task<PropertyMap> InvokeAsync(
        ProgramClient program, string function, PropertyMap arguments, string provider = "") =>
        ProgramClient.Decode((await program.Monitor.InvokeAsync(
            new ResourceInvokeRequest { Tok = function, Args = ProgramClient.Encode(arguments), Provider = provider },
            program.Stop)).Return);
}
