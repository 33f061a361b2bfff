using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Tests.Remote;

namespace Pulumi.Sriov.Provider.Tests.Hosts;

public sealed class LoginsTests
{
    private readonly ManualClock _clock = new();

    [Fact]
    public async Task Enter_BeyondTheLimitInAll_WaitsForAPlace()
    {
        var logins = Limited(inAll: 2, perBastion: 2);
        var first = await logins.EnterAsync(null, default);
        using var second = await logins.EnterAsync(null, default);

        var third = logins.EnterAsync(null, default);
        Assert.False(third.IsCompleted);

        first.Dispose();
        (await third).Dispose();
    }

    [Fact]
    public async Task Enter_BeyondTheLimitOfABastion_WaitsForIt_AndOthersDoNot()
    {
        var logins = Limited(inAll: 3, perBastion: 1);
        var first = await logins.EnterAsync("ops@bastion-a", default);

        var second = logins.EnterAsync("root@bastion-a", default);
        using var other = await logins.EnterAsync("bastion-b", default);
        using var direct = await logins.EnterAsync(null, default);
        Assert.False(second.IsCompleted);

        first.Dispose();
        (await second).Dispose();
    }

    [Fact]
    public async Task Enter_ThroughSeveralBastions_TakesAPlaceAtEach_InWhateverOrderTheyAreNamed()
    {
        var logins = Limited(inAll: 10, perBastion: 1);
        var first = await logins.EnterAsync("bastion-a,bastion-b", default);

        var second = logins.EnterAsync("bastion-b,bastion-a", default);
        var third = logins.EnterAsync("bastion-b", default);
        Assert.False(second.IsCompleted || third.IsCompleted);

        first.Dispose();
        await Task.WhenAll(LeaveAsync(second), LeaveAsync(third));
    }

    [Fact]
    public async Task DeadHost_PassesItsPlaceOnLongBeforeItTimesOut()
    {
        var logins = Limited(inAll: 1, perBastion: 1);
        using var dead = await logins.EnterAsync("bastion", default);
        var next = logins.EnterAsync("bastion", default);

        _clock.Advance(TimeSpan.FromSeconds(2));

        var place = await next;
        dead.Dispose();
        var other = logins.EnterAsync("bastion", default);
        Assert.False(other.IsCompleted);
        place.Dispose();
        (await other).Dispose();
    }

    [Fact]
    public async Task Cancellation_WhileWaiting_GivesBackWhatWasTaken()
    {
        var logins = Limited(inAll: 1, perBastion: 1);
        var first = await logins.EnterAsync(null, default);
        using var cancellation = new CancellationTokenSource();
        var second = logins.EnterAsync("bastion", cancellation.Token);

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);

        first.Dispose();
        (await logins.EnterAsync("bastion", default)).Dispose();
    }

    private static async Task LeaveAsync(Task<IDisposable> place) => (await place).Dispose();

    private Logins Limited(int inAll, int perBastion) => new(() => new LoginLimits(inAll, perBastion), _clock);
}
