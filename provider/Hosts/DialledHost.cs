using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Hosts;

/// <summary>
/// Guards the first contact with a host: it waits for its place among the logins, and a host that could not be reached is
/// not dialled again in the same run, so that ten resources on a dead host cost one timeout, and a refused login is not
/// repeated until sshd locks the client out (PerSourcePenalties).
/// </summary>
/// <param name="host">The host.</param>
/// <param name="proxyJump">The jump hosts on the way to it.</param>
/// <param name="logins">The logins of all hosts.</param>
internal sealed class DialledHost(IHost host, string? proxyJump, Logins logins) : IHost
{
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
        var run = logins.Run;
        if (_refusal is { } refusal && refusal.Run == run)
        {
            throw refusal.Again();
        }

        using var place = await logins.EnterAsync(proxyJump, cancellationToken);
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
            _refusal = new Refusal(failure, run);
            throw;
        }
    }

    private sealed record Refusal(ProviderException Failure, int Run)
    {
        public ProviderException Again() =>
            new(Failure.Kind, Failure.Host, Failure.Operation, Failure.Seen, Failure.Remedy, Failure);
    }
}
