using System.CommandLine;
using Pulumi.Engine.Edits;
using Pulumi.Engine.Model;

namespace Pulumi.Engine.Commands.State;

/// <summary><c>state protect</c> and <c>state unprotect</c>: say in the state which resources must not be deleted.</summary>
internal static class StateProtectCommand
{
    private const string Caution =
        "A program that does not set the 'protect' option lifts the protection the next time it runs. Edit the state nonetheless?";

    /// <summary>Makes the command.</summary>
    public static Command Create(CommandHost host, bool protect)
    {
        var verb = protect ? "protect" : "unprotect";
        var urns = new Argument<string[]>("resource-urn") { Arity = ArgumentArity.ZeroOrMore, Description = "The resources" };
        var all = new Option<bool>("--all") { Description = $"{(protect ? "Protect" : "Unprotect")} all resources" };
        var options = new StateEditOptions();
        var command = new Command(verb, $"{(protect ? "Protect" : "Unprotect")} resources in a stack's state") { urns, all };
        options.AddTo(command);
        return CommandSession.Bind(command, host, session =>
        {
            var named = session.Get(all) ? [] : options.Urns(session, urns, $"Select a resource to {verb}:");
            Func<Snapshot, Snapshot> edit = snapshot => Protection.Set(
                snapshot,
                session.Get(all)
                    ? [.. snapshot.Resources.Where(resource => !resource.Delete)]
                    : [.. named.Select(urn => ResourceSearch.FindLive(snapshot, urn))],
                protect);
            if (protect)
            {
                options.Edit(session, edit, Caution);
            }
            else
            {
                options.Edit(session, edit);
            }

            session.Output.WriteLine(session.Get(all) ? $"All resources {verb}ed" : $"{named.Count} resources {verb}ed");
        });
    }
}
