using System.Collections.Concurrent;

namespace Pulumi.Sriov.Provider.Hosts;

/// <summary>
/// The logins of a run: a limited number at a time, in all and through each bastion. Only jump hosts that a connection names
/// are known here; those in ssh_config share the limit of all.
/// </summary>
/// <param name="limits">Asked when the first login of a kind comes, since the provider is configured by then.</param>
/// <param name="clock">Time.</param>
internal sealed class Logins(Func<LoginLimits> limits, TimeProvider clock)
{
    /// <summary>
    /// A login takes some round trips and some computing; what takes longer waits for a host that does not answer, which burdens
    /// nobody. It passes its place on, so dead hosts hold up the others this long and not until they time out.
    /// </summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<string, SemaphoreSlim> _bastions = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lazy<SemaphoreSlim> _all = new(() => new SemaphoreSlim(limits().InAll));
    private int _run;

    /// <summary>Tells the runs apart that one process may serve.</summary>
    public int Run => Volatile.Read(ref _run);

    /// <summary>Another run begins.</summary>
    public void BeginRun() => Interlocked.Increment(ref _run);

    /// <summary>Waits for a place, which is free again when it is disposed of.</summary>
    /// <param name="proxyJump">The jump hosts, as in <c>ssh -J</c>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IDisposable> EnterAsync(string? proxyJump, CancellationToken cancellationToken)
    {
        var taken = new List<SemaphoreSlim>();
        try
        {
            // The scarce place last: whoever waits for a bastion must not keep others from their hosts.
            foreach (var places in BastionsOf(proxyJump).Append(_all.Value))
            {
                await places.WaitAsync(cancellationToken);
                taken.Add(places);
            }

            return new Place(taken, clock);
        }
        catch
        {
            taken.ForEach(places => places.Release());
            throw;
        }
    }

    // Always in one order, or two chains through the same bastions could wait for each other.
    private IEnumerable<SemaphoreSlim> BastionsOf(string? proxyJump) =>
        (proxyJump ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(hop => hop[(hop.LastIndexOf('@') + 1)..])
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Order(StringComparer.OrdinalIgnoreCase)
            .Select(bastion => _bastions.GetOrAdd(bastion, _ => new SemaphoreSlim(limits().PerBastion)));

    private sealed class Place : IDisposable
    {
        private readonly List<SemaphoreSlim> _taken;
        private readonly ITimer _timer;
        private int _isLeft;

        public Place(List<SemaphoreSlim> taken, TimeProvider clock)
        {
            _taken = taken;
            _timer = clock.CreateTimer(_ => Leave(), null, Patience, Timeout.InfiniteTimeSpan);
        }

        public void Dispose()
        {
            _timer.Dispose();
            Leave();
        }

        private void Leave()
        {
            if (Interlocked.Exchange(ref _isLeft, 1) == 0)
            {
                _taken.ForEach(places => places.Release());
            }
        }
    }
}
