using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Maintenance;
using Pulumi.Sriov.Provider.Maintenance.Rolling;
using Pulumi.Sriov.Provider.Tests.Remote;

namespace Pulumi.Sriov.Provider.Tests.Maintenance.Rolling;

public sealed class UnavailableHostsTests
{
    private static readonly Disruption Reboot = new(DisruptionKind.Reboot, "rebooting");
    private static readonly Disruption Restart = new(DisruptionKind.ServiceRestart, "restarting nova-compute");

    private readonly ManualClock _clock = new();
    private readonly Lines _lines = new();

    [Fact]
    public async Task Enter_OfMoreHostsThanTheLimit_WaitsUntilOneIsBack()
    {
        var hosts = Limited(2);
        var first = await EnterAsync(hosts, "compute-3");
        using var second = await EnterAsync(hosts, "compute-5");

        var third = EnterAsync(hosts, "compute-7");
        Assert.False(third.IsCompleted);

        first.Dispose();
        (await third).Dispose();
    }

    [Fact]
    public async Task Enter_WhileWaiting_SaysForWhomAndHowLong()
    {
        var hosts = Limited(2);
        var first = await EnterAsync(hosts, "compute-5");
        using var second = await EnterAsync(hosts, "compute-3");
        var third = EnterAsync(hosts, "compute-7");

        await _lines.ComesAsync("compute-7: waits for its turn (2 of 2 hosts are unavailable: compute-3, compute-5), 0 s");
        _clock.Advance(TimeSpan.FromSeconds(34));
        await _lines.ComesAsync("compute-7: waits for its turn (2 of 2 hosts are unavailable: compute-3, compute-5), 34 s");

        first.Dispose();
        (await third).Dispose();
    }

    [Fact]
    public async Task Enter_OfAHostThatIsUnavailableAlready_CountsOnce()
    {
        var hosts = Limited(1);
        var reboot = await EnterAsync(hosts, "compute-1");
        var other = EnterAsync(hosts, "compute-2");

        var restart = await EnterAsync(hosts, "compute-1");
        reboot.Dispose();
        Assert.False(other.IsCompleted);

        restart.Dispose();
        (await other).Dispose();
    }

    [Fact]
    public async Task Enter_ByManyHosts_IsFirstComeFirstServed()
    {
        var hosts = Limited(1);
        var before = await EnterAsync(hosts, "compute-0");
        var waiting = Enumerable.Range(1, 5).Select(number => EnterAsync(hosts, $"compute-{number}")).ToList();

        foreach (var next in waiting)
        {
            before.Dispose();
            before = await next;
            Assert.All(waiting.SkipWhile(task => task != next).Skip(1), later => Assert.False(later.IsCompleted));
        }

        before.Dispose();
    }

    [Fact]
    public async Task Cancellation_LeavesTheQueue_AndItsPlaceToTheNext()
    {
        var hosts = Limited(1);
        var first = await EnterAsync(hosts, "compute-1");
        using var cancellation = new CancellationTokenSource();
        var second = hosts.EnterAsync("compute-2", Reboot, _lines, cancellation.Token);
        var third = EnterAsync(hosts, "compute-3");

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);

        first.Dispose();
        (await third).Dispose();
    }

    [Fact]
    public async Task HostsThatStayDown_KeepTheirPlaces_AndTheRestGoesOnWithTheOthers()
    {
        var hosts = Limited(2);
        Leave(await EnterAsync(hosts, "compute-1"), down: "no route to host");

        var second = await EnterAsync(hosts, "compute-2");
        var third = EnterAsync(hosts, "compute-3");
        Assert.False(third.IsCompleted);
        second.Dispose();
        (await third).Dispose();
    }

    [Fact]
    public async Task HostsDownUpToTheLimit_RefuseTheOthers_AndSayWhichAndWhy()
    {
        var hosts = Limited(2);
        var (first, second) = (await EnterAsync(hosts, "compute-1"), await EnterAsync(hosts, "compute-2"));
        var waiting = EnterAsync(hosts, "compute-3");

        Leave(first, down: "no route to host");
        Leave(second, down: "nova-compute does not come up");

        foreach (var refused in new[] { waiting, EnterAsync(hosts, "compute-4") })
        {
            var refusal = await Assert.ThrowsAsync<ProviderException>(() => refused);
            Assert.Equal(FailureKind.Interrupted, refusal.Kind);
            Assert.Contains(
                "2 hosts did not come back from what this run did: compute-1 (no route to host); compute-2 (nova-compute does not come up)",
                refusal.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task HostThatIsDown_MayBeDisruptedAgain_AndCountsNoMoreOnceItIsBack()
    {
        var hosts = Limited(1);
        Leave(await EnterAsync(hosts, "compute-1"), down: "no route to host");

        (await EnterAsync(hosts, "compute-1")).Dispose();

        (await EnterAsync(hosts, "compute-2")).Dispose();
    }

    [Fact]
    public async Task NoLimitConfigured_RebootsOneAtATime_AndRestartsAllAtOnce()
    {
        var hosts = new UnavailableHosts(kind => RollingLimit.For(maxUnavailable: null, kind), _clock);
        using var first = await hosts.EnterAsync("compute-1", Restart, _lines, CancellationToken.None);
        using var second = await hosts.EnterAsync("compute-2", Restart, _lines, CancellationToken.None);
        var reboot = await EnterAsync(hosts, "compute-3");

        var next = EnterAsync(hosts, "compute-4");
        Assert.False(next.IsCompleted);
        reboot.Dispose();
        (await next).Dispose();
    }

    [Fact]
    public async Task ManyHostsOverAndOver_AreNeverMoreThanTheLimit_AndAllGetTheirTurn()
    {
        var hosts = Limited(3);
        var (now, most, turns) = (0, 0, 0);

        await Task.WhenAll(Enumerable.Range(0, 40).Select(async number =>
        {
            for (var round = 0; round < 5; round++)
            {
                using var place = await EnterAsync(hosts, $"compute-{number}");
                InterlockedMax(ref most, Interlocked.Increment(ref now));
                await Task.Yield();
                Interlocked.Decrement(ref now);
                Interlocked.Increment(ref turns);
            }
        }));

        // How many were really there at once is up to the scheduler.
        Assert.Equal(200, turns);
        Assert.InRange(most, 1, 3);
    }

    private UnavailableHosts Limited(int most) => new(_ => most, _clock);

    private Task<UnavailableHosts.Place> EnterAsync(UnavailableHosts hosts, string host) =>
        hosts.EnterAsync(host, Reboot, _lines, CancellationToken.None);

    private static void Leave(UnavailableHosts.Place place, string down)
    {
        place.Down = down;
        place.Dispose();
    }

    private static void InterlockedMax(ref int target, int value)
    {
        for (var seen = Volatile.Read(ref target); value > seen; seen = Volatile.Read(ref target))
        {
            Interlocked.CompareExchange(ref target, value, seen);
        }
    }
}
