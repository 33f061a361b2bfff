using OpenStack.Client;
using OpenStack.Client.Http;
using OpenStack.Client.Configuration;
using OpenStack.Provider.Configuration;
using OpenStack.Provider.Lifecycle;
using Pulumi.Plugin;

namespace OpenStack.Provider;

/// <summary>The provider of OpenStack resources: its types, its configuration, and the cloud that it works on.</summary>
internal sealed class OpenStackBackend : IProviderBackend
{
    private readonly CloudSession _session;

    /// <param name="surroundings">Where files and variables are looked for.</param>
    /// <param name="clock">Time.</param>
    /// <param name="log">Messages for the user.</param>
    public OpenStackBackend(Surroundings surroundings, TimeProvider clock, IUserLog log)
    {
        _session = new CloudSession(log);
        Package = Catalog.Of(_session);
        Configuration = new ConfigurationType<ProviderConfiguration>(
            validate: _ => [],
            use: given => _session.Cloud = given is null ? null : Connect(given, surroundings, clock, log));
    }

    public ProviderPackage Package { get; }

    public IConfigurationType Configuration { get; }

    /// <summary>What the run has cost so far; <c>null</c> while there is no cloud.</summary>
    public Traffic? Traffic => _session.Cloud?.Traffic;

    public IReadOnlyList<string> Costs() => Traffic is { } traffic ? [$"traffic {traffic}"] : [];

    public ValueTask DisposeAsync()
    {
        _session.Dispose();
        return ValueTask.CompletedTask;
    }

    private static Cloud Connect(ProviderConfiguration given, Surroundings surroundings, TimeProvider clock, IUserLog log)
    {
        var resolved = SettingsResolver.Resolve(given.ToRequest(surroundings), surroundings);
        foreach (var secret in resolved.Secrets)
        {
            log.Conceal(secret);
        }

        log.Debug(urn: "", $"openstack: {resolved.Origins}");
        if (resolved.Warning is { } warning)
        {
            log.Warning(urn: "", warning);
        }

        var cloud = new Cloud(resolved.Settings, clock, line => log.Debug(urn: "", line), log.Conceal);
        if (!resolved.Settings.DelayedAuth)
        {
            // Whoever asks first gets this token, or the failure.
            _ = cloud.LogInAsync(CancellationToken.None);
        }

        return cloud;
    }
}
