using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Simulation.Operations;

/// <summary>A program ended with an exit code that the operation does not accept.</summary>
internal sealed class CommandFailedException(CommandResult result)
    : Exception(result.StandardError.Length > 0 ? result.StandardError.TrimEnd() : $"exit code {result.ExitCode}")
{
    public CommandResult Result { get; } = result;
}
