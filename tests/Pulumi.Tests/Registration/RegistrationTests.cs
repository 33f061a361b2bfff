using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Properties;
using Pulumi.Tests.Engine;

namespace Pulumi.Tests.Registration;

public sealed class RegistrationTests
{
    private static readonly string StackUrn = RecordingEngine.UrnOf("pulumi:pulumi:Stack", "proj-dev");

    [Fact]
    public async Task Resource_WithoutParent_IsBelowTheStack()
    {
        await using var engine = new RecordingEngine();

        await engine.SucceedAsync(() => _ = new Widget("w", new WidgetArgs { Size = 3 }));

        var request = engine.Registration("w");
        Assert.Equal(("test:index:Widget", true, StackUrn), (request.Type, request.Custom, request.Parent));
        Assert.Equal(PropertyMap.Of(("size", 3.0)), engine.Inputs("w"));
        Assert.True(request.AcceptSecrets && request.AcceptResources && request.SupportsResultReporting);
        Assert.Equal(1, engine.Shutdowns);
    }

    [Fact]
    public async Task Stack_IsRegisteredFirst_NamedAfterProjectAndStack()
    {
        await using var engine = new RecordingEngine();

        await engine.SucceedAsync(() => _ = new Widget("w"));

        var first = engine.Registrations.First();
        Assert.Equal(("pulumi:pulumi:Stack", "proj-dev", "", false), (first.Type, first.Name, first.Parent, first.Custom));
    }

    [Fact]
    public async Task Input_FromAnotherResource_IsADependencyOfThatProperty()
    {
        await using var engine = new RecordingEngine();

        await engine.SucceedAsync(() =>
        {
            var first = new Widget("first", new WidgetArgs { Label = "one" });
            _ = new Widget("second", new WidgetArgs { Label = first.Label.Apply(label => label + "!"), Size = 1 });
        });

        var second = engine.Registration("second");
        string[] expected = [RecordingEngine.UrnOf("test:index:Widget", "first")];
        Assert.Equal(expected, second.Dependencies);
        Assert.Equal(expected, second.PropertyDependencies["label"].Urns);
        Assert.Empty(second.PropertyDependencies["size"].Urns);
        Assert.Equal("one!", engine.Inputs("second").Get("label"));
    }

    [Fact]
    public async Task DependsOn_Component_IsItsReachableCustomResources()
    {
        await using var engine = new RecordingEngine();

        await engine.SucceedAsync(() =>
        {
            var cabinet = new Cabinet("c");
            _ = new Widget("below", options: new CustomResourceOptions { Parent = cabinet.First });
            _ = new Widget("after", options: new CustomResourceOptions { DependsOn = cabinet });
        });

        Assert.Equal(
            [RecordingEngine.UrnOf("test:index:Widget", "c-drawer-inside"), RecordingEngine.UrnOf("test:index:Widget", "c-first")],
            engine.Registration("after").Dependencies);
    }

    [Fact]
    public async Task SecretInput_IsSentAsSecret_AndComesBackAsOne()
    {
        await using var engine = new RecordingEngine();
        var isSecret = false;

        await engine.SucceedAsync(async () =>
        {
            var widget = new Widget("w", new WidgetArgs { Label = Output.CreateSecret("hush") });
            isSecret = await Output.IsSecretAsync(widget.Label);
        });

        Assert.Equal(new PropertyValue.SecretValue("hush"), engine.Inputs("w").Get("label"));
        Assert.True(isSecret);
    }

    [Fact]
    public async Task ListElements_KeepTheirOwnSecretness()
    {
        await using var engine = new RecordingEngine();

        await engine.SucceedAsync(() => _ = new Widget("w", new WidgetArgs { Tags = { "open", Output.CreateSecret("hush") } }));

        Assert.Equal(
            new PropertyValue.ListValue(["open", new PropertyValue.SecretValue("hush")]), engine.Inputs("w").Get("tags"));
    }

    [Fact]
    public async Task Preview_OutputLeftOut_IsUnknown_AndSentAsUnknown()
    {
        await using var engine = new RecordingEngine { IsPreview = true };
        var wasCalled = false;

        await engine.SucceedAsync(() =>
        {
            var first = new Widget("first");
            var label = first.Id.Apply(id =>
            {
                wasCalled = true;
                return id;
            });
            _ = new Widget("second", new WidgetArgs { Label = label, Tags = { "known", first.Id } });
        });

        Assert.False(wasCalled);
        Assert.Equal(PropertyValue.Unknown, engine.Inputs("second").Get("label"));
        Assert.Equal(new PropertyValue.ListValue(["known", PropertyValue.Unknown]), engine.Inputs("second").Get("tags"));
        Assert.Equal(
            [RecordingEngine.UrnOf("test:index:Widget", "first")], engine.Registration("second").PropertyDependencies["label"].Urns);
    }

    [Fact]
    public async Task Resource_AsInput_IsAReference()
    {
        await using var engine = new RecordingEngine();

        await engine.SucceedAsync(() => _ = new Widget("b", new WidgetArgs { Peer = new Widget("a") }));

        Assert.Equal(
            new PropertyValue.ResourceReferenceValue(RecordingEngine.UrnOf("test:index:Widget", "a"), "id-a"),
            engine.Inputs("b").Get("peer"));
    }

    [Fact]
    public async Task Resource_AsInput_WithoutReferences_IsItsId()
    {
        await using var engine = new RecordingEngine { Supports = feature => feature != "resourceReferences" };

        await engine.SucceedAsync(() => _ = new Widget("b", new WidgetArgs { Peer = new Widget("a") }));

        Assert.Equal("id-a", engine.Inputs("b").Get("peer"));
    }

    [Fact]
    public async Task JsonInput_WithASecretInside_IsASecretText()
    {
        await using var engine = new RecordingEngine();

        await engine.SucceedAsync(() => _ = new Widget("w", new WidgetArgs
        {
            Settings = new PartArgs { Code = Output.CreateSecret("hush"), Weight = 2.5 },
        }));

        Assert.Equal(
            new PropertyValue.SecretValue("""{"code":"hush","weight":2.5}"""), engine.Inputs("w").Get("settings"));
    }

    [Fact]
    public async Task RequiredInput_Missing_FailsTheProgramByName()
    {
        await using var engine = new RecordingEngine();

        var exitCode = await engine.RunAsync(() => _ = new Widget("w", new WidgetArgs { Part = new PartArgs() }));

        Assert.Equal(32, exitCode);
        Assert.Contains(engine.Messages, message =>
            message.Severity == LogSeverity.Error &&
            message.Message.Contains("[Input] Pulumi.Tests.Engine.PartArgs.Code is required but was not given a value", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Options_AreSent()
    {
        await using var engine = new RecordingEngine();

        await engine.SucceedAsync(() =>
        {
            var keeper = new Widget("keeper");
            _ = new Widget("w", options: new CustomResourceOptions
            {
                Protect = true,
                RetainOnDelete = true,
                DeleteBeforeReplace = false,
                IgnoreChanges = { "size" },
                ReplaceOnChanges = { "label" },
                AdditionalSecretOutputs = { "label" },
                CustomTimeouts = new CustomTimeouts { Create = TimeSpan.FromMinutes(1.5) },
                Version = "1.2.3",
                PluginDownloadURL = "https://example.test/plugins",
                ImportId = "existing",
                DeletedWith = keeper,
            });
        });

        var request = engine.Registration("w");
        Assert.True(request.Protect && request.RetainOnDelete && request.DeleteBeforeReplaceDefined);
        Assert.False(request.DeleteBeforeReplace);
        Assert.Equal(["size"], request.IgnoreChanges);
        Assert.Equal(["label"], request.ReplaceOnChanges);
        Assert.Equal(["label"], request.AdditionalSecretOutputs);
        Assert.Equal(("90s", "", ""), (request.CustomTimeouts.Create, request.CustomTimeouts.Update, request.CustomTimeouts.Delete));
        Assert.Equal(
            ("1.2.3", "https://example.test/plugins", "existing", RecordingEngine.UrnOf("test:index:Widget", "keeper")),
            (request.Version, request.PluginDownloadUrl, request.ImportId, request.DeletedWith));
    }

    [Fact]
    public async Task OptionsNotGiven_AreLeftToTheEngine()
    {
        await using var engine = new RecordingEngine();

        await engine.SucceedAsync(() => _ = new Widget("w"));

        var request = engine.Registration("w");
        Assert.False(request.HasProtect || request.HasRetainOnDelete || request.DeleteBeforeReplaceDefined);
        Assert.Null(request.CustomTimeouts);
    }

    [Fact]
    public async Task Id_Given_ReadsInsteadOfRegistering()
    {
        await using var engine = new RecordingEngine();
        string? id = null;

        await engine.SucceedAsync(async () =>
        {
            var widget = new Widget("w", new WidgetArgs { Label = "x" }, new CustomResourceOptions { Id = "there" });
            id = await widget.Id.GetValueAsync(whenUnknown: "");
        });

        Assert.Equal("there", id);
        Assert.Equal("there", Assert.Single(engine.Reads).Id);
        Assert.DoesNotContain(engine.Registrations, request => request.Name == "w");
    }
}
