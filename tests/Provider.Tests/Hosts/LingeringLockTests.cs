using Moq;
using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.Tests.Remote;

namespace Pulumi.Sriov.Provider.Tests.Hosts;

public sealed class LingeringLockTests
{
    private readonly ManualClock _clock = new();

    [Fact]
    public async Task Enter_AfterTheConnectionWasLostAtTheRelease_TakesTheLockAnew()
    {
        var held = new Mock<IAsyncDisposable>();
        held.Setup(it => it.DisposeAsync()).Returns(() => ValueTask.FromException(new ProviderException(
            FailureKind.Interrupted, "compute-1", "releasing the lock", "the connection is gone", "Run again.")));
        var host = new Mock<IHost>();
        host.Setup(it => it.LockAsync(It.IsAny<TimeSpan>(), It.IsAny<CancellationToken>())).ReturnsAsync(held.Object);
        await using var hostLock = new LingeringLock(host.Object, _clock);
        Assert.True(await hostLock.EnterAsync(default));
        await hostLock.LeaveAsync();

        _clock.Advance(TimeSpan.FromSeconds(2));

        held.Verify(it => it.DisposeAsync(), Times.Once);
        Assert.True(await hostLock.EnterAsync(default).WaitAsync(TimeSpan.FromMinutes(1)));
    }
}
