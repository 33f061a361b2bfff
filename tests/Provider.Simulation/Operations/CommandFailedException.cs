using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Simulation.Operations;

/// <summary>A program ended with an exit code that the operation does not accept.</summary>
internal sealed class CommandFailedException(CommandResult result) : Exception($"{WordsOf(result)} (exit code {result.ExitCode})")
{
    public CommandResult Result { get; } = result;

    /// <summary>ENOENT when there is no such program; a program that ran has an exit code only.</summary>
    public string Errno => Result.ExitCode == 127 ? "ENOENT" : "";

    private static string WordsOf(CommandResult result) =>
        (result.StandardError.Length > 0 ? result.StandardError : result.StandardOutput).Trim() is { Length: > 0 } words
            ? words
            : "it ended";
}
