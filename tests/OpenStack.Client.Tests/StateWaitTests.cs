using OpenStack.Client.Errors;
using OpenStack.Testing;
using Pulumi.Plugin.Errors;

namespace OpenStack.Client.Tests;

public sealed class StateWaitTests
{
    private readonly InstantClock _clock = new();
    private readonly List<string> _progress = [];

    [Fact]
    public async Task Reached_AsksAfterHalfASecondAndThenMoreSlowlyUpToTwo()
    {
        var states = new Queue<string>(["BUILD", "BUILD", "BUILD", "BUILD", "BUILD", "ACTIVE"]);

        Assert.Equal("ACTIVE", await WaitAsync(() => states.Dequeue(), TimeSpan.FromMinutes(1)));

        Assert.Equal([500, 750, 1125, 1687, 2000, 2000], _clock.Waits.Select(wait => (int)wait.TotalMilliseconds));
        Assert.Equal("server vnf-1: BUILD, 6 s", _progress[^1]);
    }

    [Fact]
    public async Task NotReachedInTime_SaysWhatItIs()
    {
        var failure = await Assert.ThrowsAsync<OpenStackException>(() => WaitAsync(() => "BUILD", TimeSpan.FromSeconds(10)));

        Assert.Equal(FailureKind.Timeout, failure.Kind);
        Assert.StartsWith("server vnf-1: becoming ACTIVE failed: it is BUILD after 1", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelled_Ends()
    {
        using var cancellation = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new StateWait(_clock).UntilAsync(
            "server",
            "becoming ACTIVE",
            async token =>
            {
                await cancellation.CancelAsync();
                return "BUILD";
            },
            _ => false,
            state => state,
            progress: null,
            TimeSpan.FromMinutes(1),
            cancellation.Token));
    }

    [Fact]
    public async Task UntilUnused_InUse_IsTriedAgainUntilItIsFree()
    {
        var answers = new Queue<OpenStackException?>([InUse(), InUse(), null]);

        var deleted = await new StateWait(_clock).UntilUnusedAsync(
            _ => answers.Dequeue() is { } failure ? throw failure : Task.FromResult(true),
            "network n",
            new Lines(_progress),
            TimeSpan.FromMinutes(1),
            default);

        Assert.True(deleted);
        Assert.Equal(2, _progress.Count);
    }

    [Fact]
    public async Task UntilUnused_StaysInUse_FailsInTheServicesWords()
    {
        var failure = await Assert.ThrowsAsync<OpenStackException>(() => new StateWait(_clock).UntilUnusedAsync(
            _ => throw InUse(), "network n", progress: null, TimeSpan.FromSeconds(5), default));

        Assert.Equal("NetworkInUse", failure.FaultType);
    }

    [Fact]
    public async Task UntilUnused_TheWaitingIsEnded_FailsInTheServicesWordsToo()
    {
        using var limit = new CancellationTokenSource();
        var tries = 0;

        var failure = await Assert.ThrowsAsync<OpenStackException>(() => new StateWait(_clock).UntilUnusedAsync(
            async token =>
            {
                token.ThrowIfCancellationRequested();
                if (++tries == 2)
                {
                    await limit.CancelAsync();
                }

                throw InUse();
            },
            "network n",
            progress: null,
            TimeSpan.FromMinutes(1),
            limit.Token));

        Assert.Equal("NetworkInUse", failure.FaultType);
        Assert.Equal(2, tries);
    }

    [Fact]
    public async Task UntilUnused_Quota_IsNotTriedAgain()
    {
        await Assert.ThrowsAsync<OpenStackException>(() => new StateWait(_clock).UntilUnusedAsync(
            _ => throw Failure("OverQuota"), "network n", progress: null, TimeSpan.FromMinutes(1), default));

        Assert.Empty(_clock.Waits);
    }

    private Task<string> WaitAsync(Func<string> read, TimeSpan timeout) => new StateWait(_clock).UntilAsync(
        "server vnf-1",
        "becoming ACTIVE",
        _ => Task.FromResult(read()),
        state => state == "ACTIVE",
        state => state,
        new Lines(_progress),
        timeout,
        default);

    private static OpenStackException InUse() => Failure("NetworkInUse");

    private static OpenStackException Failure(string type) => new(FailureKind.InUse, "network n", "deleting it", "seen", "Wait.")
    {
        Status = System.Net.HttpStatusCode.Conflict,
        FaultType = type,
    };

    private sealed class Lines(List<string> lines) : IProgress<string>
    {
        public void Report(string value) => lines.Add(value);
    }
}
