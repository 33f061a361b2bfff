using System.Collections.Concurrent;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Hosts;

/// <summary>
/// The hosts of one provider process: one session, and so one connection and one observation, for each distinct
/// connection. Nothing is dialled before it is needed.
/// </summary>
/// <param name="create">Makes a host; must not connect yet.</param>
/// <param name="limits">How many hosts are logged in to at the same time.</param>
/// <param name="clock">Time, for the age of observations.</param>
internal sealed class HostSessionPool(Func<ConnectionSettings, IHost> create, Func<LoginLimits> limits, TimeProvider clock)
    : IAsyncDisposable
{
    private readonly ConcurrentDictionary<ConnectionSettings, Lazy<HostSession>> _sessions = new();
    private readonly Logins _logins = new(limits, clock);

    /// <summary>Another run begins: hosts that could not be reached may be there now.</summary>
    public void BeginRun() => _logins.BeginRun();

    /// <summary>The session of a connection.</summary>
    public HostSession Get(ConnectionSettings settings) => _sessions.GetOrAdd(settings, key => new Lazy<HostSession>(() => Create(key))).Value;

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

    private HostSession Create(ConnectionSettings settings) =>
        new(new DialledHost(create(settings), settings.ProxyJump, _logins), clock);
}
