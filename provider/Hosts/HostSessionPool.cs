using System.Collections.Concurrent;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Hosts;

/// <summary>
/// The hosts of one provider process: one session, and so one connection and one observation, for each distinct
/// connection. Nothing is dialled before it is needed.
/// </summary>
/// <param name="create">Makes a host; must not connect yet.</param>
/// <param name="clock">Time, for the age of observations and failures.</param>
internal sealed class HostSessionPool(Func<ConnectionSettings, IHost> create, TimeProvider clock) : IAsyncDisposable
{
    /// <summary>
    /// sshd drops unauthenticated connections beyond MaxStartups (10 by default), and all hosts of a site may sit behind
    /// one bastion.
    /// </summary>
    private const int SimultaneousDials = 8;

    private readonly ConcurrentDictionary<ConnectionSettings, Lazy<HostSession>> _sessions = new();
    private readonly SemaphoreSlim _dials = new(SimultaneousDials);

    /// <summary>The session of a connection.</summary>
    public HostSession Get(ConnectionSettings settings) => _sessions.GetOrAdd(
        settings, key => new Lazy<HostSession>(() => new HostSession(new DialledHost(create(key), _dials, clock), clock))).Value;

    /// <summary>What each host has cost so far, in the order of their names.</summary>
    public IReadOnlyList<(string Host, HostTraffic Traffic)> Traffic() =>
    [
        .. _sessions.Values
            .Where(session => session.IsValueCreated)
            .Select(session => (session.Value.Host.Name, session.Value.Host.Traffic))
            .OrderBy(host => host.Name, StringComparer.Ordinal),
    ];

    /// <summary>Closes every connection, in parallel.</summary>
    public async ValueTask DisposeAsync()
    {
        var sessions = _sessions.Values.Where(session => session.IsValueCreated).Select(session => session.Value).ToList();
        _sessions.Clear();
        await Task.WhenAll(sessions.Select(async session =>
        {
            await session.DisposeAsync();
            await session.Host.DisposeAsync();
        }));
    }
}
