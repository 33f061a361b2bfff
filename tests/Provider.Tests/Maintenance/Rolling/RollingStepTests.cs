using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Maintenance;
using Pulumi.Sriov.Provider.Maintenance.Rolling;
using Pulumi.Sriov.Provider.Simulation;

namespace Pulumi.Sriov.Provider.Tests.Maintenance.Rolling;

public sealed class RollingStepTests
{
    private static readonly Disruption Reboot = new(DisruptionKind.Reboot, "rebooting");

    private readonly RollingStep _step = new(new UnavailableHosts(_ => 1, TimeProvider.System));

    [Fact]
    public async Task FailedWork_OfAHostThatAnswers_LetsTheNextHostGo()
    {
        var outcome = await RunAsync(Machine("compute-1"), new Outcome(new ProviderException(
            FailureKind.RemoteFailed, "compute-1", "rebooting", "Transaction is destructive", "Look.")));

        Assert.NotNull(outcome.Failure);
        Assert.Null((await RunAsync(Machine("compute-2"), new Outcome(null))).Failure);
    }

    [Fact]
    public async Task FailedWork_OfAHostThatIsAway_StopsTheOthers()
    {
        var dead = Machine("compute-1");
        await using var host = dead.Connect();
        dead.ConnectionRefusal = new ProviderException(FailureKind.Unreachable, "compute-1", "connecting", "No route to host", "Look.");
        await RunAsync(host, _ => Task.FromResult(new Outcome(new ProviderException(
            FailureKind.Timeout, "compute-1", "rebooting", "not up again after 600 s", "Look."))));

        var refusal = await Assert.ThrowsAsync<ProviderException>(() => RunAsync(Machine("compute-2"), new Outcome(null)));
        Assert.Contains("compute-1 (No route to host)", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WorkThatThrows_OnAHostThatAnswers_LetsTheNextHostGo()
    {
        await using var host = Machine("compute-1").Connect();

        await Assert.ThrowsAsync<IOException>(() => RunAsync(host, _ => throw new IOException("refused")));

        Assert.Null((await RunAsync(Machine("compute-2"), new Outcome(null))).Failure);
    }

    [Fact]
    public async Task ServiceThatStaysDown_CountsAlthoughTheHostAnswers()
    {
        await RunAsync(Machine("compute-1"), new Outcome(new IOException("no")) { Down = "nova-compute does not come up" });

        var refusal = await Assert.ThrowsAsync<ProviderException>(() => RunAsync(Machine("compute-2"), new Outcome(null)));
        Assert.Contains("compute-1 (nova-compute does not come up)", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CancelledWork_CountsAsDown_WithoutAnotherLook()
    {
        using var cancellation = new CancellationTokenSource();
        await using var host = Machine("compute-1").Connect();

        await RunAsync(
            host,
            async _ =>
            {
                await cancellation.CancelAsync();
                return new Outcome(new OperationCanceledException());
            },
            cancellation.Token);

        Assert.Equal(0, host.Traffic.RoundTrips);
        await Assert.ThrowsAsync<ProviderException>(() => RunAsync(Machine("compute-2"), new Outcome(null)));
    }

    private static SimulatedMachine Machine(string name) => (SimulatedHost.Debian12() with { Name = name }).Boot();

    private async Task<Outcome> RunAsync(SimulatedMachine machine, Outcome outcome)
    {
        await using var host = machine.Connect();
        return await RunAsync(host, _ => Task.FromResult(outcome));
    }

    private async Task<Outcome> RunAsync(
        SimulatedHost host, Func<CancellationToken, Task<Outcome>> work, CancellationToken cancellationToken = default)
    {
        await using var session = new HostSession(host);
        var context = new HostContext(session, new Lines(), new Disruptions(_step));
        return await context.Disruptions.RunAsync(Reboot, context, work, cancellationToken);
    }

    private sealed record Outcome(Exception? Failure) : ChangeOutcome(Failure);
}
