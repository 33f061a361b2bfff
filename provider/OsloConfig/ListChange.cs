using System.Collections.Immutable;
using Pulumi.Plugin;

namespace Pulumi.Sriov.Provider.OsloConfig;

/// <summary>What a resource changed of a list option, for putting it back byte for byte as long as nobody else touched it.</summary>
public sealed record ListChange
{
    /// <summary>See the description.</summary>
    [Property("The section.")]
    public required string Section { get; init; }

    /// <summary>See the description.</summary>
    [Property("The option's name as it is written.")]
    public required string Name { get; init; }

    /// <summary>See the description.</summary>
    [Property("The option as it was; absent = it was not set.")]
    public string? Before { get; init; }

    /// <summary>See the description.</summary>
    [Property("The option as it was written.")]
    public required string After { get; init; }

    /// <summary>See the description.</summary>
    [Property("The items that were added.")]
    public required ImmutableArray<string> Items { get; init; }
}
