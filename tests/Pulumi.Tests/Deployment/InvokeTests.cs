using System.Collections.Immutable;
using Pulumi.Protocol.Messages;
using Pulumi.Tests.Engine;
using Pulumi.Utilities;

namespace Pulumi.Tests.Deployment;

public sealed class InvokeTests
{
    private const string Token = "test:index:echo";

    private static DeploymentInstance Instance => Pulumi.Deployment.Instance;

    [Fact]
    public async Task Invoke_KnownArguments_GivesTheAnswer_DependingOnTheirResources()
    {
        await using var engine = new RecordingEngine();
        IReadOnlyCollection<Resource> sources = [];

        await engine.SucceedAsync(async () =>
        {
            var widget = new Widget("w", new WidgetArgs { Label = "hello" });
            var echo = Instance.Invoke<ImmutableDictionary<string, string>>(Token, Arguments(widget.Label));
            Assert.Equal("hello", (await OutputUtilities.GetValueAsync(echo))["text"]);
            sources = await OutputUtilities.GetDependenciesAsync(echo);
        });

        Assert.IsType<Widget>(Assert.Single(sources));
    }

    [Fact]
    public async Task Invoke_UnknownArgument_IsNotSent()
    {
        await using var engine = new RecordingEngine { IsPreview = true };
        var isKnown = true;

        await engine.SucceedAsync(async () =>
        {
            var echo = Instance.Invoke<ImmutableDictionary<string, string>>(Token, Arguments(new Widget("w").Id));
            isKnown = await OutputUtilities.GetIsKnownAsync(echo);
        });

        Assert.False(isKnown);
        Assert.Empty(engine.Invokes);
    }

    [Fact]
    public async Task Invoke_DependsOnAResourceToBeCreated_IsNotSent()
    {
        await using var engine = new RecordingEngine { IsPreview = true };

        await engine.SucceedAsync(() =>
        {
            _ = Instance.Invoke<ImmutableDictionary<string, string>>(
                Token, Arguments("x"), new InvokeOutputOptions { DependsOn = new Widget("w") });
        });

        Assert.Empty(engine.Invokes);
    }

    [Fact]
    public async Task InvokeAsync_UnknownArgument_SaysWhatToUseInstead()
    {
        await using var engine = new RecordingEngine { IsPreview = true };

        var exitCode = await engine.RunAsync(async () =>
        {
            await Instance.InvokeAsync<ImmutableDictionary<string, string>>(Token, Arguments(new Widget("w").Id));
            return ImmutableDictionary<string, object?>.Empty;
        });

        Assert.Equal(32, exitCode);
        Assert.Contains("Use Invoke", Assert.Single(engine.Messages).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task InvokeSingle_GivesTheOnlyValue()
    {
        await using var engine = new RecordingEngine();
        var text = "";

        await engine.SucceedAsync(async () => { text = await Instance.InvokeSingleAsync<string>(Token, Arguments("x")); });

        Assert.Equal("x", text);
    }

    [Fact]
    public async Task Invoke_RefusedArguments_NameThem()
    {
        await using var engine = new RecordingEngine
        {
            Function = _ => new InvokeResponse { Failures = { new CheckFailure { Property = "text", Reason = "is too long" } } },
        };

        var exitCode = await engine.RunAsync(() =>
        {
            _ = Instance.Invoke<ImmutableDictionary<string, string>>(Token, Arguments("x"));
        });

        Assert.Equal(32, exitCode);
        Assert.Equal("Invoke of 'test:index:echo' failed: is too long (text)", Assert.Single(engine.Messages).Message);
    }

    private static DictionaryInvokeArgs Arguments(object text) => new(ImmutableDictionary<string, object?>.Empty.Add("text", text));
}
