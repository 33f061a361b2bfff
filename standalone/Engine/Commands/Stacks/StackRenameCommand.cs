using System.CommandLine;
using Pulumi.Engine.Edits;
using Pulumi.Engine.Storage;

namespace Pulumi.Engine.Commands.Stacks;

/// <summary><c>stack rename</c>: gives a stack another name, and its settings and history with it.</summary>
internal static class StackRenameCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandHost host)
    {
        var name = new Argument<string>("new-stack-name") { Description = "The new name; with a project, the stack goes there" };
        var stack = GlobalOptions.Stack();
        var command = new Command("rename", "Rename an existing stack") { name, stack };
        return CommandSession.Bind(command, host, session =>
        {
            var workspace = session.Workspace;
            var (from, to) = (workspace.Resolve(session.Get(stack)), workspace.Parse(session.Get(name)!));
            if (workspace.Store.Exists(to))
            {
                throw new UserErrorException($"a stack named {to.FullName} already exists");
            }

            Move(session, from, to);
            session.Output.WriteLine($"Renamed {from.Name} to {to.Name}");
        });
    }

    private static void Move(CommandSession session, StackReference from, StackReference to)
    {
        var (workspace, store) = (session.Workspace, session.Workspace.Store);
        using (StackLock.Acquire(store.Layout, from, session.Host.Time))
        {
            var state = store.Recover(from, workspace.OpenSecrets);

            // Secrets are told apart by the names of their resources, so all of them are encrypted anew.
            var secrets = state.Checkpoint.SecretsState is { } salt ? new SecretForm.Encrypted(workspace.OpenSecrets(salt)) : SecretForm.Blinded;
            store.Write(to, state.Checkpoint with { Snapshot = Renaming.MoveStack(state.Checkpoint.Snapshot, to.Name, to.Project) }, secrets);
            UpdateHistory.Rename(store.Layout, from, to);
            store.Remove(from, removeBackups: false);
        }

        var settings = workspace.Project.StackSettingsPath(from.Name);
        if (File.Exists(settings) && from.Name != to.Name)
        {
            File.Move(settings, workspace.Project.StackSettingsPath(to.Name));
        }

        if (workspace.Selection.Current == from.FullName)
        {
            workspace.Selection.Select(to);
        }
    }
}
