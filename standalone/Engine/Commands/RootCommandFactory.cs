using System.CommandLine;
using System.CommandLine.Help;
using Pulumi.Engine.Commands.Config;
using Pulumi.Engine.Commands.Imports;
using Pulumi.Engine.Commands.Plugins;
using Pulumi.Engine.Commands.Stacks;
using Pulumi.Engine.Commands.State;

namespace Pulumi.Engine.Commands;

/// <summary>The command line as a whole.</summary>
internal static class RootCommandFactory
{
    /// <summary>Runs one command line.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] args, CommandHost host)
    {
        var result = Create(host).Parse(args);
        if (result.Errors.Count > 0)
        {
            result.Errors.ToList().ForEach(error => host.Error.WriteLine($"error: {error.Message}"));
            return ExitCodes.Configuration;
        }

        var configuration = new InvocationConfiguration
        {
            Output = host.Out,
            Error = host.Error,
            EnableDefaultExceptionHandler = false,

            // Deployments take interrupts themselves: the first must never kill them.
            ProcessTerminationTimeout = null,
        };
        return await result.InvokeAsync(configuration);
    }

    private static RootCommand Create(CommandHost host)
    {
        var root = new RootCommand("Pulumi's deployment engine, standalone")
        {
            PreviewCommand.Create(host), UpCommand.Create(host), RefreshCommand.Create(host), DestroyCommand.Create(host),
            ImportCommand.Create(host), CancelCommand.Create(host), StackCommand.Create(host), StateCommand.Create(host), ConfigCommand.Create(host),
            PluginCommand.Create(host), LoginCommand.Create(host), AboutCommand.Create(host), VersionCommand.Create(host),
            CompletionCommand.Create(host),
        };
        UnsupportedCommands.AddTo(
            root, host, "api", "console", "convert", "deployment", "do", "env", "events", "insights", "install", "logout", "logs", "neo",
            "new", "org", "package", "policy", "project", "replay-events", "schema", "template", "watch", "whoami");
        foreach (var option in GlobalOptions.All)
        {
            root.Add(option);
        }

        // "/h" and "/?" would be offered among the commands when a line is completed, and no stock CLI knows them.
        var help = root.Options.OfType<HelpOption>().Single().Aliases;
        help.Remove("/h");
        help.Remove("/?");

        // Nothing was asked for, so nothing succeeded.
        root.SetAction(arguments =>
        {
            root.Parse("--help").Invoke(arguments.InvocationConfiguration);
            return ExitCodes.Error;
        });
        return root;
    }
}
