using OpenStack.Client.Configuration;
using Pulumi.Plugin;
using Pulumi.Sriov.Provider.Framework;
using Pulumi.Sriov.Provider.Maintenance.Draining;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider;

/// <summary>The provider of hosts: its types, its configuration, and the hosts that are in use.</summary>
internal sealed class SriovBackend : IProviderBackend
{
    private readonly ProviderRun _run;
    private readonly CloudLogin _cloud;

    /// <param name="catalog">What it offers.</param>
    /// <param name="createHost">Makes a host out of connection settings; must not connect yet.</param>
    /// <param name="clock">Time.</param>
    /// <param name="log">Messages for the user.</param>
    /// <param name="surroundings">Where clouds.yaml is looked for; <c>null</c> = where this process finds itself.</param>
    public SriovBackend(
        Func<ProviderRun, ProviderPackage> catalog,
        Func<ConnectionSettings, IHost> createHost,
        TimeProvider clock,
        IUserLog log,
        Surroundings? surroundings = null)
    {
        _cloud = new CloudLogin(surroundings ?? Surroundings.OfProcess(), clock, log);
        _run = new ProviderRun(createHost, _cloud, log, clock);
        Package = catalog(_run);
        Configuration = new ConfigurationType<ProviderConfiguration>(
            ConfigurationRules.Validate,
            use: given =>
            {
                _run.Begin(given);
                _cloud.Use(given?.Cloud);
            });
    }

    public ProviderPackage Package { get; }

    public IConfigurationType Configuration { get; }

    public IReadOnlyList<string> Costs() =>
    [
        .. _run.Hosts.Traffic().Select(host =>
            $"traffic {host.Host}: {Count(host.Traffic.Connections, "connection")}, {Count(host.Traffic.RoundTrips, "round trip")}"),
        .. _cloud.Cloud is { } cloud ? new[] { $"traffic {cloud.Traffic}" } : [],
    ];

    public async ValueTask DisposeAsync()
    {
        await _run.DisposeAsync();
        _cloud.Dispose();
    }

    private static string Count(int number, string noun) => $"{number} {noun}{(number == 1 ? "" : "s")}";
}
