using Google.Protobuf.WellKnownTypes;
using Pulumi.Plugin;
using Pulumi.Plugin.Rpc;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Properties;
using Pulumi.Sriov.Provider.Framework.Lifecycle;
using Pulumi.Sriov.Provider.Simulation;

namespace Pulumi.Sriov.Provider.Tests.Rpc;

public sealed class ProviderServiceTests : IAsyncLifetime
{
    private readonly SimulatedMachine _machine = SimulatedHost.Debian12().Boot();
    private readonly WidgetHandler _handler;
    private ProviderHarness _provider = null!;

    public ProviderServiceTests() => _handler = new WidgetHandler(_machine);

    public async Task InitializeAsync() => _provider = await ProviderHarness.StartAsync(
        run => new ProviderPackage(Catalog.Description, [ResourceType.Of(_handler, run)], [FunctionType.Of(new EchoHandler(), run)]), [_machine]);

    public async Task DisposeAsync() => await _provider.DisposeAsync();

    [Fact]
    public async Task Handshake_SaysWhatIsAccepted()
    {
        var handshake = await _provider.Client.HandshakeAsync(new ProviderHandshakeRequest { EngineAddress = _provider.Engine.Address });
        var configured = await _provider.ConfigureAsync(PropertyMap.Empty);

        Assert.True(handshake is { AcceptSecrets: true, AcceptResources: true, AcceptOutputs: true, SupportsAutonamingConfiguration: true });
        Assert.True(configured is
        {
            AcceptSecrets: true, AcceptResources: true, AcceptOutputs: true, SupportsAutonamingConfiguration: true, SupportsPreview: true,
        });
    }

    [Fact]
    public async Task GetPluginInfo_AndSchema_AgreeOnTheVersion()
    {
        var version = (await _provider.Client.GetPluginInfoAsync()).Version;
        var schema = (await _provider.Client.GetSchemaAsync(new GetSchemaRequest())).Schema;

        Assert.Contains($"\"version\": \"{version}\"", schema, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Components_AreUnimplemented_MappingsAreEmpty()
    {
        var failure = await Assert.ThrowsAsync<RpcException>(() => _provider.Client.ConstructAsync(new ConstructRequest()));

        Assert.Equal(StatusCode.Unimplemented, failure.StatusCode);
        Assert.Empty((await _provider.Client.GetMappingAsync(new GetMappingRequest { Key = "terraform" })).Provider);
        Assert.Empty((await _provider.Client.GetMappingsAsync(new GetMappingsRequest { Key = "terraform" })).Providers);
    }

    [Theory]
    [InlineData("""{"user":"admin","port":22}""", null)]
    [InlineData("""{"usr":"admin"}""", "connection.usr is not a property; did you mean 'user'?")]
    [InlineData("""{"port":0}""", "connection.port must be from 1 to 65535")]
    [InlineData("admin", "connection must be an object, not a string")]
    public async Task CheckConfig_JsonInStrings_IsUnderstood(string connection, string? refusal)
    {
        var response = await _provider.Client.CheckConfigAsync(new CheckRequest
        {
            News = Wire.Encode(PropertyMap.Of(("connection", connection), ("version", "0.1.0"))),
        });

        Assert.Equal(refusal is null ? [] : [refusal], response.Failures.Select(failure => $"{failure.Property} {failure.Reason}"));
        Assert.Equal("0.1.0", response.Inputs.Fields["version"].StringValue);
    }

    [Fact]
    public async Task DiffConfig_OtherConnection_NeverReplaces()
    {
        var diff = await _provider.Client.DiffConfigAsync(new DiffRequest
        {
            OldInputs = Wire.Encode(PropertyMap.Of(("connection", """{"user":"a"}"""))),
            News = Wire.Encode(PropertyMap.Of(("connection", """{"user":"b"}"""))),
        });

        Assert.Equal(["connection"], diff.Diffs);
        Assert.Empty(diff.Replaces);
    }

    [Fact]
    public async Task Configure_Connection_IsTheDefaultOfResources()
    {
        await _provider.ConfigureAsync(PropertyMap.Of(("connection", """{"user":"admin","port":2222}""")));

        await _provider.Resource(WidgetHandler.Type).UpAsync(Inputs().With("size", 1));

        Assert.Equal(("admin", 2222), (_provider.Connections[0].Settings.User, _provider.Connections[0].Settings.Port));
    }

    [Fact]
    public async Task Configure_UnknownValue_PreviewsFromInputsAlone()
    {
        await _provider.ConfigureAsync(PropertyMap.Of(("connection", PropertyValue.Unknown)));

        await _provider.Resource(WidgetHandler.Type).PreviewAsync(Inputs());

        Assert.Empty(_provider.Connections);
    }

    [Fact]
    public async Task Check_Mistakes_AreNamedByPathAndSecretsMarked()
    {
        var widget = _provider.Resource(WidgetHandler.Type);

        Assert.Equal(
            ["connection.hots", "connection.host", "size"],
            (await widget.CheckFailuresAsync(PropertyMap.Of(
                ("connection", new PropertyValue.MapValue(PropertyMap.Of(("hots", "x")))), ("name", "w"), ("size", "4")))).Keys
                .OrderByDescending(path => path == "connection.hots").ThenBy(path => path, StringComparer.Ordinal));
        Assert.Equal(["size"], (await widget.CheckFailuresAsync(Inputs().With("size", -1))).Keys);
        var accepted = await widget.AcceptedAsync(Inputs().With("token", "swordfish"));
        Assert.Equal(new PropertyValue.SecretValue("swordfish"), accepted["token"]);
    }

    [Fact]
    public async Task Secrets_NeverShowInErrorsOrLogs()
    {
        var widget = _provider.Resource(WidgetHandler.Type);

        var failure = await Assert.ThrowsAsync<RpcException>(() => widget.UpAsync(Inputs().With("size", 13).With("token", "swordfish")));

        Assert.Contains("[secret]", failure.StatusMessage, StringComparison.Ordinal);
        Assert.DoesNotContain("swordfish", failure.ToString() + widget.InitErrors[0], StringComparison.Ordinal);
        Assert.Equal(new PropertyValue.SecretValue("swordfish"), widget.State["token"]);
    }

    [Fact]
    public async Task UnknownType_SaysWhatThereIs()
    {
        var failure = await Assert.ThrowsAsync<RpcException>(() =>
            _provider.Client.CheckAsync(new CheckRequest { Urn = "urn:pulumi:s::p::sriov:test:Wodget::w", News = new Struct() }));

        Assert.Equal(StatusCode.InvalidArgument, failure.StatusCode);
        Assert.Contains("It has: sriov:test:Widget.", failure.StatusMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancel_WhileApplying_StopsBetweenStepsAndKeepsTheState()
    {
        var begun = new TaskCompletionSource();
        _handler.InTheMiddle = token =>
        {
            begun.SetResult();
            return Task.Delay(Timeout.Infinite, token);
        };
        var widget = _provider.Resource(WidgetHandler.Type);
        var up = widget.UpAsync(Inputs());
        await begun.Task;

        await _provider.Client.CancelAsync();

        var failure = await Assert.ThrowsAsync<RpcException>(() => up);
        Assert.Equal(StatusCode.Cancelled, failure.StatusCode);
        Assert.Equal("compute-1/w", widget.Id);
        Assert.Contains(
            _provider.Engine.Texts(LogSeverity.Debug),
            text => text.StartsWith("traffic compute-1: 1 connection, ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Timeout_WhileApplying_IsADeadlineWithTheState()
    {
        _handler.InTheMiddle = token => Task.Delay(Timeout.Infinite, token);
        var widget = _provider.Resource(WidgetHandler.Type);

        var failure = await Assert.ThrowsAsync<RpcException>(() => widget.UpAsync(Inputs(), timeout: 0.2));

        Assert.Equal(StatusCode.DeadlineExceeded, failure.StatusCode);
        Assert.Contains("0.2 s", failure.StatusMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoChange_OneConnectionAndOneRoundTrip_HoweverManyResources()
    {
        var widgets = Enumerable.Range(0, 5).Select(i => _provider.Resource(WidgetHandler.Type, $"w{i}")).ToList();

        await Task.WhenAll(widgets.Select(widget => widget.PreviewAsync(Inputs())));

        var (_, host) = Assert.Single(_provider.Connections);
        Assert.Equal((1, 1), (host.Traffic.Connections, host.Traffic.RoundTrips));
    }

    [Fact]
    public async Task Cancel_AskedTwice_SaysOnceWhatTheRunHasCost()
    {
        await _provider.Resource(WidgetHandler.Type).PreviewAsync(Inputs());

        await _provider.Client.CancelAsync();
        await _provider.Client.CancelAsync();

        Assert.Equal(["traffic compute-1: 1 connection, 1 round trip"], _provider.Engine.Texts(LogSeverity.Debug));
    }

    private static PropertyMap Inputs() => PropertyMap.Of(
        ("connection", new PropertyValue.MapValue(PropertyMap.Of(("host", "compute-1")))), ("name", "w"), ("size", 4));
}
