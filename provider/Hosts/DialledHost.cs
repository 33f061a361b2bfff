using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Hosts;

/// <summary>
/// Guards the first contact with a host: a limited number of hosts are dialled at a time, and one that could not be
/// reached is not dialled again for a while, so that ten resources on a dead host cost one timeout, and a refused login
/// is not repeated until sshd locks the client out (PerSourcePenalties).
/// </summary>
internal sealed class DialledHost(IHost host, SemaphoreSlim dials, TimeProvider clock) : IHost
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _first = new(1, 1);
    private volatile bool _reached;
    private Refusal? _refusal;

    public string Name => host.Name;

    public HostTraffic Traffic => host.Traffic;

    public Task<BatchResult> RunAsync(HostBatch batch, CancellationToken cancellationToken) =>
        ReachAsync(() => host.RunAsync(batch, cancellationToken), cancellationToken);

    public Task<BatchResult> RunDetachedAsync(string name, HostBatch batch, CancellationToken cancellationToken) =>
        ReachAsync(() => host.RunDetachedAsync(name, batch, cancellationToken), cancellationToken);

    public Task<IAsyncDisposable> LockAsync(TimeSpan timeout, CancellationToken cancellationToken) =>
        ReachAsync(() => host.LockAsync(timeout, cancellationToken), cancellationToken);

    public Task<string> RebootAsync(TimeSpan timeout, IProgress<string> progress, CancellationToken cancellationToken) =>
        ReachAsync(() => host.RebootAsync(timeout, progress, cancellationToken), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        _first.Dispose();
    }

    private async Task<T> ReachAsync<T>(Func<Task<T>> use, CancellationToken cancellationToken)
    {
        if (_reached)
        {
            return await use();
        }

        // Whoever comes while the host is being dialled waits for the outcome instead of dialling too.
        await _first.WaitAsync(cancellationToken);
        try
        {
            return _reached ? await use() : await DialAsync(use, cancellationToken);
        }
        finally
        {
            _first.Release();
        }
    }

    private async Task<T> DialAsync<T>(Func<Task<T>> use, CancellationToken cancellationToken)
    {
        if (_refusal is { } refusal && clock.GetElapsedTime(refusal.At) < RetryAfter)
        {
            throw refusal.Again();
        }

        await dials.WaitAsync(cancellationToken);
        var connections = host.Traffic.Connections;
        try
        {
            var answer = await use();
            // Not every use connects: a lock may be taken with the next batch.
            _reached = host.Traffic.Connections > connections;
            return answer;
        }
        catch (ProviderException failure)
            when (failure.Kind.IsAboutReaching() && host.Traffic.Connections == connections)
        {
            // With a connection opened it was something later, such as another run's lock, that took too long.
            _refusal = new Refusal(failure, clock.GetTimestamp());
            throw;
        }
        finally
        {
            dials.Release();
        }
    }

    private sealed record Refusal(ProviderException Failure, long At)
    {
        public ProviderException Again() =>
            new(Failure.Kind, Failure.Host, Failure.Operation, Failure.Seen, Failure.Remedy, Failure);
    }
}
