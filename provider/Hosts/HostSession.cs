using System.Collections.Concurrent;
using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.Services;

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

    /// <summary>
    /// How long a change that gives way lets others come: the resources of one program arrive moments apart, and what they
    /// share by that, a restart of a service, takes many times as long.
    /// </summary>
    private static readonly TimeSpan Linger = TimeSpan.FromMilliseconds(200);

    private readonly TimeProvider _clock = clock ?? TimeProvider.System;
    private readonly SemaphoreSlim _look = new(1, 1);
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly ConcurrentDictionary<string, bool> _files = new(StringComparer.Ordinal);
    private Sighting? _last;
    private int _changes;
    private int _awaiting;

    /// <summary>The host.</summary>
    public IHost Host => host;

    /// <summary>Restarts of services that changes share.</summary>
    internal RestartGroup Restarts { get; } = new();

    internal TimeProvider Clock => _clock;

    /// <summary>Whether changes wait for their first turn.</summary>
    internal bool IsAwaited => Volatile.Read(ref _awaiting) > 0;

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

    /// <summary>Observations read these configuration files, too, from now on.</summary>
    public void Include(IEnumerable<string> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        foreach (var file in files)
        {
            if (_files.TryAdd(file, true))
            {
                // What was seen before lacks it.
                Invalidate();
            }
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
        await AwaitTurnAsync(cancellationToken);
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

    /// <summary>
    /// Within a change: lets those that wait have their turn, and comes back with the turn. The host's lock stays held. It can't
    /// be cancelled, since a change has to end with the turn that it began with.
    /// </summary>
    internal async Task GiveWayAsync()
    {
        _turn.Release();
        await Task.Delay(Linger, _clock, CancellationToken.None);
        await _turn.WaitAsync(CancellationToken.None);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _look.Dispose();
        _turn.Dispose();
    }

    private async Task AwaitTurnAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _awaiting);
        try
        {
            await _turn.WaitAsync(cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref _awaiting);
        }
    }

    private bool IsCurrent(Sighting sighting) =>
        sighting.Changes == Volatile.Read(ref _changes) && _clock.GetElapsedTime(sighting.At) < Freshness;

    private async Task<HostObservation> LookAsync(CancellationToken cancellationToken)
    {
        var observer = new HostObserver(_files.Keys);
        var batch = new HostBatch();
        observer.Ask(batch);
        return observer.Read(await host.RunAsync(batch, cancellationToken));
    }

    private sealed record Sighting(HostObservation Observation, int Changes, long At);
}
