using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Maintenance;
using Pulumi.Sriov.Provider.Maintenance.Draining;
using Pulumi.Sriov.Provider.Simulation;

namespace Pulumi.Sriov.Provider.Tests.Maintenance.Draining;

public sealed class DrainingStepTests : IAsyncLifetime
{
    private static readonly Disruption Reboot = new(DisruptionKind.Reboot, "rebooting to turn the IOMMU on");
    private static readonly Disruption VfChange = new(DisruptionKind.VirtualFunctionChange, "changing the VFs");
    private static readonly Disruption Restart = new(DisruptionKind.ServiceRestart, "restarting nova-compute");

    private readonly SimulatedMachine _machine = (SimulatedHost.Debian12() with { Name = "compute-1" }).Boot();
    private readonly Lines _lines = new();
    private MaintenanceSettings _settings = new();
    private CannedNova? _nova;

    private CannedNova Nova => _nova!;

    public async Task InitializeAsync() => _nova = await CannedNova.StartAsync();

    public async Task DisposeAsync() => await Nova.DisposeAsync();

    [Fact]
    public async Task Refuse_ServersRun_ListsThemAndTouchesNothing()
    {
        Nova.With("a").With("b", "SHUTOFF");

        var refusal = await RefusedAsync(Reboot);

        Assert.Equal(FailureKind.InUse, refusal.Kind);
        Assert.Contains("vnf-a (a, project project-9, ACTIVE)", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("vnf-b", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("liveMigrate", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Nova.Service.Calls, call => call.StartsWith("PUT", StringComparison.Ordinal));
    }

    [Fact]
    public async Task NothingRuns_ServiceIsDisabledDuringTheWorkAndEnabledAfterwards()
    {
        Nova.With("b", "SHUTOFF");
        string? during = null;

        var outcome = await RunAsync(Reboot, () =>
        {
            during = Nova.DisabledReason;
            return new Outcome(null);
        });

        Assert.Null(outcome.Failure);
        Assert.Equal("sriov: maintenance of the host", during);
        Assert.True(Nova.IsEnabled);
    }

    [Fact]
    public async Task LiveMigrate_MovesEveryServerAndTellsWhich()
    {
        _settings = new MaintenanceSettings { Policy = MaintenancePolicy.LiveMigrate };
        Nova.With("a").With("b").With("c", "SHUTOFF");

        Assert.Null((await RunAsync(VfChange)).Failure);

        Assert.Equal(["a os-migrateLive", "b os-migrateLive"], Nova.Actions);
        Assert.Contains(_lines.Said, line => line.StartsWith("compute-1: live migration of vnf-b (2 of 2): MIGRATING/migrating, ", StringComparison.Ordinal));
        Assert.True(Nova.IsEnabled);
    }

    [Fact]
    public async Task ColdMigrate_ConfirmsEveryMigration()
    {
        _settings = new MaintenanceSettings { Policy = MaintenancePolicy.ColdMigrate };
        Nova.With("a");

        Assert.Null((await RunAsync(Reboot)).Failure);

        Assert.Equal(["a migrate", "a confirmResize"], Nova.Actions);
    }

    [Fact]
    public async Task LiveMigrate_NovaRefuses_SaysItsWordsAndWhatIsLeftAndPutsTheServiceBack()
    {
        _settings = new MaintenanceSettings { Policy = MaintenancePolicy.LiveMigrate };
        Nova.With("a").With("b").With("c").Refuse("b", "Instance has SR-IOV ports");

        var refusal = await RefusedAsync(Reboot);

        Assert.Contains("live migration of vnf-b", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Instance has SR-IOV ports", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("still on it: vnf-b (b, project project-9, ACTIVE), vnf-c", refusal.Message, StringComparison.Ordinal);
        Assert.True(Nova.IsEnabled);
    }

    [Fact]
    public async Task LiveMigrate_ComesToNothing_SaysWhatNovasEventSays()
    {
        _settings = new MaintenanceSettings { Policy = MaintenancePolicy.LiveMigrate };
        Nova.With("a").Fail("a", "Traceback (most recent call last):\n  File x\nMigrationError: No valid host was found.\n");

        var refusal = await RefusedAsync(Reboot);

        Assert.Contains("MigrationError: No valid host was found", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("File x", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task KeepDisabled_NextRunGoesOnAndEnablesTheService()
    {
        _settings = new MaintenanceSettings { Policy = MaintenancePolicy.LiveMigrate, KeepDisabled = true };
        Nova.With("a").Refuse("a", "not now");
        await RefusedAsync(Reboot);
        Assert.False(Nova.IsEnabled);
        Nova.With("a");

        Assert.Null((await RunAsync(Reboot)).Failure);

        Assert.True(Nova.IsEnabled);
    }

    [Fact]
    public async Task DisabledBySomebodyElse_StaysDisabled()
    {
        Nova.Disable("bad disk");

        Assert.Null((await RunAsync(Reboot)).Failure);

        Assert.Equal((false, "bad disk"), (Nova.IsEnabled, Nova.DisabledReason));
    }

    [Fact]
    public async Task WorkThatThrows_PutsTheServiceBack()
    {
        await Assert.ThrowsAsync<IOException>(() => RunAsync(Reboot, () => throw new IOException("refused")));

        Assert.True(Nova.IsEnabled);
    }

    [Fact]
    public async Task ServiceNotUpAgain_FailsAndStaysDisabled()
    {
        _settings = new MaintenanceSettings { Timeout = 20 };

        var outcome = await RunAsync(Reboot, () =>
        {
            Nova.IsUp = false;
            return new Outcome(null);
        });

        Assert.Contains("stays disabled", outcome.Failure!.Message, StringComparison.Ordinal);
        Assert.NotNull(outcome.Down);
        Assert.False(Nova.IsEnabled);
    }

    [Fact]
    public async Task ServiceNotUpAfterFailedWork_TellsOfTheFirstFailureToo()
    {
        var outcome = await RunAsync(Reboot, () =>
        {
            Nova.IsUp = false;
            return new Outcome(new ProviderException(FailureKind.Timeout, "compute-1", "rebooting", "not up", "Look."));
        });

        Assert.Contains("not up", outcome.Failure!.Message, StringComparison.Ordinal);
        Assert.Contains("nova-compute of compute-1 stays disabled", outcome.Failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sriov: maintenance of the host", true)]
    [InlineData("bad disk", false)]
    public async Task FinishInterrupted_EnablesOnlyWhatARunOfOursLeftDisabled(string reason, bool enabled)
    {
        Nova.Disable(reason);

        await WithContextAsync((step, context) => step.FinishInterruptedAsync(context, CancellationToken.None));

        Assert.Equal(enabled, Nova.IsEnabled);
    }

    [Fact]
    public async Task HostWithoutNova_IsNoComputeNode()
    {
        Nova.ComputeHost = "compute-9";

        Assert.Null((await RunAsync(Reboot)).Failure);
        Assert.DoesNotContain(Nova.Service.Calls, call => call.StartsWith("PUT", StringComparison.Ordinal));
    }

    [Fact]
    public async Task LongNameOfTheService_IsFoundByTheHostsShortOne()
    {
        Nova.ComputeHost = "compute-1.example.org";
        Nova.With("a");

        Assert.Contains("vnf-a", (await RefusedAsync(Reboot)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NameByConfigurationThatNovaDoesNotKnow_IsRefused()
    {
        _settings = new MaintenanceSettings
        {
            ComputeHosts = System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty.Add("compute-1", "cmp-1"),
        };

        var refusal = await RefusedAsync(Reboot);

        Assert.Contains("nova knows none by the name of cmp-1, only compute-1", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ServiceRestart_AsksNovaNothing()
    {
        Nova.With("a");

        Assert.Null((await RunAsync(Restart)).Failure);

        Assert.Empty(Nova.Service.Calls);
    }

    [Fact]
    public async Task Ignore_AsksNovaNothing()
    {
        _settings = new MaintenanceSettings { Policy = MaintenancePolicy.Ignore };
        Nova.With("a");
        _machine.Files.PutFile("/run/libvirt/qemu/instance-1.xml", "");

        Assert.Null((await RunAsync(Reboot)).Failure);

        Assert.Empty(Nova.Service.Calls);
    }

    [Fact]
    public async Task RunningDomainThatNovaDoesNotKnow_RefusesAReboot()
    {
        _machine.Files.PutFile("/run/libvirt/qemu/router.xml", "");

        var refusal = await RefusedAsync(Reboot);

        Assert.Contains("1 running libvirt domain would be cut off: router", refusal.Message, StringComparison.Ordinal);
        Assert.True(Nova.IsEnabled);
        Assert.Null((await RunAsync(VfChange)).Failure);
    }

    [Fact]
    public async Task WithoutACloud_RunningDomainRefusesAReboot()
    {
        _machine.Files.PutFile("/run/libvirt/qemu/router.xml", "");
        await using var host = _machine.Connect();
        await using var session = new HostSession(host);
        var step = new DrainingStep(() => _settings, () => null);
        var context = new HostContext(session, _lines, new Disruptions(step));

        await Assert.ThrowsAsync<ProviderException>(() => context.Disruptions.RunAsync(
            Reboot, context, _ => Task.FromResult(new Outcome(null)), CancellationToken.None));
    }

    private Task<ProviderException> RefusedAsync(Disruption what) => Assert.ThrowsAsync<ProviderException>(
        () => RunAsync(what, () => throw new InvalidOperationException("The host was disturbed.")));

    private async Task<Outcome> RunAsync(Disruption what, Func<Outcome>? work = null)
    {
        Outcome? outcome = null;
        await WithContextAsync(async (_, context) => outcome = await context.Disruptions.RunAsync(
            what, context, _ => Task.FromResult((work ?? (() => new Outcome(null)))()), CancellationToken.None));
        return outcome!;
    }

    private async Task WithContextAsync(Func<DrainingStep, HostContext, Task> use)
    {
        await using var host = _machine.Connect();
        await using var session = new HostSession(host);
        var step = new DrainingStep(() => _settings, () => Nova.Cloud);
        await use(step, new HostContext(session, _lines, new Disruptions(step)));
    }

    private sealed record Outcome(Exception? Failure) : ChangeOutcome(Failure);
}
