using System.Collections.Concurrent;
using Pulumi.Plugin;
using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Maintenance;
using Pulumi.Sriov.Provider.Maintenance.Draining;
using Pulumi.Sriov.Provider.Maintenance.Rolling;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Framework;

/// <summary>What the calls of one provider process share: its configuration, its hosts and the way to the user.</summary>
internal sealed class ProviderRun : IAsyncDisposable
{
    private readonly IUserLog _log;
    private readonly UnavailableHosts _unavailable;
    private readonly ConcurrentDictionary<(string About, string Message), bool> _said = new();

    /// <param name="createHost">Makes a host out of connection settings; must not connect yet.</param>
    /// <param name="cloud">The cloud that the hosts belong to.</param>
    /// <param name="log">Messages for the user.</param>
    /// <param name="clock">Time.</param>
    public ProviderRun(Func<ConnectionSettings, IHost> createHost, CloudLogin cloud, IUserLog log, TimeProvider clock)
    {
        _log = log;
        Hosts = new HostSessionPool(createHost, LoginLimitsOfNow, clock);
        _unavailable = new UnavailableHosts(kind => RollingLimit.For(Configuration?.MaxUnavailable, kind), clock);
        Draining = new DrainingStep(() => Configuration?.Maintenance ?? new MaintenanceSettings(), () => cloud.Cloud);
        Disruptions = new Disruptions(new RollingStep(_unavailable), Draining);
    }

    /// <summary>The hosts that are in use.</summary>
    public HostSessionPool Hosts { get; }

    /// <summary>Messages for the user.</summary>
    public IUserLog Log => _log;

    /// <summary>What keeps servers from being cut off.</summary>
    public DrainingStep Draining { get; }

    /// <summary>The way that disruptions of any host go.</summary>
    public Disruptions Disruptions { get; }

    /// <summary>The provider's configuration; <c>null</c> while some of it is not known, so that no host can be dialled.</summary>
    public ProviderConfiguration? Configuration { get; private set; } = new();

    /// <summary>A run begins with its configuration; an engine that attaches to a running plugin begins another one in it.</summary>
    public void Begin(ProviderConfiguration? configuration)
    {
        Configuration = configuration;
        Hosts.BeginRun();
        _unavailable.BeginRun();
    }

    /// <summary>The session of a resource's host, for whatever can't go on without the host.</summary>
    public HostSession RequireSession(ConnectionInputs connection) => SessionOf(connection) ?? throw new ProviderException(
        FailureKind.Invalid,
        connection.Host,
        "connecting",
        "the provider's configuration was not known when it was configured",
        "Give the provider's connection values that are known before the deployment starts.");

    /// <summary>The session of a resource's host; <c>null</c> while the configuration is not known.</summary>
    public HostSession? SessionOf(ConnectionInputs connection)
    {
        if (Configuration is not { } configuration)
        {
            return null;
        }

        var settings = ConnectionResolver.Resolve(connection, configuration.Connection ?? new ConnectionDefaults());
        WarnIfInsecure(settings);
        return Hosts.Get(settings);
    }

    /// <summary>
    /// Whether something is said for the first time. A plan is made by several calls of a run (diff, preview, update);
    /// the user reads it once.
    /// </summary>
    public bool IsNews(string about, string message) => _said.TryAdd((about, message), true);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Hosts.DisposeAsync();

    private LoginLimits LoginLimitsOfNow()
    {
        var standard = new LoginLimits();
        return new LoginLimits(
            Configuration?.MaxParallelLogins ?? standard.InAll,
            Configuration?.MaxParallelLoginsPerBastion ?? standard.PerBastion);
    }

    // A pinned key is checked whatever the policy says.
    private void WarnIfInsecure(ConnectionSettings settings)
    {
        if (settings is not { HostKeyPolicy: HostKeyPolicy.Insecure, HostKey: null })
        {
            return;
        }

        var message = $"{settings.Host}: WARNING: host keys are NOT checked (hostKeyPolicy: insecure). Whoever sits in between "
            + "can read every secret and command that is sent to this host and change it as root. Pin its key with hostKey.";
        if (IsNews(settings.Host, message))
        {
            _log.Warning("", message);
        }
    }
}
