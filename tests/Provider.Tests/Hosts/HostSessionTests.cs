using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.Simulation;
using Pulumi.Sriov.Provider.Simulation.Faults;
using Pulumi.Sriov.Provider.Tests.Remote;

namespace Pulumi.Sriov.Provider.Tests.Hosts;

public sealed class HostSessionTests : IAsyncDisposable
{
    private readonly SimulatedMachine _machine = SimulatedHost.Debian12().Boot();
    private readonly ManualClock _clock = new();
    private readonly List<SimulatedHost> _dialled = [];
    private readonly HostSessionPool _pool;

    public HostSessionTests() => _pool = new HostSessionPool(
        _ =>
        {
            var host = _machine.Connect();
            _dialled.Add(host);
            return host;
        },
        () => new LoginLimits(),
        _clock);

    public ValueTask DisposeAsync() => _pool.DisposeAsync();

    [Fact]
    public async Task Observe_ByManyAtOnce_LooksOnce()
    {
        var session = Session();

        var seen = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => session.ObserveAsync(default)));

        Assert.All(seen, observation => Assert.Same(seen[0], observation));
        Assert.Equal(1, session.Host.Traffic.RoundTrips);
    }

    [Fact]
    public async Task ObserveFirmware_AfterAUsualLook_LooksOnceMore_AndServesTheUsualOnesToo()
    {
        var session = Session();
        var usual = await session.ObserveAsync(default);

        var withFirmware = await session.ObserveFirmwareAsync(default);

        Assert.NotSame(usual, withFirmware);
        Assert.Same(withFirmware, await session.ObserveFirmwareAsync(default));
        Assert.Same(withFirmware, await session.ObserveAsync(default));
        Assert.Equal(2, session.Host.Traffic.RoundTrips);
    }

    [Fact]
    public async Task Observe_AfterAChange_LooksAgain()
    {
        var session = Session();
        var before = await session.ObserveAsync(default);

        await session.ChangeAsync(_ => Task.FromResult(true), default);

        Assert.NotSame(before, await session.ObserveAsync(default));
    }

    [Fact]
    public async Task Observe_AfterAFailedChange_LooksAgain()
    {
        var session = Session();
        var before = await session.ObserveAsync(default);

        await Assert.ThrowsAsync<IOException>(() => session.ChangeAsync<bool>(_ => throw new IOException("lost"), default));

        Assert.NotSame(before, await session.ObserveAsync(default));
    }

    [Fact]
    public async Task Observe_WhenStale_LooksAgain()
    {
        var session = Session();
        var before = await session.ObserveAsync(default);
        _clock.Advance(TimeSpan.FromSeconds(9));
        Assert.Same(before, await session.ObserveAsync(default));

        _clock.Advance(TimeSpan.FromSeconds(2));

        Assert.NotSame(before, await session.ObserveAsync(default));
    }

    [Fact]
    public async Task Change_UnderTheLock_SeesTheHostAsItIsNow()
    {
        var session = Session();
        var before = await session.ObserveAsync(default);

        var within = await session.ChangeAsync(session.ObserveAsync, default);

        Assert.NotSame(before, within);
    }

    [Fact]
    public async Task Change_OfAHostThatNobodyHasLookedAt_TakesTheLockWithItsLook()
    {
        var session = Session();

        await session.ChangeAsync(session.ObserveWithinChangeAsync, default);

        Assert.Equal(1, session.Host.Traffic.RoundTrips);
    }

    [Fact]
    public async Task Change_AfterAnother_KnowsWhatThatOneSawAtItsEnd()
    {
        var session = Session();
        var atTheEnd = await session.ChangeAsync(token => WriteAsync(session, token), default);

        var within = await session.ChangeAsync(session.ObserveWithinChangeAsync, default);

        Assert.Same(atTheEnd, within);
        Assert.Equal(1, session.Host.Traffic.RoundTrips);
        Assert.NotSame(atTheEnd, await session.ObserveAsync(default));
    }

    [Fact]
    public async Task Change_AfterTheLockWasLetGo_LooksAgain()
    {
        var session = Session();
        var atTheEnd = await session.ChangeAsync(token => WriteAsync(session, token), default);
        _clock.Advance(TimeSpan.FromSeconds(2));

        // Another run gets the lock only because it is free.
        await using var other = _machine.Connect();
        await using (await other.LockAsync(TimeSpan.Zero, default))
        {
            await other.RunAsync(HostBatch.Of([new MakeDirectory("/etc/other")]), default);
        }

        Assert.NotSame(atTheEnd, await session.ChangeAsync(session.ObserveWithinChangeAsync, default));
    }

    [Fact]
    public async Task Change_AfterOneThatToldNothing_LooksAgain()
    {
        var session = Session();
        var before = await session.ChangeAsync(session.ObserveWithinChangeAsync, default);
        await session.ChangeAsync(token => session.Host.RunAsync(HostBatch.Of([new MakeDirectory("/etc/new")]), token), default);

        Assert.NotSame(before, await session.ChangeAsync(session.ObserveWithinChangeAsync, default));
    }

    [Fact]
    public async Task Change_TwoAtOnce_TakeTurns()
    {
        var session = Session();
        var (running, most) = (0, 0);

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => session.ChangeAsync(
            async token =>
            {
                most = Math.Max(most, Interlocked.Increment(ref running));
                await session.ObserveAsync(token);
                Interlocked.Decrement(ref running);
                return true;
            },
            default)));

        Assert.Equal(1, most);
    }

    [Fact]
    public async Task Dial_RefusedHost_IsNotDialledAgainInTheSameRun()
    {
        _machine.ConnectionRefusal = new ProviderException(FailureKind.Authentication, "compute-1", "connecting", "denied", "Fix the key.");
        var session = Session();
        await Assert.ThrowsAsync<ProviderException>(() => session.ObserveAsync(default));
        _machine.ConnectionRefusal = null;

        var again = await Assert.ThrowsAsync<ProviderException>(() => session.ObserveAsync(default));
        Assert.Equal(FailureKind.Authentication, again.Kind);

        _pool.BeginRun();
        Assert.Equal("compute-1", (await session.ObserveAsync(default)).Host);
    }

    [Fact]
    public async Task Get_SameSettings_IsTheSameSession()
    {
        Assert.Same(Session(), Session());
        Assert.NotSame(Session(), _pool.Get(new ConnectionSettings("compute-1") { User = "other" }));
        await Session().ObserveAsync(default);

        Assert.Equal([("compute-1", 1), ("compute-1", 0)], _pool.Traffic().Select(host => (host.Host, host.Traffic.RoundTrips)).OrderByDescending(host => host.RoundTrips));
    }

    [Fact]
    public async Task LookAtTheEnd_OfWorkThatLeavesTheRestAlone_LooksOnlyAtWhatItChanges()
    {
        await using var host = _machine.Connect();
        await using var session = new HostSession(host);

        var (before, after) = await session.ChangeAsync(
            async token => (await session.ObserveWithinChangeAsync(token), await WriteAsync(session, HostAspects.Boot, token)), default);

        Assert.Single(host.Operations, operation => operation.Contains("/sys/bus/pci/devices/*/vendor", StringComparison.Ordinal));
        Assert.Equal(2, host.Operations.Count(operation => operation.Contains("/proc/cmdline", StringComparison.Ordinal)));
        Assert.Same(before.Pci, after.Pci);
        Assert.NotSame(before.Boot, after.Boot);
    }

    [Fact]
    public async Task LookAtTheEnd_OfAHostThatWasNotLookedAtBefore_LooksAtEverything()
    {
        await using var host = _machine.Connect();
        await using var session = new HostSession(host);

        await session.ChangeAsync(token => WriteAsync(session, HostAspects.Boot, token), default);

        Assert.Single(host.Operations, operation => operation.Contains("/sys/bus/pci/devices/*/vendor", StringComparison.Ordinal));
    }

    [Fact]
    public async Task LookAtTheEnd_OverAnotherConnectionThanTheRestWasSeenOver_IsNotTrusted()
    {
        await using var rehearsal = _machine.Connect();
        await using var once = new HostSession(rehearsal);
        await once.ObserveAsync(default);
        await using var host = _machine.Connect(new Fault(rehearsal.Operations.Count + 1, FaultKind.ConnectionLostBefore));
        await using var session = new HostSession(host);

        await session.ChangeAsync(
            async token =>
            {
                await session.ObserveWithinChangeAsync(token);
                var batch = HostBatch.Of([new MakeDirectory("/etc/new")]);
                var look = session.LookAtTheEndOf(batch, HostAspects.Boot);
                var loses = new HostBatch();
                loses.Add(new ReadFile("/etc/os-release"));
                await session.Host.RunAsync(loses, token);
                look.Read(await session.Host.RunAsync(batch, token));
                return true;
            },
            default);
        var before = host.Traffic;
        await session.ChangeAsync(session.ObserveWithinChangeAsync, default);

        Assert.Equal(new HostTraffic(Connections: 2, before.RoundTrips + 1), host.Traffic);
    }

    private static Task<HostObservation> WriteAsync(HostSession session, CancellationToken cancellationToken) =>
        WriteAsync(session, HostAspects.All, cancellationToken);

    private static async Task<HostObservation> WriteAsync(HostSession session, HostAspects changed, CancellationToken cancellationToken)
    {
        var batch = HostBatch.Of([new MakeDirectory("/etc/new")]);
        var look = session.LookAtTheEndOf(batch, changed);
        return look.Read(await session.Host.RunAsync(batch, cancellationToken));
    }

    private HostSession Session() => _pool.Get(new ConnectionSettings("compute-1"));
}
