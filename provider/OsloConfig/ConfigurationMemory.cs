using System.Collections.Immutable;
using Pulumi.Plugin;

namespace Pulumi.Sriov.Provider.OsloConfig;

/// <summary>What a resource changed in a configuration file, so that all of it, and nothing else, can be put back.</summary>
public sealed record ConfigurationMemory
{
    /// <summary>Nothing was changed.</summary>
    public static ConfigurationMemory Empty { get; } = new();

    /// <summary>See the description.</summary>
    [Property("Entries of multi-valued options that this resource wrote.")]
    public ImmutableArray<WrittenEntry> Entries { get; init; } = [];

    /// <summary>See the description.</summary>
    [Property("List options that it extended.")]
    public ImmutableArray<ListChange> Lists { get; init; } = [];

    /// <summary>See the description.</summary>
    [Property("Entries of multi-valued options that were there when it was imported: what a delete leaves, or puts back.")]
    public ImmutableArray<WrittenEntry>? Adopted { get; init; }

    /// <summary>What a file has because of this resource: entries and items that were not there before.</summary>
    internal IEnumerable<string> Made => Entries.Except(Adopted ?? []).Select(entry => entry.Value).Concat(Lists.SelectMany(change => change.Items));

    /// <summary>
    /// What may have been changed after a run that did not come to its end: the new, the old, or both. Taking back what is not
    /// there does nothing.
    /// </summary>
    internal ConfigurationMemory Or(ConfigurationMemory earlier) => new()
    {
        Entries = [.. Entries.Union(earlier.Entries)],
        Adopted = earlier.Adopted ?? Adopted,
        Lists =
        [
            .. Lists.Concat(earlier.Lists).GroupBy(change => (change.Section, change.Name)).Select(same =>
                same.First() with { Items = [.. same.SelectMany(change => change.Items).Distinct()] }),
        ],
    };
}
