using System.CommandLine;
using System.Text;
using Pulumi.Engine.Storage;

namespace Pulumi.Engine.Commands.Stacks;

/// <summary><c>stack import</c>: replaces the state of a stack by an export.</summary>
internal static class StackImportCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandHost host)
    {
        var stack = GlobalOptions.Stack();
        var file = new Option<string?>("--file") { Description = "Read from this file instead of standard input" };
        var force = new Option<bool>("--force", "-f") { Description = "Take it even if it is of another stack or breaks a rule" };
        var command = new Command("import", "Import a deployment from standard in into an existing stack") { stack, file, force };
        return CommandSession.Bind(command, host, session =>
        {
            var workspace = session.Workspace;
            var reference = workspace.Resolve(session.Get(stack));
            var text = session.Get(file) is { } path ? File.ReadAllText(session.PathOf(path)) : session.Host.In.ReadToEnd();
            var (checkpoint, known) = DeploymentJsonReader.Read(
                Encoding.UTF8.GetBytes(text), session.Get(file) ?? "standard input", workspace.OpenSecrets);
            if (!session.Get(force))
            {
                Verify(checkpoint, reference);
            }

            var secrets = workspace.SecretsOf(workspace.Settings(reference));
            var form = checkpoint.SecretsState == secrets.State && known is not null ? known : new SecretForm.Encrypted(secrets);
            using (StackLock.Acquire(workspace.Store.Layout, reference, session.Host.Time))
            {
                workspace.Store.Write(reference, checkpoint with { SecretsState = secrets.State }, form);
            }

            session.Output.WriteLine("Import complete.");
        });
    }

    private static void Verify(Checkpoint checkpoint, StackReference stack)
    {
        SnapshotIntegrity.Verify(checkpoint.Snapshot);
        if (checkpoint.Snapshot.Resources.FirstOrDefault(resource =>
            resource.Urn.Stack != stack.Name || resource.Urn.Project != stack.Project) is { } stranger)
        {
            throw new UserErrorException(
                $"{stranger.Urn} is of the stack {stranger.Urn.Project}/{stranger.Urn.Stack}, not of {stack.Project}/{stack.Name}; --force takes it nonetheless");
        }
    }
}
