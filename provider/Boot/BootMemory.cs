using System.Collections.Immutable;
using Pulumi.Plugin;
using Pulumi.Sriov.Provider.Boot.CommandLine;

namespace Pulumi.Sriov.Provider.Boot;

/// <summary>What a resource changed of the boot configuration, so that all of it, and nothing else, can be put back.</summary>
public sealed record BootMemory
{
    /// <summary>Nothing was changed.</summary>
    public static BootMemory Empty { get; } = new();

    /// <summary>See the description.</summary>
    [Property("Kernel arguments that this resource added, replaced or removed.")]
    public ImmutableArray<ArgumentEdit> Edits { get; init; } = [];

    /// <summary>See the description.</summary>
    [Property("Lines of configuration files that it changed.")]
    public ImmutableArray<EditedLine> Lines { get; init; } = [];

    /// <summary>Whether an argument is there because of this resource.</summary>
    internal bool Made(string argument) => Edits.Any(edit => edit.After is { } after
        && new KernelArgument(after).Satisfies(new KernelArgument(argument)));
}

/// <summary>A line before and after, for putting it back byte for byte as long as nobody else touched it.</summary>
public sealed record EditedLine
{
    /// <summary>See the description.</summary>
    [Property("The file.")]
    public required string Path { get; init; }

    /// <summary>See the description.</summary>
    [Property("The line as it was; absent = there was none, and the file was made for this line.")]
    public string? Before { get; init; }

    /// <summary>See the description.</summary>
    [Property("The line as it was written.")]
    public required string After { get; init; }
}
