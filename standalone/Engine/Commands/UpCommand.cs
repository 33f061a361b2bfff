using System.CommandLine;
using Pulumi.Engine.Model;

namespace Pulumi.Engine.Commands;

/// <summary><c>up</c>: makes the world as the program says.</summary>
internal static class UpCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandHost host)
    {
        var command = new Command("up", "Create or update the resources in a stack");
        command.Aliases.Add("update");
        var options = new DeploymentCommandOptions();
        options.AddTo(command, DeploymentKind.Update, previewOnly: false);
        return CommandSession.Bind(command, host, (session, _) =>
            new StackDeployment(session, options, DeploymentKind.Update).DeployAsync());
    }
}
