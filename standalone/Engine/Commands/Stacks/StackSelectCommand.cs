using System.CommandLine;

namespace Pulumi.Engine.Commands.Stacks;

/// <summary><c>stack select</c>: says which stack commands mean when none is named.</summary>
internal static class StackSelectCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandHost host)
    {
        var name = new Argument<string?>("stack") { Arity = ArgumentArity.ZeroOrOne, Description = "The stack to select" };
        var stack = GlobalOptions.Stack();
        var create = new Option<bool>("--create", "-c") { Description = "Make it if it does not exist" };
        var command = new Command("select", "Switch the current workspace to the given stack") { name, stack, create };
        return CommandSession.Bind(command, host, session =>
        {
            var workspace = session.Workspace;
            var text = session.Get(name) ?? session.Get(stack) ?? throw new UserErrorException(
                $"name a stack; there are: {string.Join(", ", workspace.Store.List(workspace.Project.Definition.Name).Select(known => known.Name))}")
            {
                ExitCode = ExitCodes.Configuration,
            };
            if (session.Get(create) && !workspace.Store.Exists(workspace.Parse(text)))
            {
                StackInitCommand.Make(session, workspace.Parse(text));
            }

            workspace.Selection.Select(workspace.Resolve(text));
        });
    }
}
