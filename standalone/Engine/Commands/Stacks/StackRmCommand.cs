using System.CommandLine;
using Pulumi.Engine.Storage;

namespace Pulumi.Engine.Commands.Stacks;

/// <summary><c>stack rm</c>: forgets a stack that has no resources left.</summary>
internal static class StackRmCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandHost host)
    {
        var name = new Argument<string?>("stack-name") { Arity = ArgumentArity.ZeroOrOne, Description = "The stack; the selected one if left out" };
        var stack = GlobalOptions.Stack();
        var yes = new Option<bool>("--yes", "-y") { Description = "Do not ask" };
        var force = new Option<bool>("--force", "-f") { Description = "Forget its resources too; they are not deleted" };
        var preserve = new Option<bool>("--preserve-config") { Description = "Keep its settings" };
        var backups = new Option<bool>("--remove-backups") { Description = "Remove its backups too" };
        var command = new Command("remove", "Remove a stack and its configuration") { name, stack, yes, force, preserve, backups };
        command.Aliases.Add("rm");
        return CommandSession.Bind(command, host, session =>
        {
            var workspace = session.Workspace;
            var reference = workspace.Resolve(session.Get(name) ?? session.Get(stack));
            var resources = workspace.Store.Summarize(reference).ResourceCount;
            if (resources > 0 && !session.Get(force))
            {
                throw new UserErrorException(
                    $"'{reference.Name}' still has {resources} resources; removal rejected. Run `pulumiw destroy` first, or pass --force to forget them");
            }

            session.Confirm(session.Get(yes), $"This will permanently remove the '{reference.Name}' stack!", reference.Name);
            Remove(session, reference, session.Get(preserve), session.Get(backups));
        });
    }

    /// <summary>Removes a stack under its lock.</summary>
    public static void Remove(CommandSession session, StackReference stack, bool preserveSettings, bool removeBackups)
    {
        var workspace = session.Workspace;
        using (StackLock.Acquire(workspace.Store.Layout, stack, session.Host.Time))
        {
            workspace.Store.Remove(stack, removeBackups);
        }

        if (!preserveSettings)
        {
            File.Delete(workspace.Project.StackSettingsPath(stack.Name));
        }

        if (workspace.Selection.Current == stack.FullName)
        {
            workspace.Selection.Select(null);
        }

        session.Output.WriteLine($"Stack '{stack.Name}' has been removed!");
    }
}
