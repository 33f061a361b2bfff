using System.Collections.Immutable;

namespace Pulumi.Sriov.Outputs;

/// <summary>What a resource changed of a list option, for putting it back.</summary>
[OutputType]
public sealed class ListChange
{
    /// <summary>The option as it was written.</summary>
    public readonly string After;

    /// <summary>The option as it was; absent = it was not set.</summary>
    public readonly string? Before;

    /// <summary>The items that were added.</summary>
    public readonly ImmutableArray<string> Items;

    /// <summary>The option's name as it is written.</summary>
    public readonly string Name;

    /// <summary>The section.</summary>
    public readonly string Section;

    [OutputConstructor]
    private ListChange(string after, string? before, ImmutableArray<string> items, string name, string section)
    {
        After = after;
        Before = before;
        Items = items;
        Name = name;
        Section = section;
    }
}
