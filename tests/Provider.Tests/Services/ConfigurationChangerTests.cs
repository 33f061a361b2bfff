using System.Collections.Immutable;
using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.Services;
using Pulumi.Sriov.Provider.Simulation;
using Pulumi.Sriov.Provider.Simulation.Services;

namespace Pulumi.Sriov.Provider.Tests.Services;

public sealed class ConfigurationChangerTests : IAsyncDisposable
{
    private readonly SimulatedMachine _machine =
        SimulatedHost.Debian12().WithServices(ServiceFlavour.Systemd, "nova-compute", "nova-api", "neutron-sriov-agent").Boot();

    private readonly ServiceRun _run;

    public ConfigurationChangerTests() => _run = new ServiceRun(_machine.Connect());

    public ValueTask DisposeAsync() => _run.DisposeAsync();

    [Fact]
    public async Task Change_RestartsTheServiceWithTheNewFile()
    {
        var change = await OneAsync(_run.AddLineAsync(ServiceRun.NovaConf, ServiceRun.GoodSpec, "nova-compute"));

        Assert.Equal(2, _machine.Daemon("nova-compute").Starts);
        Assert.Contains(ServiceRun.GoodSpec, _machine.Daemon("nova-compute").Configuration, StringComparison.Ordinal);
        var state = Assert.Single(change.Succeeded().Services);
        Assert.Equal(("nova-compute", ServiceManager.Systemd, "nova-compute"), (state.Name, state.Manager, state.Unit));
        Assert.Equal($"{_machine.Daemon("nova-compute").ProcessId}", state.Process);
        Assert.NotNull(state.Since);
        Assert.Empty(change.Seen.Services.PendingRestarts);
        Assert.Contains("waiting for nova-compute, 0 s", _run.Progress);
    }

    [Fact]
    public async Task Change_ByOneOrMany_IsALookAndOneRoundTrip()
    {
        await OneAsync(_run.AddLineAsync(ServiceRun.NovaConf, "[pci]", "nova-compute"));

        Assert.Equal(2, _run.Host.Traffic.RoundTrips);

        await _run.FinishAsync(
            _run.AddLineAsync(ServiceRun.NovaConf, ServiceRun.GoodSpec, "nova-compute"),
            _run.AddLineAsync(ServiceRun.NovaConf, "alias = {\"name\":\"a1\"}", "nova-api"),
            _run.AddLineAsync(ServiceRun.AgentIni, "[sriov_nic]", "neutron-sriov-agent"));

        Assert.InRange(_run.Host.Traffic.RoundTrips, 3, 4);
        Assert.EndsWith(
            $"[pci]\n{ServiceRun.GoodSpec}\nalias = {{\"name\":\"a1\"}}\n", (await _run.ReadAsync(ServiceRun.NovaConf))!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_WithoutAService_IsWritten()
    {
        (await OneAsync(_run.AddLineAsync(ServiceRun.NovaConf, "[pci]"))).Succeeded();

        Assert.EndsWith("[pci]\n", (await _run.ReadAsync(ServiceRun.NovaConf))!.Text, StringComparison.Ordinal);
        Assert.Equal((1, 1, 1), Starts());
    }

    [Fact]
    public async Task Change_ByMany_MeetsAFileThatOthersChanged_ChangesNothingForAny()
    {
        await _run.LookAsync();
        var agent = await _run.ReadAsync(ServiceRun.AgentIni);
        ImmutableArray<Task<ConfigurationOutcome>> changes =
        [
            _run.AddLineAsync(ServiceRun.AgentIni, "[sriov_nic]", "neutron-sriov-agent"),
            _run.AddLineAsync(ServiceRun.NovaConf, "[pci]", "nova-compute"),
        ];
        _machine.Files.PutFile(ServiceRun.NovaConf, "theirs\n");

        await Assert.ThrowsAsync<ProviderException>(() => _run.FinishAsync([.. changes]));

        Assert.All(changes, change => Assert.Equal(FailureKind.Conflict, Assert.IsType<ProviderException>(change.Exception?.InnerException).Kind));
        Assert.Equal("theirs\n", (await _run.ReadAsync(ServiceRun.NovaConf))!.Text);
        Assert.Equal(agent!.Content, (await _run.ReadAsync(ServiceRun.AgentIni))!.Content);
        Assert.Equal((1, 1, 1), Starts());
        Assert.Empty((await _run.LookAsync()).Services.PendingRestarts);
    }

    [Fact]
    public async Task Change_ByManyAtOnce_RestartsEachServiceOnce()
    {
        var changes = await _run.FinishAsync(
            _run.AddLineAsync(ServiceRun.NovaConf, "[pci]\n" + ServiceRun.GoodSpec, "nova-compute"),
            _run.AddLineAsync(ServiceRun.NovaConf, "alias = {\"name\":\"a1\"}", "nova-api", "nova-compute"),
            _run.AddLineAsync(ServiceRun.AgentIni, "[sriov_nic]\nphysical_device_mappings = physnet1:enp1s0", "neutron-sriov-agent"));

        Assert.All(changes, change => change.Succeeded());
        Assert.Equal((2, 2, 2), Starts());
        Assert.Contains("alias", _machine.Daemon("nova-compute").Configuration, StringComparison.Ordinal);
        Assert.Contains("device_spec", _machine.Daemon("nova-compute").Configuration, StringComparison.Ordinal);
        Assert.Equal(["nova-compute"], changes[0].Services.Select(state => state.Name));
        Assert.Equal(["nova-api", "nova-compute"], changes[1].Services.Select(state => state.Name).Order());
        Assert.Equal(["neutron-sriov-agent"], changes[2].Services.Select(state => state.Name));
    }

    [Fact]
    public async Task Change_NothingToDo_TouchesNothing()
    {
        await OneAsync(_run.AddLineAsync(ServiceRun.NovaConf, ServiceRun.GoodSpec, "nova-compute"));

        await OneAsync(_run.AddLineAsync(ServiceRun.NovaConf, ServiceRun.GoodSpec, "nova-compute"));

        Assert.Equal(2, _machine.Daemon("nova-compute").Starts);
    }

    [Fact]
    public async Task Change_ServiceRefusesTheFile_PutsItBackAndSaysWhy()
    {
        var before = await _run.ReadAsync(ServiceRun.NovaConf);

        var failure = (await OneAsync(_run.AddLineAsync(ServiceRun.NovaConf, "[pci]\n" + ServiceRun.BadSpec, "nova-compute"))).Failed();

        var after = await _run.ReadAsync(ServiceRun.NovaConf);
        Assert.Equal(before!.Content, after!.Content);
        Assert.Equal((before.Mode, before.Owner), (after.Mode, after.Owner));
        Assert.DoesNotContain("device_spec", _machine.Daemon("nova-compute").Configuration, StringComparison.Ordinal);
        Assert.NotNull(_machine.Daemon("nova-compute").ProcessId);
        Assert.Contains("restarting nova-compute failed: it did not come up", failure.Message, StringComparison.Ordinal);
        Assert.Contains("/etc/nova/nova.conf is as before again, and nova-compute runs with that", failure.Message, StringComparison.Ordinal);
        Assert.Contains("property vendor_id ('zzzz') does not parse as a hex number", failure.Message, StringComparison.Ordinal);
        Assert.Empty((await _run.LookAsync()).Services.PendingRestarts);
    }

    [Fact]
    public async Task Change_OneOfManyIsRefused_AllFilesGoBack()
    {
        var before = await _run.ReadAsync(ServiceRun.NovaConf);
        var agent = await _run.ReadAsync(ServiceRun.AgentIni);

        var changes = await _run.FinishAsync(
            _run.AddLineAsync(ServiceRun.NovaConf, "[pci]\nalias = {\"name\":\"a1\"}", "nova-api"),
            _run.AddLineAsync(ServiceRun.NovaConf, ServiceRun.BadSpec, "nova-compute"),
            _run.AddLineAsync(ServiceRun.AgentIni, "[sriov_nic]\nphysical_device_mappings = physnet1:enp1s0", "neutron-sriov-agent"));

        Assert.All(changes, change => Assert.Contains("restarting nova-compute", change.Failed().Message, StringComparison.Ordinal));
        Assert.Equal(before!.Content, (await _run.ReadAsync(ServiceRun.NovaConf))!.Content);
        Assert.Equal(agent!.Content, (await _run.ReadAsync(ServiceRun.AgentIni))!.Content);
        Assert.DoesNotContain("alias", _machine.Daemon("nova-api").Configuration, StringComparison.Ordinal);
        Assert.DoesNotContain("physnet1", _machine.Daemon("neutron-sriov-agent").Configuration, StringComparison.Ordinal);
        Assert.Empty((await _run.LookAsync()).Services.PendingRestarts);
    }

    [Fact]
    public async Task Change_TwoServicesDoNotComeUp_TellsOfBoth()
    {
        _machine.Daemon("nova-api").DiesAfter = TimeSpan.FromSeconds(3);

        var changes = await _run.FinishAsync(
            _run.AddLineAsync(ServiceRun.NovaConf, "[pci]\n" + ServiceRun.BadSpec, "nova-compute", "nova-api"));

        var failure = Assert.Single(changes).Failed();
        Assert.Contains("restarting nova-compute, nova-api failed: they did not come up: nova-compute: ", failure.Message, StringComparison.Ordinal);
        Assert.Contains("; nova-api: ", failure.Message, StringComparison.Ordinal);
        Assert.Contains("is as before again, and nova-api does not come up with that either", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_NewFileIsRefused_IsRemovedAgain()
    {
        const string DropIn = "/etc/nova/nova.conf.d/sriov.conf";

        (await OneAsync(_run.AddLineAsync(DropIn, "[pci]\n" + ServiceRun.BadSpec, "nova-compute"))).Failed();

        Assert.Null(await _run.ReadAsync(DropIn));
    }

    [Fact]
    public async Task Change_RemovedFileIsMissed_ComesBackWithItsOwner()
    {
        _machine.Files.PutFile("/etc/nova/nova.conf.d/sriov.conf", "[pci]\n" + ServiceRun.GoodSpec + "\n", 0b110_100_000, "root:nova");
        var before = await _run.ReadAsync("/etc/nova/nova.conf.d/sriov.conf");
        _machine.Daemon("nova-compute").DiesAfter = TimeSpan.FromSeconds(3);

        var failure = (await OneAsync(_run.ChangeAsync(
            new ConfigurationChange([new FileEdit(before!.Path, before, null)], [new() { Name = "nova-compute" }])))).Failed();

        var after = await _run.ReadAsync("/etc/nova/nova.conf.d/sriov.conf");
        Assert.Equal(before.Content, after!.Content);
        Assert.Equal((before.Mode, before.Owner), (after.Mode, after.Owner));
        Assert.Contains(", and nova-compute does not come up with that either", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_ServiceDiesLaterThanItIsWatchedFor_IsUp()
    {
        _machine.Daemon("nova-compute").DiesAfter = TimeSpan.FromSeconds(40);

        (await OneAsync(_run.AddLineAsync(ServiceRun.NovaConf, ServiceRun.GoodSpec, "nova-compute"))).Succeeded();
    }

    [Fact]
    public async Task Change_RestartHangs_TimesOutAndPutsTheFileBack()
    {
        _machine.Daemon("nova-compute").HangsAtStop = true;
        var before = await _run.ReadAsync(ServiceRun.NovaConf);

        var failure = (await OneAsync(_run.AddLineAsync(
            ServiceRun.NovaConf, ServiceRun.GoodSpec, [new() { Name = "nova-compute", Timeout = 30 }], CancellationToken.None))).Failed();

        Assert.Contains("it is not up after 30 s", failure.Message, StringComparison.Ordinal);
        Assert.Equal(before!.Content, (await _run.ReadAsync(ServiceRun.NovaConf))!.Content);
    }

    [Fact]
    public async Task Change_FileIsNotWhatWasRead_ChangesNothing()
    {
        var before = await _run.ReadAsync(ServiceRun.NovaConf);
        _machine.Files.PutFile(ServiceRun.NovaConf, "[DEFAULT]\ndebug = true\n");

        var failure = await Assert.ThrowsAsync<ProviderException>(
            () => OneAsync(_run.ChangeAsync(new ConfigurationChange(
                [new FileEdit("/etc/nova/nova.conf.d/first.conf", null, [35]), Edit(before, "x = y")], [new() { Name = "nova-compute" }]))));

        Assert.Equal(FailureKind.Conflict, failure.Kind);
        Assert.Equal("[DEFAULT]\ndebug = true\n", (await _run.ReadAsync(ServiceRun.NovaConf))!.Text);
        Assert.Null(await _run.ReadAsync("/etc/nova/nova.conf.d/first.conf"));
        Assert.Equal((1, 1, 1), Starts());
        Assert.Empty((await _run.LookAsync()).Services.PendingRestarts);
    }

    [Fact]
    public async Task Change_FileIsChangedByOthersMeanwhile_IsLeftToThem()
    {
        var api = _machine.Daemon("nova-compute");
        api.DiesAfter = TimeSpan.FromSeconds(3);
        _machine.Clock.Schedule(TimeSpan.FromSeconds(1), () => _machine.Files.PutFile(ServiceRun.NovaConf, "theirs\n"));

        var failure = (await OneAsync(_run.AddLineAsync(ServiceRun.NovaConf, ServiceRun.GoodSpec, "nova-compute"))).Failed();

        Assert.Equal("theirs\n", (await _run.ReadAsync(ServiceRun.NovaConf))!.Text);
        Assert.Contains("/etc/nova/nova.conf could not be put back", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_IsCancelledBeforeItIsWritten_ChangesNothing()
    {
        var before = await _run.ReadAsync(ServiceRun.NovaConf);
        using var cancellation = new CancellationTokenSource();
        var change = _run.AddLineAsync(
            ServiceRun.NovaConf, "[pci]\n" + ServiceRun.GoodSpec, [new() { Name = "nova-compute" }], cancellation.Token);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _run.FinishAsync(change));

        Assert.Equal(before!.Content, (await _run.ReadAsync(ServiceRun.NovaConf))!.Content);
        Assert.Equal(1, _machine.Daemon("nova-compute").Starts);
        (await OneAsync(_run.AddLineAsync(ServiceRun.NovaConf, "other = 1", "nova-compute"))).Succeeded();
        Assert.DoesNotContain(ServiceRun.GoodSpec, _machine.Daemon("nova-compute").Configuration, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_LeaderIsCancelled_TheOthersAreServed()
    {
        using var cancellation = new CancellationTokenSource();
        var first = _run.AddLineAsync(ServiceRun.NovaConf, "first = 1", [new() { Name = "nova-compute" }], cancellation.Token);
        var second = _run.AddLineAsync(ServiceRun.NovaConf, "second = 2", "nova-compute");
        await cancellation.CancelAsync();

        var changes = await _run.FinishAsync(first, second);

        Assert.IsAssignableFrom<OperationCanceledException>(changes[0].Failure);
        changes[1].Succeeded();
        Assert.Equal(2, _machine.Daemon("nova-compute").Starts);
        Assert.Contains("first = 1", _machine.Daemon("nova-compute").Configuration, StringComparison.Ordinal);
    }

    private static FileEdit Edit(FileSnapshot? before, string line) =>
        new(before!.Path, before, [.. before.Content, .. System.Text.Encoding.UTF8.GetBytes(line + "\n")]);

    private async Task<ConfigurationOutcome> OneAsync(Task<ConfigurationOutcome> change) => Assert.Single(await _run.FinishAsync(change));

    private (int Compute, int Api, int Agent) Starts() =>
        (_machine.Daemon("nova-compute").Starts, _machine.Daemon("nova-api").Starts, _machine.Daemon("neutron-sriov-agent").Starts);
}
