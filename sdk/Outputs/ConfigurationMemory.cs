using System.Collections.Immutable;

namespace Pulumi.Sriov.Outputs;

/// <summary>
/// What a resource changed in a configuration file, so that all of it, and nothing else, can be put back.
/// </summary>
[OutputType]
public sealed class ConfigurationMemory
{
    /// <summary>
    /// Entries of multi-valued options that were there when it was imported: what a delete leaves, or puts back.
    /// </summary>
    public readonly ImmutableArray<WrittenEntry> Adopted;

    /// <summary>Entries of multi-valued options that this resource wrote.</summary>
    public readonly ImmutableArray<WrittenEntry> Entries;

    /// <summary>List options that it extended.</summary>
    public readonly ImmutableArray<ListChange> Lists;

    [OutputConstructor]
    private ConfigurationMemory(
        ImmutableArray<WrittenEntry> adopted, ImmutableArray<WrittenEntry> entries, ImmutableArray<ListChange> lists)
    {
        Adopted = adopted;
        Entries = entries;
        Lists = lists;
    }
}
