namespace Pulumi.Sriov.Provider.Remote.Ssh;

/// <summary>The command that turns a login into the shell that batches run in.</summary>
internal sealed class BecomeRoot
{
    private BecomeRoot(string command, string? prompt, string? greeting)
    {
        Command = command;
        Prompt = prompt;
        Greeting = greeting;
    }

    /// <summary>For the login shell, which may be any: it sees one simple command of single-quoted words.</summary>
    public string Command { get; }

    /// <summary>What sudo asks for the password with, on its error output; <c>null</c> when it will not ask.</summary>
    public string? Prompt { get; }

    /// <summary>The nonce of a mark that shows that no password is needed (any more).</summary>
    public string? Greeting { get; }

    public static BecomeRoot For(ConnectionSettings settings)
    {
        if (!settings.Become)
        {
            return new BecomeRoot("exec sh", null, null);
        }

        if (settings.BecomePassword is null)
        {
            return new BecomeRoot(Unless("exec sh", "exec sudo -n sh"), null, null);
        }

        // The password must not be sent unless sudo asks for it: the shell would take it for a command. -k, because
        // sudo may remember an earlier one and not ask; a greeting, because the user may not need one at all.
        // %% is how sudo's prompt spells %: the prompt is not to be found in the command, which ssh's log repeats.
        var prompt = BatchScript.NewNonce();
        var greeting = BatchScript.NewNonce();
        var shell = $"echo; echo {ShellQuote.Word(greeting + " root")}; exec sh";
        return new BecomeRoot(
            Unless(shell, $"exec sudo -k -S -p {prompt}%%root sh -c {ShellQuote.Word(shell)}"), prompt + "%root", greeting);
    }

    // sudo's complaints are told apart by their English words.
    private static string Unless(string root, string other) => "exec sh -c " + ShellQuote.Word(
        $"if [ \"$(id -u)\" = 0 ]; then {root}; else LC_ALL=C; export LC_ALL; {other}; fi");
}
