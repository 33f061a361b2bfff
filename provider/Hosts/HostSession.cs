using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Hosts;

/// <summary>
/// One host during one run: the observation of it is made once, shared by every resource on the host, and made anew
/// after something changed it. Changes to the host take turns.
/// </summary>
public sealed class HostSession(IHost host, TimeProvider? clock = null) : IDisposable
{
    /// <summary>
    /// How long an observation is trusted. A deployment may sit at "do you want to perform this update?" for an hour in
    /// between; within one phase this is long enough for every resource of the host.
    /// </summary>
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(10);

    /// <summary>How long a change waits for another run's lock on the host.</summary>
    private static readonly TimeSpan LockPatience = TimeSpan.FromMinutes(5);

    private readonly TimeProvider _clock = clock ?? TimeProvider.System;
    private readonly SemaphoreSlim _look = new(1, 1);
    private readonly SemaphoreSlim _turn = new(1, 1);
    private Sighting? _last;
    private int _changes;

    /// <summary>The host.</summary>
    public IHost Host => host;

    /// <summary>The host as it is: from memory, unless something changed it since or the memory is stale.</summary>
    public async Task<HostObservation> ObserveAsync(CancellationToken cancellationToken)
    {
        await _look.WaitAsync(cancellationToken);
        try
        {
            if (_last is { } last && IsCurrent(last))
            {
                return last.Observation;
            }

            // Counted before looking: a change made while the look is under way leaves it outdated.
            var changes = Volatile.Read(ref _changes);
            var observation = await LookAsync(cancellationToken);
            _last = new Sighting(observation, changes, _clock.GetTimestamp());
            return observation;
        }
        finally
        {
            _look.Release();
        }
    }

    /// <summary>The host was changed: the next observation looks again.</summary>
    public void Invalidate() => Interlocked.Increment(ref _changes);

    /// <summary>
    /// Runs a change of the host: one at a time, under the host's lock, and forgets the observation afterwards, however
    /// the change ended.
    /// </summary>
    public async Task<T> ChangeAsync<T>(Func<CancellationToken, Task<T>> change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await using var held = await host.LockAsync(LockPatience, cancellationToken);
            // What was seen before the lock was held, another run may have changed meanwhile.
            Invalidate();
            try
            {
                return await change(cancellationToken);
            }
            finally
            {
                Invalidate();
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _look.Dispose();
        _turn.Dispose();
    }

    private bool IsCurrent(Sighting sighting) =>
        sighting.Changes == Volatile.Read(ref _changes) && _clock.GetElapsedTime(sighting.At) < Freshness;

    private async Task<HostObservation> LookAsync(CancellationToken cancellationToken)
    {
        var observer = new HostObserver();
        var batch = new HostBatch();
        observer.Ask(batch);
        return observer.Read(await host.RunAsync(batch, cancellationToken));
    }

    private sealed record Sighting(HostObservation Observation, int Changes, long At);
}
