using System.CommandLine;
using Pulumi.Engine.Model;
using Pulumi.Engine.Storage;
using Spectre.Console;

namespace Pulumi.Engine.Commands.State;

/// <summary>What the commands that edit the state have in common.</summary>
internal sealed class StateEditOptions
{
    private const string Question = "This command will edit your stack's state directly. Confirm?";

    private readonly Option<string?> _stack = GlobalOptions.Stack();
    private readonly Option<bool> _yes = new("--yes", "-y") { Description = "Do not ask" };

    /// <summary>Adds the options to <paramref name="command"/>.</summary>
    public void AddTo(Command command)
    {
        command.Add(_stack);
        command.Add(_yes);
    }

    /// <summary>The stack that is edited.</summary>
    public StackReference StackOf(CommandSession session) => session.Workspace.Resolve(session.Get(_stack));

    /// <summary>Asks, and edits.</summary>
    /// <param name="session">The command.</param>
    /// <param name="edit">Makes the new state of the present one.</param>
    /// <param name="question">What is asked before.</param>
    public void Edit(CommandSession session, Func<Snapshot, Snapshot> edit, string question = Question)
    {
        var workspace = session.Workspace;
        var stack = StackOf(session);
        session.Agree(session.Get(_yes), question);
        workspace.Store.Edit(stack, workspace.OpenSecrets, edit);
    }

    /// <summary>The URNs that the user gave, or the one that the user picks.</summary>
    /// <exception cref="UserErrorException">None was given, and nobody can be asked.</exception>
    public IReadOnlyList<string> Urns(CommandSession session, Argument<string[]> urns, string title)
    {
        if (session.Get(urns) is { Length: > 0 } given)
        {
            return given;
        }

        var workspace = session.Workspace;
        var known = session.IsInteractive
            ? workspace.Store.Read(StackOf(session), workspace.OpenSecrets).Checkpoint.Snapshot.Resources.Select(resource => resource.Urn.Value).ToList()
            : [];
        return known.Count == 0
            ? throw new UserErrorException("name the resource by its URN; `pulumiw stack --show-urns` lists them")
            {
                ExitCode = ExitCodes.Configuration,
            }
            : [session.Output.Console.Prompt(new SelectionPrompt<string>().Title(title).AddChoices(known.Distinct()))];
    }
}
