using System.Collections.Concurrent;
using Pulumi.Sriov.Provider.Errors;
using Pulumi.Sriov.Provider.Hosts;

namespace Pulumi.Sriov.Provider.Framework;

/// <summary>What the calls of one provider process share: its configuration, its hosts and the way to the user.</summary>
internal sealed class ProviderRun(HostSessionPool hosts, IUserLog log)
{
    private readonly ConcurrentDictionary<(string About, string Message), bool> _said = new();

    /// <summary>The hosts that are in use.</summary>
    public HostSessionPool Hosts => hosts;

    /// <summary>Messages for the user.</summary>
    public IUserLog Log => log;

    /// <summary>The provider's configuration; <c>null</c> while some of it is not known, so that no host can be dialled.</summary>
    public ProviderConfiguration? Configuration { get; set; } = new();

    /// <summary>The session of a resource's host, for whatever can't go on without the host.</summary>
    public HostSession RequireSession(ConnectionInputs connection) => SessionOf(connection) ?? throw new ProviderException(
        FailureKind.Invalid,
        connection.Host,
        "connecting",
        "the provider's configuration was not known when it was configured",
        "Give the provider's connection values that are known before the deployment starts.");

    /// <summary>The session of a resource's host; <c>null</c> while the configuration is not known.</summary>
    public HostSession? SessionOf(ConnectionInputs connection) =>
        Configuration is { } configuration
            ? hosts.Get(ConnectionResolver.Resolve(connection, configuration.Connection ?? new ConnectionDefaults()))
            : null;

    /// <summary>
    /// Whether something is said for the first time. A plan is made by several calls of a run (diff, preview, update);
    /// the user reads it once.
    /// </summary>
    public bool IsNews(string about, string message) => _said.TryAdd((about, message), true);
}
