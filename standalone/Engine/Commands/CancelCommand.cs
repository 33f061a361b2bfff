using System.CommandLine;
using Pulumi.Engine.Storage;

namespace Pulumi.Engine.Commands;

/// <summary><c>cancel</c>: removes the locks that a crash left on a stack, and recovers what the crash left undone.</summary>
internal static class CancelCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandHost host)
    {
        var name = new Argument<string?>("stack-name") { Arity = ArgumentArity.ZeroOrOne, Description = "The stack; the selected one if left out" };
        var stack = GlobalOptions.Stack();
        var yes = new Option<bool>("--yes", "-y") { Description = "Do not ask" };
        var command = new Command("cancel", "Cancel a stack's currently running update, if any") { name, stack, yes };
        return CommandSession.Bind(command, host, session =>
        {
            var workspace = session.Workspace;
            var reference = workspace.Resolve(session.Get(name) ?? session.Get(stack));
            var holders = StackLock.Holders(workspace.Store.Layout, reference, session.Host.Time);

            // As with the stock CLI, a script that calls this has said what it wants.
            session.Confirm(
                session.Get(yes) || !session.IsInteractive,
                $"This will irreversibly cancel the currently running update for '{reference.Name}'!{string.Concat(holders.Select(holder => $"\n  {holder}"))}",
                reference.Name);
            StackLock.Break(workspace.Store.Layout, reference);

            // The stock CLI does not read journals; from here on the checkpoint says everything.
            using (StackLock.Acquire(workspace.Store.Layout, reference, session.Host.Time))
            {
                workspace.Store.Recover(reference, workspace.OpenSecrets);
            }

            session.Output.WriteLine($"The currently running update for '{reference.Name}' has been canceled!");
            foreach (var holder in holders)
            {
                session.Output.WriteLine($"  removed the lock {holder}");
            }
        });
    }
}
