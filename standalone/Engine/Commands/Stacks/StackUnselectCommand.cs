using System.CommandLine;

namespace Pulumi.Engine.Commands.Stacks;

/// <summary><c>stack unselect</c>: from here on commands need the name of a stack.</summary>
internal static class StackUnselectCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandHost host) => CommandSession.Bind(
        new Command("unselect", "Resets stack selection from the current workspace"),
        host,
        session =>
        {
            var selection = session.Workspace.Selection;
            session.Output.WriteLine(selection.Current is { } stack ? $"Stack {stack} was unselected" : "No stack was selected");
            selection.Select(null);
        });
}
