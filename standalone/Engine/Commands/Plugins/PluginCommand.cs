using System.CommandLine;

namespace Pulumi.Engine.Commands.Plugins;

/// <summary><c>plugin</c>: holds the commands about installed plugins.</summary>
internal static class PluginCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandHost host)
    {
        var command = new Command("plugin", "Manage language and resource provider plugins")
        {
            PluginInstallCommand.Create(host), PluginLsCommand.Create(host), PluginRmCommand.Create(host),
        };
        UnsupportedCommands.AddTo(command, host, "run");
        return command;
    }
}
