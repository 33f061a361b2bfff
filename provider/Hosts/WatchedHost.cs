using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Hosts;

/// <summary>A host that tells when something may have changed it, so that nobody has to remember to.</summary>
/// <param name="host">The host.</param>
/// <param name="changed">Called after every batch that may change the host, however it ended, and after a reboot.</param>
internal sealed class WatchedHost(IHost host, Action changed) : IHost
{
    public string Name => host.Name;

    public HostTraffic Traffic => host.Traffic;

    public Task<BatchResult> RunAsync(HostBatch batch, CancellationToken cancellationToken) =>
        WatchAsync(batch.Mutates, () => host.RunAsync(batch, cancellationToken));

    public Task<BatchResult> RunDetachedAsync(string name, HostBatch batch, CancellationToken cancellationToken) =>
        WatchAsync(batch.Mutates, () => host.RunDetachedAsync(name, batch, cancellationToken));

    public Task<IAsyncDisposable> LockAsync(TimeSpan timeout, CancellationToken cancellationToken) =>
        host.LockAsync(timeout, cancellationToken);

    public Task<string> RebootAsync(TimeSpan timeout, IProgress<string> progress, CancellationToken cancellationToken) =>
        WatchAsync(mutates: true, () => host.RebootAsync(timeout, progress, cancellationToken));

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private async Task<T> WatchAsync<T>(bool mutates, Func<Task<T>> use)
    {
        try
        {
            return await use();
        }
        finally
        {
            if (mutates)
            {
                changed();
            }
        }
    }
}
