using Pulumi.Plugin;

namespace Pulumi.Sriov.Provider.Boot.CommandLine;

/// <summary>One change of the configured kernel arguments, remembered so that it can be taken back.</summary>
public sealed record ArgumentEdit
{
    /// <summary>See the description.</summary>
    [Property("What stood there; absent = nothing, the argument was added.")]
    public string? Before { get; init; }

    /// <summary>See the description.</summary>
    [Property("What stands there instead; absent = nothing, the argument was removed.")]
    public string? After { get; init; }

    internal ArgumentEdit Inverse => new() { Before = After, After = Before };

    /// <summary>
    /// Whether making it would change anything: what it takes out must be there, and what it only puts in must not.
    /// </summary>
    internal bool AppliesTo(KernelCommandLine line) =>
        Before is { } before ? line.Arguments.Contains(before) : !line.Arguments.Contains(After!);

    internal static ArgumentEdit Add(string argument) => new() { After = argument };
}
