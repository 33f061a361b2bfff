using System.CommandLine;
using Pulumi.Engine.Commands.Stacks;
using Pulumi.Engine.Model;

namespace Pulumi.Engine.Commands;

/// <summary><c>destroy</c>: deletes everything that a stack has.</summary>
internal static class DestroyCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandHost host)
    {
        var command = new Command("destroy", "Destroy all existing resources in the stack");
        command.Aliases.Add("down");
        var options = new DeploymentCommandOptions();
        options.AddTo(command, DeploymentKind.Destroy, previewOnly: false);
        var remove = new Option<bool>("--remove") { Description = "Remove the stack and its settings afterwards" };
        command.Add(remove);
        return CommandSession.Bind(command, host, async (session, _) =>
        {
            var run = new StackDeployment(session, options, DeploymentKind.Destroy);
            var exitCode = await run.DeployAsync();
            if (exitCode != ExitCodes.Success || session.Get(options.PreviewOnly) || session.Get(options.Json))
            {
                return exitCode;
            }

            // Protected, excluded and untargeted resources keep the stack alive.
            if (session.Workspace.Store.Summarize(run.Stack).ResourceCount is var left and > 0)
            {
                session.Output.WriteLine(session.Get(options.Targets.ExcludeProtected)
                    ? $"All unprotected resources were destroyed. There are still {left} protected resources associated with this stack."
                    : $"There are still {left} resources in the stack.");
            }
            else if (session.Get(remove))
            {
                StackRmCommand.Remove(session, run.Stack, preserveSettings: false, removeBackups: false);
            }
            else
            {
                session.Output.WriteLine(
                    "The resources in the stack have been deleted, but the history and configuration associated with the "
                    + $"stack are still maintained.\nIf you want to remove the stack completely, run `pulumiw stack rm {run.Stack.Name}`.");
            }

            return exitCode;
        });
    }
}
