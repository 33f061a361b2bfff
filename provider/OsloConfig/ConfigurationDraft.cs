using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Pci;

namespace Pulumi.Sriov.Provider.OsloConfig;

/// <summary>What a configuration file is to become.</summary>
/// <param name="Document">The file with the edits made.</param>
/// <param name="Memory">What of it is the resource's own then.</param>
internal sealed record ConfigurationDraft(IniDocument Document, ConfigurationMemory Memory)
{
    /// <summary>What the user should know first.</summary>
    public ImmutableArray<string> Warnings { get; init; } = [];

    /// <summary>Devices that the services must have found when they started.</summary>
    public ImmutableArray<PciAddress> Devices { get; init; } = [];
}
