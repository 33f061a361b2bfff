using Pulumi.Plugin;
using Pulumi.Plugin.Errors;
using Pulumi.Plugin.Testing;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Properties;
using Pulumi.Sriov.Provider.Framework.Lifecycle;
using Pulumi.Sriov.Provider.Simulation;

namespace Pulumi.Sriov.Provider.Tests.Rpc;

public sealed class ResourceLifeTests : IAsyncLifetime
{
    private readonly SimulatedMachine _machine = SimulatedHost.Debian12().Boot();
    private readonly WidgetHandler _handler;
    private ProviderHarness _provider = null!;
    private DrivenResource _widget = null!;

    public ResourceLifeTests() => _handler = new WidgetHandler(_machine);

    public async Task InitializeAsync()
    {
        _provider = await ProviderHarness.StartAsync(
            run => new ProviderPackage(Catalog.Description, [ResourceType.Of(_handler, run)], [FunctionType.Of(new EchoHandler(), run)]), [_machine]);
        _widget = _provider.Resource(WidgetHandler.Type);
    }

    public async Task DisposeAsync() => await _provider.DisposeAsync();

    [Fact]
    public async Task Preview_NothingThere_SaysWhatWouldHappenAndLeavesOutputsUnknown()
    {
        var foreseen = await _widget.PreviewAsync(Inputs(size: 4));

        Assert.Equal(["size none → 4"], _provider.Engine.Texts(LogSeverity.Info));
        Assert.Equal(["mind the gap"], _provider.Engine.Texts(LogSeverity.Warning));
        Assert.Equal(PropertyValue.Unknown, foreseen["serial"]);
        Assert.Equal(4, foreseen["size"]);
        Assert.False(_machine.Files.Exists(WidgetHandler.PathOf("w")));
    }

    [Fact]
    public async Task Up_HostKeysAreNotChecked_IsWarnedOfOncePerHost()
    {
        await _provider.ConfigureAsync(PropertyMap.Of(("connection", new PropertyValue.MapValue(PropertyMap.Of(("hostKeyPolicy", "insecure"))))));
        await _widget.PreviewAsync(Inputs(size: 4));
        await _widget.UpAsync(Inputs(size: 4));

        Assert.Contains("compute-1", Assert.Single(
            _provider.Engine.Texts(LogSeverity.Warning), text => text.Contains("hostKeyPolicy: insecure", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Up_ThenUpAgain_ChangesTheHostOnce()
    {
        Assert.True(await _widget.UpAsync(Inputs(size: 4)));
        Assert.False(await _widget.UpAsync(Inputs(size: 4)));

        Assert.Equal("compute-1/w", _widget.Id);
        Assert.Equal(4, _widget.State["installedSize"]);
        Assert.Equal(4, _widget.State["size"]);
        Assert.Equal("4", _machine.Files.ReadText(WidgetHandler.PathOf("w")));
        Assert.Equal(["installing w"], _provider.Engine.StatusLines);
    }

    [Fact]
    public async Task Diff_InputChanged_IsADetailedUpdate()
    {
        await _widget.UpAsync(Inputs(size: 4));

        var diff = await _widget.DiffAsync(Inputs(size: 5));

        Assert.True(diff.HasDetailedDiff);
        Assert.Equal(["size"], diff.Diffs);
        Assert.Empty(diff.Replaces);
        Assert.Equal(PropertyDiff.Types.Kind.Update, diff.DetailedDiff["size"].Kind);
        Assert.True(diff.DetailedDiff["size"].InputDiff);
    }

    [Fact]
    public async Task Diff_HostDrifted_IsFoundWithoutRefreshAndRepaired()
    {
        await _widget.UpAsync(Inputs(size: 4));
        _machine.Files.PutFile(WidgetHandler.PathOf("w"), "1");

        var diff = await _widget.DiffAsync(Inputs(size: 4));
        Assert.Equal(["size"], diff.Diffs);
        Assert.False(diff.DetailedDiff["size"].InputDiff);

        Assert.True(await _widget.UpAsync(Inputs(size: 4)));
        Assert.Equal("4", _machine.Files.ReadText(WidgetHandler.PathOf("w")));
    }

    [Fact]
    public async Task Diff_IgnoredPath_DoesNotCount()
    {
        await _widget.UpAsync(Inputs(size: 4));

        var diff = await _widget.DiffAsync(Inputs(size: 5), "size");

        Assert.Equal(DiffResponse.Types.DiffChanges.DiffNone, diff.Changes);
    }

    [Theory]
    [InlineData("name")]
    [InlineData("connection.host")]
    public async Task Diff_IdentityChanged_ReplacesDeletingFirst(string path)
    {
        await _widget.UpAsync(Inputs(size: 4));
        var inputs = path == "name" ? Inputs(size: 4).With("name", "other") : Inputs(size: 4, host: "compute-2");

        var diff = await _widget.DiffAsync(inputs);

        Assert.Equal(PropertyDiff.Types.Kind.UpdateReplace, diff.DetailedDiff[path].Kind);
        Assert.Equal([path.Split('.')[0]], diff.Replaces);
        Assert.True(diff.DeleteBeforeReplace);
    }

    [Fact]
    public async Task Diff_ConnectionChangedButHost_UpdatesInPlace()
    {
        await _widget.UpAsync(Inputs(size: 4));
        var inputs = Inputs(size: 4).With("connection", new PropertyValue.MapValue(Connection("compute-1").With("user", "admin")));

        var diff = await _widget.DiffAsync(inputs);

        Assert.Equal(PropertyDiff.Types.Kind.Add, diff.DetailedDiff["connection.user"].Kind);
        Assert.Empty(diff.Replaces);
        Assert.True(await _widget.UpAsync(inputs));
        Assert.DoesNotContain(_provider.Connections[^1].Host.Operations, operation => operation.StartsWith("write", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Preview_HostUnreachable_ComparesInputsAndSaysSoOnce()
    {
        await _widget.UpAsync(Inputs(size: 4));
        var away = new ProviderException(FailureKind.Unreachable, "compute-1", "connecting", "no route to host", "Check the cable.");
        await using var later = await ProviderHarness.StartAsync(
            run => new ProviderPackage(Catalog.Description, [ResourceType.Of(_handler, run)], []), [_machine]);
        _machine.ConnectionRefusal = away;
        var resource = later.Resource(WidgetHandler.Type);

        await resource.PreviewAsync(Inputs(size: 5));
        await resource.PreviewAsync(Inputs(size: 5));

        Assert.Equal(
            ["did not look at compute-1: no route to host; this preview is made from the inputs alone"],
            later.Engine.Texts(LogSeverity.Warning));
    }

    [Fact]
    public async Task Preview_HostCannotDoIt_IsRefused()
    {
        var refusal = await Assert.ThrowsAsync<RpcException>(() => _widget.PreviewAsync(Inputs(size: 101)));

        Assert.Equal(StatusCode.FailedPrecondition, refusal.StatusCode);
        Assert.Equal("compute-1: planning failed: no room. Ask for less.", refusal.StatusMessage);
    }

    [Fact]
    public async Task PreviewUpdate_SomethingToDo_KeepsStableOutputsOnly()
    {
        await _widget.UpAsync(Inputs(size: 4));

        var foreseen = await _widget.PreviewAsync(Inputs(size: 5));

        Assert.Equal("serial-w", foreseen["serial"]);
        Assert.Equal(PropertyValue.Unknown, foreseen["installedSize"]);
    }

    [Fact]
    public async Task Preview_UnknownInput_DoesNotAskTheHost()
    {
        var foreseen = await _widget.PreviewAsync(Inputs(size: 4).With("size", PropertyValue.Unknown));

        Assert.Equal(PropertyValue.Unknown, foreseen["size"]);
        Assert.Empty(_provider.Connections);
    }

    [Fact]
    public async Task Up_DoneInPart_KeepsTheRealStateAndConvergesNextTime()
    {
        var failure = await Assert.ThrowsAsync<RpcException>(() => _widget.UpAsync(Inputs(size: 13)));

        Assert.Equal(StatusCode.Aborted, failure.StatusCode);
        Assert.Equal("compute-1/w", _widget.Id);
        Assert.Equal(12, _widget.State["installedSize"]);
        Assert.Single(_widget.InitErrors);

        Assert.True(await _widget.UpAsync(Inputs(size: 14)));
        Assert.Empty(_widget.InitErrors);
        Assert.Equal(14, _widget.State["installedSize"]);
    }

    [Fact]
    public async Task Up_DoneInPart_UpdatesNextTimeEvenWithoutDifferences()
    {
        _handler.InTheMiddle = _ => Task.FromException(new IOException("cut off"));
        await Assert.ThrowsAsync<RpcException>(() => _widget.UpAsync(Inputs(size: 4)));
        _handler.InTheMiddle = _ => Task.CompletedTask;

        Assert.True(await _widget.UpAsync(Inputs(size: 4)));
        Assert.Empty(_widget.InitErrors);
    }

    [Fact]
    public async Task Refresh_HostDrifted_TellsWhatThereIs()
    {
        await _widget.UpAsync(Inputs(size: 4).With("token", "swordfish"));
        _machine.Files.PutFile(WidgetHandler.PathOf("w"), "1");

        Assert.True(await _widget.RefreshAsync());

        Assert.Equal(1, _widget.Inputs["size"]);
        Assert.Equal(1, _widget.State["installedSize"]);
        Assert.Equal(new PropertyValue.SecretValue("swordfish"), _widget.Inputs["token"]);
        var diff = await _widget.DiffAsync(Inputs(size: 4).With("token", "swordfish"));
        Assert.Equal(["size"], diff.Diffs);
    }

    [Fact]
    public async Task Refresh_Gone_AnswersNoId()
    {
        await _widget.UpAsync(Inputs(size: 4));
        _machine.Files.Delete(WidgetHandler.PathOf("w"));

        Assert.False(await _widget.RefreshAsync());
    }

    [Fact]
    public async Task Refresh_HostUnreachable_IsAnErrorNotGone()
    {
        await _widget.UpAsync(Inputs(size: 4));
        await using var later = await ProviderHarness.StartAsync(
            run => new ProviderPackage(Catalog.Description, [ResourceType.Of(_handler, run)], []), [_machine]);
        _machine.ConnectionRefusal = new ProviderException(FailureKind.Unreachable, "compute-1", "connecting", "timed out", "Wait.");

        var failure = await Assert.ThrowsAsync<RpcException>(() => later.Resource(WidgetHandler.Type).ImportAsync("compute-1/w"));

        Assert.Equal(StatusCode.Unavailable, failure.StatusCode);
    }

    [Fact]
    public async Task Import_FromIdAlone_FindsInputsAndState()
    {
        _machine.Files.PutFile(WidgetHandler.PathOf("found"), "7");

        Assert.True(await _widget.ImportAsync("compute-1/found"));

        Assert.Equal(7, _widget.Inputs["size"]);
        Assert.Equal(new PropertyValue.MapValue(Connection("compute-1")), _widget.Inputs["connection"]);
        Assert.False(await _widget.UpAsync(Inputs(size: 7).With("name", "found")));
    }

    [Fact]
    public async Task Import_IdWithoutHost_IsRefused()
    {
        var failure = await Assert.ThrowsAsync<RpcException>(() => _widget.ImportAsync("found"));

        Assert.Equal(StatusCode.InvalidArgument, failure.StatusCode);
        Assert.Contains("<host>/", failure.StatusMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Destroy_PutsBackWhatWasThere()
    {
        await _widget.UpAsync(Inputs(size: 4));

        await _widget.DestroyAsync();

        Assert.False(_machine.Files.Exists(WidgetHandler.PathOf("w")));
    }

    [Fact]
    public async Task Invoke_LooksAtTheHost()
    {
        var answer = await _provider.InvokeAsync(EchoHandler.Type, PropertyMap.Of(("connection", new PropertyValue.MapValue(Connection("compute-1")))));

        Assert.Equal("compute-1", answer["host"]);
    }

    private static PropertyMap Connection(string host) => PropertyMap.Of(("host", host));

    private static PropertyMap Inputs(int size, string host = "compute-1") => PropertyMap.Of(
        ("connection", new PropertyValue.MapValue(Connection(host))), ("name", "w"), ("size", size));
}
