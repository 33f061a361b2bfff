using System.Text;

namespace Pulumi.Sriov.Provider.Remote.Ssh;

/// <summary>
/// Answers ssh's password prompt of one connection. The password waits in the kernel's buffer of a FIFO (0600, in a
/// 0700 directory) until ssh's askpass helper takes it: it is in no argument, no environment and on no disk, and can be
/// taken once.
/// </summary>
internal sealed class LoginPassword : IAsyncDisposable
{
    // A jump host's ssh inherits the helper. It must not get the target's password, so only the ssh whose process id
    // was noted before it started is answered.
    private const string Helper = """
        #!/bin/sh
        directory=${0%/*}
        read -r ssh <"$directory/pid"
        [ "$PPID" = "$ssh" ] && [ -e "$directory/password" ] || exit 1
        IFS= read -r password <"$directory/password"
        rm -f "$directory/password"
        printf '%s\n' "$password"

        """;

    private const string Setup = "umask 077 && mkfifo \"$1\" && cat >\"$0\" && chmod 500 \"$0\"";

    private static readonly Dictionary<string, string> NoEnvironment = [];

    private readonly PrivateDirectory _directory;
    private readonly FileStream _fifo;

    private LoginPassword(PrivateDirectory directory, FileStream fifo)
    {
        _directory = directory;
        _fifo = fifo;
    }

    /// <summary>For ssh; holds paths only.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["SSH_ASKPASS"] = _directory.PathOf("askpass"),
        ["SSH_ASKPASS_REQUIRE"] = "force",
    };

    /// <summary>What to put in front of ssh, so that its process id is known to the helper before it can ask.</summary>
    public IEnumerable<string> Launcher =>
        ["sh", "-c", "echo $$ >\"$0\"; exec \"$@\"", _directory.PathOf("pid")];

    public static async Task<LoginPassword> PrepareAsync(string password, CancellationToken cancellationToken)
    {
        var directory = new PrivateDirectory();
        var fifo = directory.PathOf("password");
        await using (var make = ShellProcess.Start("sh", ["-c", Setup, directory.PathOf("askpass"), fifo], NoEnvironment))
        {
            await make.Input.WriteAsync(Encoding.UTF8.GetBytes(Helper), cancellationToken);
            await make.Input.DisposeAsync();
            if (await make.WaitForExitAsync(cancellationToken) != 0)
            {
                directory.Dispose();
                throw new IOException($"The askpass helper could not be made: {make.Errors.Text.Trim()}");
            }
        }

        // Opened for both directions, Linux neither waits for a reader nor refuses; the bytes stay in the buffer.
        var stream = new FileStream(fifo, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);
        await stream.WriteAsync(Encoding.UTF8.GetBytes(password + "\n"), cancellationToken);
        return new LoginPassword(directory, stream);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _fifo.DisposeAsync();
        _directory.Dispose();
    }
}
