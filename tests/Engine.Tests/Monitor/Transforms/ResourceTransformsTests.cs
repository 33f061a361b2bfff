using Pulumi.Engine.Model;
using Pulumi.Engine.Tests.Harness;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Tests.Monitor.Transforms;

public sealed class ResourceTransformsTests
{
    [Fact]
    public async Task Transform_OfTheResource_ChangesItsProperties()
    {
        await using var stack = await TestStack.StartAsync();
        await using var callbacks = await TestCallbacks.StartAsync();
        var transform = callbacks.Transform(request => Changed(request, properties => properties.With("size", 2)));

        var run = await stack.UpAsync(program => program.ThingAsync(
            "a", PropertyMap.Of(("size", 1), ("color", "red")), request => request.Transforms.Add(transform)));

        Assert.Equal("", run.Errors);
        Assert.Equal(PropertyMap.Of(("color", "red"), ("size", 2)), run.Resource("a").Inputs);
    }

    [Fact]
    public async Task Transform_Order_IsOwnThenAncestorsFromTheInsideOutThenStack()
    {
        await using var stack = await TestStack.StartAsync();
        await using var callbacks = await TestCallbacks.StartAsync();
        Callback Appends(string name) => callbacks.Transform(request => request.Name != "a"
            ? new TransformResponse()
            : Changed(request, properties => properties.With("path", $"{Text(properties, "path")}{name} ")));

        var run = await stack.UpAsync(async program =>
        {
            await program.Monitor.RegisterStackTransformAsync(Appends("stack"), program.Stop);
            var outer = await program.ComponentAsync("my:index:Site", "outer", request => request.Transforms.Add(Appends("outer")));
            var inner = await program.ComponentAsync("my:index:Rack", "inner", request =>
            {
                request.Parent = outer.Urn;
                request.Transforms.Add(Appends("inner"));
            });
            await program.ThingAsync("a", options: request =>
            {
                request.Parent = inner.Urn;
                request.Transforms.Add([Appends("own-1"), Appends("own-2")]);
            });
        });

        Assert.Equal("own-1 own-2 inner outer stack ", run.Resource("a").Inputs["path"]);
    }

    [Fact]
    public async Task Transform_SeesAndChangesOptions()
    {
        await using var stack = await TestStack.StartAsync();
        await using var callbacks = await TestCallbacks.StartAsync();
        var seen = new TransformRequest();
        var transform = callbacks.Transform(request =>
        {
            seen = request;
            var options = request.Options.Clone();
            options.Protect = true;
            options.RetainOnDelete = true;
            options.IgnoreChanges.Clear();
            options.ReplaceOnChanges.Add("color");
            options.CustomTimeouts = new() { Create = "1m" };
            options.AdditionalSecretOutputs.Add("computed");
            return new TransformResponse { Properties = request.Properties, Options = options };
        });

        var run = await stack.UpAsync(program => program.ThingAsync("a", options: request =>
        {
            request.IgnoreChanges.Add("size");
            request.Transforms.Add(transform);
        }));

        Assert.Equal(("a", ProgramClient.Thing, true), (seen.Name, seen.Type, seen.Custom));
        Assert.Equal(["size"], seen.Options.IgnoreChanges);
        var state = run.Resource("a");
        Assert.True(state.Protect && state.RetainOnDelete);
        Assert.Empty(state.IgnoreChanges);
        Assert.Equal(["color"], state.ReplaceOnChanges);
        Assert.Equal(60, state.CustomTimeouts.Create);
        Assert.IsType<PropertyValue.SecretValue>(state.Outputs["computed"]);
    }

    [Fact]
    public async Task Transform_AddsAnAlias_RenamesWithoutAReplacement()
    {
        await using var stack = await TestStack.StartAsync();
        await using var callbacks = await TestCallbacks.StartAsync();
        await stack.UpAsync(program => program.ThingAsync("old"));
        var transform = callbacks.Transform(request =>
        {
            request.Options.Aliases.Add(new Alias { Spec = new Alias.Types.Spec { Name = "old" } });
            return new TransformResponse { Options = request.Options };
        });

        var run = await stack.UpAsync(program => program.ThingAsync("new", options: request => request.Transforms.Add(transform)));

        Assert.Equal(["same new"], run.Steps);
    }

    [Fact]
    public async Task Transform_MovesAValueToAnotherProperty_TakesItsDependenciesAndSecrecyAlong()
    {
        await using var stack = await TestStack.StartAsync();
        await using var callbacks = await TestCallbacks.StartAsync();
        var transform = callbacks.Transform(request => Changed(
            request, properties => properties.Without("from").With("to", properties["from"])));

        var run = await stack.UpAsync(async program =>
        {
            var source = await program.ThingAsync("source");
            await program.ThingAsync(
                "a", PropertyMap.Of(("from", new PropertyValue.SecretValue("hush"))), request =>
                {
                    request.Dependencies.Add(source.Urn);
                    request.PropertyDependencies["from"] = new() { Urns = { source.Urn } };
                    request.Transforms.Add(transform);
                });
        });

        var state = run.Resource("a");
        Assert.Equal(PropertyMap.Of(("to", new PropertyValue.SecretValue("hush"))), state.Inputs);
        Assert.Equal([run.Resource("source").Urn], state.PropertyDependencies["to"]);
        Assert.Equal([run.Resource("source").Urn], state.Dependencies);
    }

    [Fact]
    public async Task Transform_AddsAnOutputOfAnotherResource_DependsOnIt()
    {
        await using var stack = await TestStack.StartAsync();
        await using var callbacks = await TestCallbacks.StartAsync();

        var run = await stack.UpAsync(async program =>
        {
            var source = await program.ThingAsync("source");
            var output = new PropertyValue.OutputValue("value", false, DependencySet.From([source.Urn]));
            var transform = callbacks.Transform(request => Changed(request, properties => properties.With("size", output)));
            await program.ThingAsync("a", options: request => request.Transforms.Add(transform));
        });

        Assert.Equal("value", run.Resource("a").Inputs["size"]);
        Assert.Equal([run.Resource("source").Urn], run.Resource("a").Dependencies);
    }

    [Fact]
    public async Task Transform_UnknownInAPreview_StaysUnknown()
    {
        await using var stack = await TestStack.StartAsync();
        await using var callbacks = await TestCallbacks.StartAsync();
        var transform = callbacks.Transform(request => Changed(request, properties => properties));
        var answer = PropertyMap.Empty;

        var run = await stack.PreviewAsync(async program => answer = ProgramClient.Decode((await program.ThingAsync(
            "a", PropertyMap.Of(("size", PropertyValue.Unknown)), request => request.Transforms.Add(transform))).Object));

        Assert.Equal("", run.Errors);
        Assert.Equal(PropertyValue.Unknown, answer["size"]);
    }

    [Fact]
    public async Task Transform_Fails_FailsTheRegistrationAndSaysWhose()
    {
        await using var stack = await TestStack.StartAsync();
        await using var callbacks = await TestCallbacks.StartAsync();
        var transform = callbacks.Transform(_ => throw new RpcException(StatusCode.Unknown, "a bug in it"));
        var message = "";

        var run = await stack.UpAsync(async program =>
        {
            var exception = await Assert.ThrowsAsync<RpcException>(
                () => program.ThingAsync("a", options: request => request.Transforms.Add(transform)));
            message = exception.StatusMessage;
            throw exception;
        });

        Assert.Equal(DeploymentOutcome.Failed, run.Outcome);
        Assert.Equal("a transform of test:index:Thing 'a' failed: a bug in it", message);
        Assert.Empty(stack.Provider.World);
    }

    [Fact]
    public async Task InvokeTransform_ChangesTheArguments()
    {
        await using var stack = await TestStack.StartAsync();
        await using var callbacks = await TestCallbacks.StartAsync();
        var transform = callbacks.InvokeTransform(request => new TransformInvokeResponse
        {
            Args = ProgramClient.Encode(ProgramClient.Decode(request.Args).With("token", request.Token)),
            Options = request.Options,
        });
        var answer = PropertyMap.Empty;

        await stack.UpAsync(async program =>
        {
            await program.Monitor.RegisterStackInvokeTransformAsync(transform, program.Stop);
            answer = ProgramClient.Decode((await program.Monitor.InvokeAsync(
                new ResourceInvokeRequest { Tok = "test:index:echo", Args = ProgramClient.Encode(PropertyMap.Of(("say", "hello"))) },
                program.Stop)).Return);
        });

        Assert.Equal(PropertyMap.Of(("say", "hello"), ("token", "test:index:echo")), answer);
    }

    private static TransformResponse Changed(TransformRequest request, Func<PropertyMap, PropertyMap> change) => new()
    {
        Properties = ProgramClient.Encode(change(ProgramClient.Decode(request.Properties))),
        Options = request.Options,
    };

    private static string Text(PropertyMap properties, string key) =>
        (properties.Get(key).Unwrap() as PropertyValue.StringValue)?.Value ?? "";
}
