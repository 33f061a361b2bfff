using System.CommandLine;
using Pulumi.Engine.Model;

namespace Pulumi.Engine.Commands;

/// <summary><c>preview</c>: says what an update would do.</summary>
internal static class PreviewCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandHost host)
    {
        var command = new Command("preview", "Show a preview of updates to a stack's resources");
        command.Aliases.Add("pre");
        var options = new DeploymentCommandOptions();
        options.AddTo(command, DeploymentKind.Update, previewOnly: true);
        command.Validators.Add(result =>
        {
            if (result.GetValue(options.Json) && result.GetValue(options.Markdown))
            {
                result.AddError("--json and --markdown exclude each other");
            }
        });
        return CommandSession.Bind(command, host, (session, _) =>
            new StackDeployment(session, options, DeploymentKind.Update).PreviewAsync());
    }
}
