using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Tests.Fleet;

/// <summary>
/// Hosts whose reboots last: each begins with what a test says and then goes on. Simulated reboots take no real time, so that
/// they would never meet.
/// </summary>
internal sealed class LongReboots(Func<string, Task> whileDown)
{
    private int _down;
    private int _most;

    /// <summary>How many hosts were down at the same time at most.</summary>
    public int Most => _most;

    public IHost Around(IHost host) => new Rebooting(host, this);

    private async Task<string> RebootAsync(string host, Func<Task<string>> reboot)
    {
        var down = Interlocked.Increment(ref _down);
        for (var seen = _most; down > seen; seen = _most)
        {
            Interlocked.CompareExchange(ref _most, down, seen);
        }

        try
        {
            await whileDown(host);
            return await reboot();
        }
        finally
        {
            Interlocked.Decrement(ref _down);
        }
    }

    private sealed class Rebooting(IHost host, LongReboots owner) : IHost
    {
        public string Name => host.Name;

        public HostTraffic Traffic => host.Traffic;

        public Task<BatchResult> RunAsync(HostBatch batch, CancellationToken cancellationToken) => host.RunAsync(batch, cancellationToken);

        public Task<BatchResult> RunDetachedAsync(string name, HostBatch batch, CancellationToken cancellationToken) =>
            host.RunDetachedAsync(name, batch, cancellationToken);

        public Task<IAsyncDisposable> LockAsync(TimeSpan timeout, CancellationToken cancellationToken) =>
            host.LockAsync(timeout, cancellationToken);

        public Task<string> RebootAsync(TimeSpan timeout, IProgress<string> progress, CancellationToken cancellationToken) =>
            owner.RebootAsync(host.Name, () => host.RebootAsync(timeout, progress, cancellationToken));

        public ValueTask DisposeAsync() => host.DisposeAsync();
    }
}
