using Pulumi.Plugin;

namespace Pulumi.Sriov.Provider.OsloConfig;

/// <summary>An entry of a multi-valued option that a resource wrote, so that it is known from others' later.</summary>
public sealed record WrittenEntry
{
    /// <summary>See the description.</summary>
    [Property("The section it was written into.")]
    public required string Section { get; init; }

    /// <summary>See the description.</summary>
    [Property("The option's name as it was written.")]
    public required string Name { get; init; }

    /// <summary>See the description.</summary>
    [Property("The value.")]
    public required string Value { get; init; }

    /// <summary>The line in the file.</summary>
    internal string Line => $"{Name} = {Value}";
}
