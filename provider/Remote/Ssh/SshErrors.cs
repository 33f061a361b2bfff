using System.Text.RegularExpressions;
using Pulumi.Plugin.Errors;

namespace Pulumi.Sriov.Provider.Remote.Ssh;

/// <summary>What the words of ssh and sudo mean when there is no shell to talk to.</summary>
internal static partial class SshErrors
{
    private const string Connecting = "connecting";

    private const string ClosedAtOnce = "kex_exchange_identification";

    private static readonly (string Words, FailureKind Kind, string Remedy)[] Known =
    [
        ("a password is required", FailureKind.Privilege, "Give becomePassword, or allow the login to use sudo without a password (NOPASSWD)."),
        ("Sorry, try again", FailureKind.Privilege, "Correct becomePassword."),
        ("incorrect password attempt", FailureKind.Privilege, "Correct becomePassword."),
        ("is not in the sudoers file", FailureKind.Privilege, "Allow the login to use sudo on the host, or use another login."),
        ("is not allowed to", FailureKind.Privilege, "Allow the login to run a shell by sudo on the host, or use another login."),
        ("may not run sudo", FailureKind.Privilege, "Allow the login to use sudo on the host, or use another login."),
        ("you must have a tty to run sudo", FailureKind.Privilege, "Remove 'requiretty' for this login from the host's sudoers."),
        ("sudo: not found", FailureKind.Privilege, "Install sudo on the host, or log in as root."),
        ("Permission denied (", FailureKind.Authentication, "Check user, privateKey, privateKeyPath or password, and that the host accepts them: 'ssh -v' shows which keys were offered."),
        ("Permission denied, please try again", FailureKind.Authentication, "Correct the password."),
        ("Too many authentication failures", FailureKind.Authentication, "Name the right key with privateKeyPath: the agent offered too many others first."),
        ("System is going down", FailureKind.Unreachable, "The host is shutting down; run again when it is up."),
        ("System is booting up", FailureKind.Unreachable, "The host is starting; run again when it is up."),
        ("Could not resolve hostname", FailureKind.Unreachable, "Check the host's name, DNS, and ssh_config."),
        ("Connection refused", FailureKind.Unreachable, "Check the port, and that sshd runs on the host."),
        ("No route to host", FailureKind.Unreachable, "Check the network and firewalls in between."),
        ("Network is unreachable", FailureKind.Unreachable, "Check the network of this machine."),
        ("timed out", FailureKind.Unreachable, "Check the address, the network and firewalls in between, or raise connectTimeout."),
        ("Bad configuration option", FailureKind.Invalid, "Correct the ssh_config, or update the OpenSSH client (8.5 or later is needed to pin a host key)."),
        ("Can't open user config file", FailureKind.Invalid, "Correct sshConfigFile."),
        ("Not allowed at this time", FailureKind.Unreachable, "The host's sshd refuses this machine for a while after failed logins (PerSourcePenalties); wait, and correct what failed."),
        (ClosedAtOnce, FailureKind.Unreachable, "The host closed the connection at once: check its sshd and connection limits (MaxStartups)."),
    ];

    // Of ssh's debugging, the lines that are no message to a user.
    private static readonly string[] Chatter =
        ["debug1:", "OpenSSH_", "Authenticated to ", "Transferred: ", "Bytes per second: ", "@@@@@@@@@@", "[sudo] "];

    /// <summary>Why no connection came about.</summary>
    public static ProviderException Connect(ConnectionSettings settings, string errorOutput, int exitCode)
    {
        var lines = Lines(errorOutput);
        if (HostKeyFailure(settings, errorOutput, lines) is { } mismatch)
        {
            return mismatch;
        }

        return Recognize(lines) is var (words, kind, remedy)
            ? new ProviderException(kind, settings.Host, Connecting, lines.Last(line => line.Contains(words, StringComparison.Ordinal)), remedy)
            : new ProviderException(
                FailureKind.Unreachable, settings.Host, Connecting, Summary(lines, exitCode),
                "Try 'ssh' with the same settings by hand; the login must lead to a shell.");
    }

    /// <summary>Whether the host's sshd closed the connection before a word was said, and nothing else is wrong.</summary>
    public static bool IsDropped(string errorOutput)
    {
        // A jump host that fails says why, and the connection through it is then closed in the same way.
        var lines = Lines(errorOutput);
        return !IsHostKeyRefused(lines) && Recognize(lines) is (ClosedAtOnce, _, _);
    }

    /// <summary>The host did not answer in time.</summary>
    public static ProviderException ConnectTimeout(ConnectionSettings settings, string errorOutput) => new(
        FailureKind.Unreachable, settings.Host, Connecting,
        $"no shell within {settings.ConnectTimeout.TotalSeconds:0.#} s" + (Lines(errorOutput) is [.., var last] ? $" ({last})" : ""),
        "Check the address, the network and firewalls in between, or raise connectTimeout.");

    /// <summary>The connection broke after it had stood.</summary>
    public static ProviderException Lost(string host, string operation, bool mutates, string errorOutput, Exception? inner) => new(
        FailureKind.Interrupted, host, operation,
        $"the connection was lost ({Summary(Lines(errorOutput), null)})",
        mutates
            ? "It is not known how much was done; run again: the host is looked at anew and the rest is done."
            : "Run again when the connection is stable.",
        inner);

    /// <summary>The connection stands, but the host does not answer.</summary>
    public static ProviderException Silent(string host, StepTimeoutException inner) => new(
        FailureKind.Timeout, host, inner.Operation, $"no answer for {inner.Limit.TotalSeconds:0} s",
        "Look at the host's load and kernel log (dmesg), or raise operationTimeout.", inner);

    private static (string Words, FailureKind Kind, string Remedy)? Recognize(string[] lines)
    {
        foreach (var known in Known)
        {
            if (Array.Exists(lines, line => line.Contains(known.Words, StringComparison.Ordinal)))
            {
                return known;
            }
        }

        return null;
    }

    private static bool IsHostKeyRefused(string[] lines) => Array.Exists(lines, line =>
        line.Contains("Host key verification failed", StringComparison.Ordinal)
        || line.Contains("no matching host key type", StringComparison.Ordinal));

    private static ProviderException? HostKeyFailure(ConnectionSettings settings, string errorOutput, string[] lines)
    {
        if (!IsHostKeyRefused(lines))
        {
            return null;
        }

        var shown = Fingerprint(errorOutput) is { } fingerprint ? $"the host shows the key {fingerprint}" : "the host has no key of the pinned type";
        var changed = errorOutput.Contains("REMOTE HOST IDENTIFICATION HAS CHANGED", StringComparison.Ordinal);
        var (seen, remedy) = settings.HostKey is { } pin
            ? ($"{shown}, but '{pin}' is pinned", "If the host's key was changed on purpose, correct hostKey; otherwise someone may be listening in.")
            : changed
                ? ($"{shown}, which is not the one in known_hosts", "If the host was reinstalled, remove the old key with 'ssh-keygen -R'; otherwise someone may be listening in.")
                : ($"{shown}, which is not in known_hosts", "Compare the fingerprint with the host's own (ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub) and pin it with hostKey, or add it to known_hosts.");
        return new ProviderException(FailureKind.HostKeyMismatch, settings.Host, "checking the host key", seen, remedy);
    }

    private static string? Fingerprint(string errorOutput)
    {
        const string Words = "debug1: Server host key: ";
        var at = errorOutput.LastIndexOf(Words, StringComparison.Ordinal);
        return at < 0 ? null : errorOutput[(at + Words.Length)..].Split('\n')[0].Trim();
    }

    // As BecomeRoot has sudo ask; its answer may stand behind it on the same line.
    [GeneratedRegex("@[0-9a-f]{32}%root")]
    private static partial Regex SudoPrompt();

    private static string[] Lines(string errorOutput) =>
        [.. SudoPrompt().Replace(errorOutput, "").Split('\n').Select(line => line.Trim()).Where(line =>
            line.Length > 0 && !Array.Exists(Chatter, start => line.StartsWith(start, StringComparison.Ordinal)))];

    private static string Summary(string[] lines, int? exitCode) => lines.Length > 0
        ? string.Join("; ", lines.TakeLast(3))
        : exitCode is { } code ? $"ssh ended with exit code {code} and no message" : "no message";
}
