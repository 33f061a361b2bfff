using System.CommandLine;
using Pulumi.Engine.Storage;

namespace Pulumi.Engine.Commands.Stacks;

/// <summary><c>stack init</c>: makes a stack, its settings with a new salt, and selects it.</summary>
internal static class StackInitCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandHost host)
    {
        var name = new Argument<string?>("stack-name") { Arity = ArgumentArity.ZeroOrOne, Description = "The new stack" };
        var stack = GlobalOptions.Stack();
        var noSelect = new Option<bool>("--no-select") { Description = "Do not select it" };
        var provider = new Option<string>("--secrets-provider") { DefaultValueFactory = _ => "default", Description = "default or passphrase" };
        provider.AcceptOnlyFromAmong("default", "passphrase");
        var command = new Command("new", "Create an empty stack with the given name, ready for updates") { name, stack, noSelect, provider };
        command.Aliases.Add("init");
        UnsupportedOptions.AddTo(command, "--copy-config-from", "--teams", "--remote-config");
        return CommandSession.Bind(command, host, session =>
        {
            var workspace = session.Workspace;
            var reference = workspace.Parse(session.Get(name) ?? session.Get(stack) ?? throw new UserErrorException("missing stack name")
            {
                ExitCode = ExitCodes.Configuration,
            });
            Make(session, reference);
            if (!session.Get(noSelect))
            {
                workspace.Selection.Select(reference);
            }
        });
    }

    /// <summary>Makes a stack. Settings that are there already, from version control, are kept.</summary>
    public static void Make(CommandSession session, StackReference stack)
    {
        var workspace = session.Workspace;
        if (workspace.Store.Exists(stack))
        {
            throw new UserErrorException($"stack '{stack.FullName}' already exists");
        }

        workspace.Store.Create(stack, workspace.SecretsOf(workspace.Settings(stack)));
        session.Output.WriteLine($"Created stack '{stack.Name}'");
    }
}
