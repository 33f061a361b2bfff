using System.CommandLine;

namespace Pulumi.Engine.Commands.State;

/// <summary><c>state</c>: holds the commands that edit the state by hand.</summary>
internal static class StateCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandHost host)
    {
        var command = new Command("state", "Edit the current stack's state")
        {
            StateDeleteCommand.Create(host), StateProtectCommand.Create(host, protect: true),
            StateProtectCommand.Create(host, protect: false), StateRenameCommand.Create(host), StateRepairCommand.Create(host),
        };
        UnsupportedCommands.AddTo(command, host, "edit", "get", "move", "taint", "untaint", "upgrade");
        return command;
    }
}
