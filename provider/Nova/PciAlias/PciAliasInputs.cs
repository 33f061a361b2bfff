using System.Collections.Immutable;
using Pulumi.Plugin;
using Pulumi.Sriov.Provider.Framework;
using Pulumi.Sriov.Provider.Nova.Pci;
using Pulumi.Sriov.Provider.OsloConfig;
using Pulumi.Sriov.Provider.Services;

namespace Pulumi.Sriov.Provider.Nova.PciAlias;

/// <summary>Inputs of <c>sriov:nova:PciAlias</c>.</summary>
public sealed record PciAliasInputs : IConfigurationInputs
{
    /// <inheritdoc/>
    [Property("How to reach the controller, or a compute host: resizes and migrations need the aliases there, too.")]
    public required ConnectionInputs Connection { get; init; }

    /// <summary>See the description.</summary>
    [Property("The aliases that flavors can ask for.")]
    public required ImmutableArray<PciAliasEntry> Aliases { get; init; }

    /// <inheritdoc/>
    [Property("The file to write into (default: kolla's `nova.conf` of nova-api or nova-compute, else `/etc/nova/nova.conf`). A new "
        + "`*.conf` in a directory such as `/etc/nova/nova.conf.d` is made, and removed again.", ReplaceOnChange = true)]
    public string? ConfigFile { get; init; }

    /// <summary>See the description.</summary>
    [Property("The release of nova, such as `zed`, `2024.1` or `26` (default: that of the installed package).")]
    public string? NovaRelease { get; init; }

    /// <summary>See the description.</summary>
    [Property("The services that read the option (default: nova-api and nova-compute, as far as the host has them).")]
    public ImmutableArray<ServiceInputs>? Services { get; init; }

    /// <inheritdoc/>
    [Property(DestroyPolicies.Description)]
    public DestroyPolicy? OnDestroy { get; init; }
}
