using Pulumi.Engine.Model;
using Pulumi.Engine.Storage;

namespace Pulumi.Engine.Workspace;

/// <summary>Reads other stacks of the same backend, for stack references.</summary>
/// <remarks>
/// All stacks of a backend share one passphrase per process; one with another passphrase cannot be read, as with the stock CLI.
/// </remarks>
internal sealed class SiblingStacks(ProjectWorkspace workspace) : IStackReader
{
    /// <inheritdoc/>
    public Task<Snapshot?> ReadAsync(string stack, CancellationToken cancellationToken)
    {
        var reference = Parse(stack);
        return Task.Run(
            () => workspace.Store.Exists(reference)
                ? workspace.Store.Read(reference, workspace.OpenSecrets).Checkpoint.Snapshot
                : null,
            cancellationToken);
    }

    // Programs may leave the organization out: project/stack.
    private StackReference Parse(string stack) => stack.Split('/') is [var project, var name]
        ? StackReference.Parse($"{StackReference.Organization}/{project}/{name}", project)
        : workspace.Parse(stack);
}
