namespace Pulumi.Sriov.Provider.Tests.Remote;

/// <summary>A clock that stands still, so that nothing grows old on a slow machine. Its timers fire when it is time.</summary>
internal sealed class StandingClock : TimeProvider
{
    public override long GetTimestamp() => 0;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch;
}
