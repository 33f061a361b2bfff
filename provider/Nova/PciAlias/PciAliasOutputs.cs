using System.Collections.Immutable;
using Pulumi.Plugin;
using Pulumi.Sriov.Provider.OsloConfig;

namespace Pulumi.Sriov.Provider.Nova.PciAlias;

/// <summary>Outputs of <c>sriov:nova:PciAlias</c>.</summary>
public sealed record PciAliasOutputs : IConfigurationOutputs
{
    /// <inheritdoc/>
    [Property("The file that was written into.", Stable = true)]
    public required string File { get; init; }

    /// <summary>See the description.</summary>
    [Property("The option with its section: `[pci] alias`, or its older name.")]
    public required string OptionName { get; init; }

    /// <summary>See the description.</summary>
    [Property("The aliases as they are in nova's configuration.")]
    public required ImmutableArray<string> Entries { get; init; }

    /// <summary>See the description.</summary>
    [Property("The services that were restarted for the last change.")]
    public required ImmutableArray<RestartedService> RestartedServices { get; init; }

    /// <inheritdoc/>
    [Property("What was changed of the file, for putting it back.")]
    public required ConfigurationMemory Previous { get; init; }
}
