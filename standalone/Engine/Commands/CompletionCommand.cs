using System.CommandLine;

namespace Pulumi.Engine.Commands;

/// <summary>
/// <c>gen-completion</c>: prints a script that teaches a shell to complete command lines. The script asks this program,
/// whose command-line library answers <c>[suggest:POSITION] "LINE"</c>.
/// </summary>
internal static class CompletionCommand
{
    private const string Bash = """
        _pulumiw() {
          local line=${COMP_LINE#* } skipped=$(( ${#COMP_WORDS[0]} + 1 ))
          mapfile -t COMPREPLY < <(compgen -W "$("${COMP_WORDS[0]}" "[suggest:$(( COMP_POINT - skipped ))]" "$line" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}")
        }
        complete -o default -F _pulumiw pulumiw
        """;

    private const string Zsh = """
        #compdef pulumiw
        _pulumiw() {
          local line="${words[2,-1]}"
          compadd -- ${(f)"$("${words[1]}" "[suggest:${#line}]" "$line" 2>/dev/null)"}
        }
        compdef _pulumiw pulumiw
        """;

    private const string Fish = """
        function __pulumiw_complete
          set -l line (commandline -cp | string replace -r '^\S+\s' '')
          pulumiw "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
        end
        complete -f -c pulumiw -a '(__pulumiw_complete)'
        """;

    /// <summary>Makes the command.</summary>
    public static Command Create(CommandHost host)
    {
        var shell = new Argument<string>("shell") { Description = "bash, zsh or fish" };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish");
        var command = new Command("gen-completion", "Generate completion scripts for the Pulumi CLI") { shell };
        command.Aliases.Add("completion");
        return CommandSession.Bind(command, host, session =>
            session.Output.WriteLine(session.Get(shell) switch { "bash" => Bash, "zsh" => Zsh, _ => Fish }));
    }
}
