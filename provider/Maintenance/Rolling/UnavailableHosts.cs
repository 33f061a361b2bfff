using Pulumi.Plugin.Errors;

namespace Pulumi.Sriov.Provider.Maintenance.Rolling;

/// <summary>
/// The hosts that this run has made unavailable: those whose disruption is under way, and those that did not come back from one.
/// Whoever comes when there are enough of them waits, first come, first served. A host that is unavailable already gets in
/// at once: it makes nothing worse.
/// </summary>
/// <param name="limitOf">How many hosts may be unavailable at a time for a disruption of a kind; <c>null</c> = any number.</param>
/// <param name="clock">Time, for what is said while waiting.</param>
internal sealed class UnavailableHosts(Func<DisruptionKind, int?> limitOf, TimeProvider clock)
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _disrupted = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _down = new(StringComparer.Ordinal);
    private readonly LinkedList<Waiter> _queue = [];

    /// <summary>Waits until the host may become unavailable.</summary>
    /// <returns>Its place, which ends with the disruption.</returns>
    /// <exception cref="ProviderException">So many hosts are down that its turn will never come (Interrupted).</exception>
    public async Task<Place> EnterAsync(string host, Disruption what, IProgress<string> progress, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (limitOf(what.Kind) is not { } most)
        {
            return new Place(this, host, isCounted: false);
        }

        var waiter = new Waiter(host, what, most);
        lock (_lock)
        {
            _queue.AddLast(waiter);
            Admit();
        }

        var start = clock.GetTimestamp();
        while (!waiter.Verdict.IsCompleted)
        {
            progress.Report($"{host}: waits for its turn ({Describe(most)}), {clock.GetElapsedTime(start).TotalSeconds:0} s");
            using var tick = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            await Task.WhenAny(waiter.Verdict, Task.Delay(Tick, clock, tick.Token));
            await tick.CancelAsync();
            if (cancellationToken.IsCancellationRequested && TryLeaveQueue(waiter))
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }

        await waiter.Verdict;
        return new Place(this, host, isCounted: true);
    }

    /// <summary>Another run begins: what was down may be back.</summary>
    public void BeginRun()
    {
        lock (_lock)
        {
            _down.Clear();
            Admit();
        }
    }

    private void Leave(string host, bool isCounted, string? down)
    {
        lock (_lock)
        {
            if (isCounted && --_disrupted[host] == 0)
            {
                _disrupted.Remove(host);
            }

            if (down is null)
            {
                _down.Remove(host);
            }
            else
            {
                _down[host] = down;
            }

            Admit();
        }
    }

    // Called with the lock. Whoever is behind one that has to wait waits, too, or many small limits would starve it.
    private void Admit()
    {
        var mayPass = true;
        for (var node = _queue.First; node is not null;)
        {
            var (waiter, next) = (node.Value, node.Next);
            if (IsUnavailable(waiter.Host) || (mayPass && Unavailable.Count() < waiter.Limit))
            {
                _queue.Remove(node);
                _disrupted[waiter.Host] = _disrupted.GetValueOrDefault(waiter.Host) + 1;
                waiter.Admit();
            }
            else if (_down.Count >= waiter.Limit)
            {
                _queue.Remove(node);
                waiter.Refuse(Refusal(waiter));
            }
            else
            {
                mayPass = false;
            }

            node = next;
        }
    }

    private IEnumerable<string> Unavailable => _disrupted.Keys.Union(_down.Keys);

    private bool IsUnavailable(string host) => _disrupted.ContainsKey(host) || _down.ContainsKey(host);

    private bool TryLeaveQueue(Waiter waiter)
    {
        lock (_lock)
        {
            // Its verdict may have come at the same moment; then it is in, and has to leave like everybody.
            var wasWaiting = _queue.Remove(waiter);
            Admit();
            return wasWaiting;
        }
    }

    private string Describe(int limit)
    {
        lock (_lock)
        {
            var hosts = Unavailable.Order(StringComparer.Ordinal).ToList();
            return $"{hosts.Count} of {limit} {(limit == 1 ? "host is" : "hosts are")} unavailable: {string.Join(", ", hosts)}";
        }
    }

    private ProviderException Refusal(Waiter waiter)
    {
        var hosts = string.Join(", ", _down.Keys);
        return new ProviderException(
            FailureKind.Interrupted,
            waiter.Host,
            waiter.What.Description,
            $"it was not begun, because {(_down.Count == 1 ? "a host" : $"{_down.Count} hosts")} did not come back from what this run did: "
                + string.Join("; ", _down.Select(host => $"{host.Key} ({host.Value})")),
            $"Bring {hosts} back, or take back what was wanted of it, then run again. sriov:maxUnavailable (here {waiter.Limit}) "
                + "says how many hosts may be down at the same time.");
    }

    /// <summary>A disruption of a host that is under way, until it is disposed of.</summary>
    internal sealed class Place(UnavailableHosts owner, string host, bool isCounted) : IDisposable
    {
        /// <summary>Why the host is not back at the end: it stays unavailable. <c>null</c> = it is back.</summary>
        public string? Down { get; set; }

        public void Dispose() => owner.Leave(host, isCounted, Down);
    }

    private sealed class Waiter(string host, Disruption what, int limit)
    {
        private readonly TaskCompletionSource _verdict = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string Host => host;

        public Disruption What => what;

        public int Limit => limit;

        /// <summary>Completes with the admission; fails with the refusal.</summary>
        public Task Verdict => _verdict.Task;

        public void Admit() => _verdict.SetResult();

        public void Refuse(ProviderException refusal) => _verdict.SetException(refusal);
    }
}
