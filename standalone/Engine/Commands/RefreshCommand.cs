using System.CommandLine;
using Pulumi.Engine.Model;

namespace Pulumi.Engine.Commands;

/// <summary><c>refresh</c>: makes the state as the world is.</summary>
internal static class RefreshCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandHost host)
    {
        var command = new Command("refresh", "Refresh the resources in a stack");
        var options = new DeploymentCommandOptions();
        options.AddTo(command, DeploymentKind.Refresh, previewOnly: false);

        // A refresh of this engine always forgets them.
        command.Add(new Option<bool>("--clear-pending-creates") { Hidden = true });
        return CommandSession.Bind(command, host, (session, _) =>
            new StackDeployment(session, options, DeploymentKind.Refresh).DeployAsync());
    }
}
