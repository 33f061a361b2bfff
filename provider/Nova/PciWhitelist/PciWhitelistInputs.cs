using System.Collections.Immutable;
using Pulumi.Plugin;
using Pulumi.Sriov.Provider.Framework;
using Pulumi.Sriov.Provider.Nova.Pci;
using Pulumi.Sriov.Provider.OsloConfig;
using Pulumi.Sriov.Provider.Services;

namespace Pulumi.Sriov.Provider.Nova.PciWhitelist;

/// <summary>Inputs of <c>sriov:nova:PciWhitelist</c>.</summary>
public sealed record PciWhitelistInputs : IConfigurationInputs
{
    /// <inheritdoc/>
    [Property("How to reach the compute host.")]
    public required ConnectionInputs Connection { get; init; }

    /// <summary>See the description.</summary>
    [Property("The devices that nova may hand to guests. Of several entries that select a device, nova goes by the first.")]
    public required ImmutableArray<WhitelistedDevice> Devices { get; init; }

    /// <inheritdoc/>
    [Property("The file to write into (default: kolla's `nova.conf` of nova-compute, else `/etc/nova/nova.conf`). A new `*.conf` in a "
        + "directory such as `/etc/nova/nova.conf.d` is made, and removed again.", ReplaceOnChange = true)]
    public string? ConfigFile { get; init; }

    /// <summary>See the description.</summary>
    [Property("The release of nova, such as `zed`, `2024.1` or `26` (default: that of the installed package). It decides on the "
        + "option's name and on what an entry may say.")]
    public string? NovaRelease { get; init; }

    /// <summary>See the description.</summary>
    [Property("The service that reads the option (default: nova-compute).")]
    public ServiceInputs? Service { get; init; }

    /// <inheritdoc/>
    [Property(DestroyPolicies.Description)]
    public DestroyPolicy? OnDestroy { get; init; }
}
