using System.Collections.Immutable;
using OpenStack.Client;
using OpenStack.Client.Configuration;
using Pulumi.Plugin;

namespace Pulumi.Sriov.Provider.Maintenance.Draining;

/// <summary>The cloud that hosts belong to, as the configuration names it. Nothing is sent before somebody asks for something.</summary>
/// <param name="surroundings">Where clouds.yaml and variables are looked for.</param>
/// <param name="clock">Time.</param>
/// <param name="log">Messages for the user.</param>
internal sealed class CloudLogin(Surroundings surroundings, TimeProvider clock, IUserLog log) : IDisposable
{
    /// <summary>The cloud; <c>null</c> = none is configured.</summary>
    public Cloud? Cloud { get; private set; }

    /// <summary>Takes the cloud of a name.</summary>
    /// <param name="name">Its name in clouds.yaml; <c>null</c> = none, also when OS_CLOUD names one for other tools.</param>
    /// <exception cref="Plugin.Errors.ProviderException">There is no such cloud, or too little is said of it.</exception>
    public void Use(string? name)
    {
        Cloud?.Dispose();
        Cloud = null;
        if (name is null)
        {
            return;
        }

        var nothingElse = new SettingSource("the provider's configuration", ImmutableDictionary<Setting, SettingValue>.Empty);
        var resolved = SettingsResolver.Resolve(
            new CloudRequest(nothingElse) { Cloud = new SettingValue(name, "sriov:cloud") }, surroundings);
        foreach (var secret in resolved.Secrets)
        {
            log.Conceal(secret);
        }

        log.Debug(urn: "", $"openstack: {resolved.Origins}");
        if (resolved.Warning is { } warning)
        {
            log.Warning(urn: "", warning);
        }

        Cloud = new Cloud(resolved.Settings, clock, line => log.Debug(urn: "", line), log.Conceal);
    }

    public void Dispose() => Cloud?.Dispose();
}
