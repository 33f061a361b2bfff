using System.CommandLine;
using Pulumi.Engine.Edits;

namespace Pulumi.Engine.Commands.State;

/// <summary><c>state rename</c>: gives a resource another name.</summary>
internal static class StateRenameCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandHost host)
    {
        var urn = new Argument<string>("resource-urn") { Description = "The resource" };
        var name = new Argument<string>("new-name") { Description = "Its new name" };
        var options = new StateEditOptions();
        var command = new Command("rename", "Renames a resource from a stack's state") { urn, name };
        options.AddTo(command);
        return CommandSession.Bind(command, host, session =>
        {
            options.Edit(session, snapshot => Renaming.Rename(snapshot, session.Get(urn)!, session.Get(name)!));
            session.Output.WriteLine("Resource renamed");
        });
    }
}
