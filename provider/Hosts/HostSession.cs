using System.Collections.Concurrent;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Hosts;

/// <summary>
/// One host during one run: the observation of it is made once, shared by every resource on the host, and made anew
/// after something changed it. Changes to the host take turns, under the host's lock.
/// </summary>
public sealed class HostSession : IAsyncDisposable
{
    /// <summary>
    /// How long an observation is trusted. A deployment may sit at "do you want to perform this update?" for an hour in
    /// between; within one phase this is long enough for every resource of the host.
    /// </summary>
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(10);

    private readonly TimeProvider _clock;
    private readonly LingeringLock _lock;
    private readonly SemaphoreSlim _look = new(1, 1);
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly ConcurrentDictionary<string, bool> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Type, object> _shared = new();
    private Sighting? _last;
    private int _changes;
    private int _awaiting;

    /// <param name="host">The host.</param>
    /// <param name="clock">Time; the system's by default.</param>
    public HostSession(IHost host, TimeProvider? clock = null)
    {
        _clock = clock ?? TimeProvider.System;
        Host = new WatchedHost(host, Invalidate);
        _lock = new LingeringLock(Host, _clock);
    }

    /// <summary>The host. Whatever changes it through here makes the next observation look again.</summary>
    public IHost Host { get; }

    internal TimeProvider Clock => _clock;

    /// <summary>The host as it was seen last, however long ago; <c>null</c> = it never was.</summary>
    internal HostObservation? LastSeen => _last?.Observation;

    /// <summary>Whether changes wait for their first turn.</summary>
    internal bool IsAwaited => Volatile.Read(ref _awaiting) > 0;

    /// <summary>The host as it is: from memory, unless something changed it since or the memory is stale.</summary>
    public Task<HostObservation> ObserveAsync(CancellationToken cancellationToken) =>
        ObserveAsync(isWithinChange: false, asksFirmware: false, cancellationToken);

    /// <summary>The same with the limits of the cards' firmware, which take a second or more on hosts that can tell them.</summary>
    internal Task<HostObservation> ObserveFirmwareAsync(CancellationToken cancellationToken) =>
        ObserveAsync(isWithinChange: false, asksFirmware: true, cancellationToken);

    /// <summary>
    /// The host as it is, for a change of it. While the lock is held, what the last change saw at its end is still true.
    /// </summary>
    internal Task<HostObservation> ObserveWithinChangeAsync(CancellationToken cancellationToken) =>
        ObserveAsync(isWithinChange: true, asksFirmware: false, cancellationToken);

    /// <summary>What changes of one kind share on this host, such as a restart; made when the first asks for it.</summary>
    internal T Shared<T>()
        where T : class, new() => (T)_shared.GetOrAdd(typeof(T), _ => new T());

    /// <summary>What of that has something in common.</summary>
    internal IEnumerable<T> SharedBy<T>() => _shared.Values.OfType<T>();

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
    /// Lets a batch end with a look at the host, which becomes the session's observation. Within a change only: nothing else may
    /// change the host between the batch and the reading of its answers.
    /// </summary>
    /// <param name="batch">The batch.</param>
    /// <param name="changed">What the batch can have changed. The rest is not looked at, as far as it is known.</param>
    internal ClosingLook LookAtTheEndOf(HostBatch batch, HostAspects changed = HostAspects.All)
    {
        var before = _last is { } last && IsCurrent(last) ? last : null;
        var observer = changed == HostAspects.All || before is null
            ? new HostObserver(_files.Keys)
            : HostObserver.Again(_files.Keys, changed, before.Observation);
        var work = batch.Entries.Count;
        observer.Ask(batch);
        return new ClosingLook(batch, work, observer, Close);

        HostObservation Close(HostObservation seen) => Remember(
            seen, Volatile.Read(ref _changes), closesChange: true, hasFirmware: false, rest: changed == HostAspects.All ? null : before);
    }

    /// <summary>
    /// Runs a change of the host: one at a time, under the host's lock. What it observes is the host as it is while the lock is
    /// held: another run may have changed what was seen before.
    /// </summary>
    public async Task<T> ChangeAsync<T>(Func<CancellationToken, Task<T>> change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        await AwaitTurnAsync(cancellationToken);
        try
        {
            if (await _lock.EnterAsync(cancellationToken))
            {
                Invalidate();
            }

            try
            {
                return await change(cancellationToken);
            }
            finally
            {
                await _lock.LeaveAsync();
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
    /// <param name="linger">How long it waits for others to come; zero = only those that wait already have their turn.</param>
    internal async Task GiveWayAsync(TimeSpan linger)
    {
        _turn.Release();
        await Task.Delay(linger, _clock, CancellationToken.None);
        await _turn.WaitAsync(CancellationToken.None);
    }

    /// <summary>Frees the host's lock. The host itself is left to whoever made it.</summary>
    public async ValueTask DisposeAsync()
    {
        await _lock.DisposeAsync();
        _look.Dispose();
        _turn.Dispose();
    }

    private async Task<HostObservation> ObserveAsync(bool isWithinChange, bool asksFirmware, CancellationToken cancellationToken)
    {
        await _look.WaitAsync(cancellationToken);
        try
        {
            if (_last is { } last && IsCurrent(last) && (isWithinChange || !last.ClosesChange) && (last.HasFirmware || !asksFirmware))
            {
                return last.Observation;
            }

            // Counted before looking: a change made while the look is under way leaves it outdated.
            var changes = Volatile.Read(ref _changes);
            var observation = await LookAsync(asksFirmware, cancellationToken);
            return Remember(observation, changes, closesChange: false, asksFirmware);
        }
        finally
        {
            _look.Release();
        }
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

    // A batch that ran detached could not tell what the connection comes over; that is still what it was. What is looked at in
    // parts is as old as the rest of it, and as good as the connection over which that was seen.
    private HostObservation Remember(
        HostObservation observation, int changes, bool closesChange, bool hasFirmware, Sighting? rest = null)
    {
        var seen = observation.Management.IsUnknown && _last is { } before
            ? observation with { Management = before.Observation.Management }
            : observation;
        _last = new Sighting(
            seen, changes, rest?.Connections ?? Host.Traffic.Connections, rest?.At ?? _clock.GetTimestamp(), closesChange, hasFirmware);
        return seen;
    }

    // A connection that was lost took the lock with it, and another run may have had it since.
    private bool IsCurrent(Sighting sighting) =>
        sighting.Changes == Volatile.Read(ref _changes) && sighting.Connections == Host.Traffic.Connections
        && _clock.GetElapsedTime(sighting.At) < Freshness;

    private async Task<HostObservation> LookAsync(bool asksFirmware, CancellationToken cancellationToken)
    {
        var observer = new HostObserver(_files.Keys, asksFirmware);
        var batch = new HostBatch();
        observer.Ask(batch);
        return observer.Read(await Host.RunAsync(batch, cancellationToken));
    }

    private sealed record Sighting(HostObservation Observation, int Changes, int Connections, long At, bool ClosesChange, bool HasFirmware);
}
