using System.CommandLine;
using Pulumi.Engine.Edits;
using Pulumi.Engine.Model;

namespace Pulumi.Engine.Commands.State;

/// <summary><c>state delete</c>: forgets resources that stay in the world.</summary>
internal static class StateDeleteCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandHost host)
    {
        var urns = new Argument<string[]>("resource-urn") { Arity = ArgumentArity.ZeroOrMore, Description = "The resources" };
        var force = new Option<bool>("--force") { Description = "Delete protected resources too" };
        var all = new Option<bool>("--all") { Description = "Delete all resources in the stack" };
        var dependents = new Option<bool>("--target-dependents") { Description = "Delete all their dependents, too" };
        var options = new StateEditOptions();
        var command = new Command("remove", "Deletes one or more resources from a stack's state") { urns, force, all, dependents };
        command.Aliases.Add("rm");
        command.Aliases.Add("delete");
        options.AddTo(command);
        return CommandSession.Bind(command, host, session =>
        {
            if (session.Get(all) && session.Get(urns)!.Length > 0)
            {
                throw new UserErrorException("cannot specify a resource URN when deleting all resources")
                {
                    ExitCode = ExitCodes.Configuration,
                };
            }

            var named = session.Get(all) ? [] : options.Urns(session, urns, "Select the resource to delete:");
            var count = 0;
            options.Edit(session, snapshot =>
            {
                IReadOnlyCollection<ResourceState> condemned = session.Get(all)
                    ? snapshot.Resources
                    : [.. named.Select(urn => ResourceSearch.FindOnly(snapshot, urn)).Distinct()];
                var rest = Deletion.Delete(snapshot, condemned, session.Get(force), session.Get(dependents));
                count = snapshot.Resources.Count - rest.Resources.Count;
                return rest;
            });
            session.Output.WriteLine(count == 1 ? "Resource deleted" : $"{count} resources deleted");
        });
    }
}
