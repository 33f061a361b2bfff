using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Properties;
using Pulumi.Tests.Engine;

namespace Pulumi.Tests.Deployment;

public sealed class ProgramTests
{
    [Fact]
    public async Task ReturnedDictionary_IsTheOutputsOfTheStack()
    {
        await using var engine = new RecordingEngine();

        var exitCode = await engine.RunAsync(() => Task.FromResult<IDictionary<string, object?>>(new Dictionary<string, object?>
        {
            ["plain"] = "x",
            ["secret"] = Output.CreateSecret(1),
            ["absent"] = null,
        }));

        Assert.Equal(0, exitCode);
        var request = Assert.Single(engine.Outputs);
        Assert.Equal(RecordingEngine.UrnOf("pulumi:pulumi:Stack", "proj-dev"), request.Urn);
        Assert.Equal(
            PropertyMap.Of(("plain", "x"), ("secret", new PropertyValue.SecretValue(1.0))),
            PropertyCodec.Decode(request.Outputs, PropertyCodecOptions.KeepAll));
    }

    [Fact]
    public async Task UnobservedOutput_ThatFails_FailsTheProgram()
    {
        await using var engine = new RecordingEngine();

        var exitCode = await engine.RunAsync(() =>
        {
            _ = new Widget("w").Id.Apply(string (_) => throw new FormatException("broken later"));
        });

        Assert.Equal(32, exitCode);
        Assert.Contains("broken later", Assert.Single(Errors(engine)).Message, StringComparison.Ordinal);
        Assert.Equal(0, engine.Shutdowns);
    }

    [Fact]
    public async Task RunException_IsShownWithoutStackTrace()
    {
        await using var engine = new RecordingEngine();

        var exitCode = await engine.RunAsync(new Action(() => throw new RunException("set the host first")));

        Assert.Equal(32, exitCode);
        Assert.Equal("set the host first", Assert.Single(Errors(engine)).Message);
    }

    [Fact]
    public async Task LogError_FailsTheProgram_ThoughEverythingWasRegistered()
    {
        await using var engine = new RecordingEngine();

        Assert.Equal(1, await engine.RunAsync(() => Log.Error("not good")));
    }

    [Fact]
    public async Task Log_IsShownInOrder_WithTheResource()
    {
        await using var engine = new RecordingEngine();

        await engine.SucceedAsync(() =>
        {
            Log.Info("first", new Widget("w"));
            Log.Warn("second", ephemeral: true);
        });

        Assert.Equal(
            [("first", RecordingEngine.UrnOf("test:index:Widget", "w"), false), ("second", "", true)],
            engine.Messages.Select(message => (message.Message, message.Urn, message.Ephemeral)));
    }

    [Fact]
    public async Task RefusedResource_IsShownWithItsName_AndNoStackTrace()
    {
        await using var engine = new RecordingEngine();
        engine.Answers["w"] = _ => throw new RpcException(StatusCode.Aborted, "the host said no");

        var exitCode = await engine.RunAsync(() => { _ = new Widget("w"); });

        Assert.Equal(32, exitCode);
        Assert.Equal("test:index:Widget 'w': the host said no", Assert.Single(Errors(engine)).Message);
    }

    [Fact]
    public async Task ResourceMadeInsideApply_IsRegisteredBeforeTheProgramEnds()
    {
        await using var engine = new RecordingEngine();

        await engine.SucceedAsync(() => { _ = new Widget("outer").Id.Apply(id => new Widget($"inner-{id}")); });

        Assert.Equal("inner-id-outer", engine.Registrations.Last().Name);
    }

    [Fact]
    public async Task StackClass_RegistersItsOutputProperties()
    {
        await using var engine = new RecordingEngine();

        await engine.RunStackAsync(() => new SiteStack().RegisterOutputProperties());

        var outputs = PropertyCodec.Decode(Assert.Single(engine.Outputs).Outputs, PropertyCodecOptions.KeepAll);
        Assert.Equal(PropertyMap.Of(("address", "10.0.0.1"), ("Name", "site")), outputs);
    }

    [Fact]
    public async Task StackClass_OutputNotAssigned_IsNamed()
    {
        await using var engine = new RecordingEngine();

        var exitCode = await engine.RunStackAsync(() => new ForgetfulStack().RegisterOutputProperties());

        Assert.Equal(32, exitCode);
        Assert.Contains("'Forgotten'", Assert.Single(Errors(engine)).Message, StringComparison.Ordinal);
    }

    private static IEnumerable<LogRequest> Errors(RecordingEngine engine) =>
        engine.Messages.Where(message => message.Severity == LogSeverity.Error);

    private sealed class SiteStack : Stack
    {
        [Output("address")]
        public Output<string> Address { get; set; } = Output.Create("10.0.0.1");

        [Output]
        public Output<string> Name { get; set; } = Output.Create("site");
    }

    private sealed class ForgetfulStack : Stack
    {
        [Output]
        public Output<string> Forgotten { get; set; } = null!;
    }
}
