using Pulumi.Plugin.Errors;

namespace Pulumi.Sriov.Provider.Remote.Ssh;

/// <summary>
/// An ssh-agent of our own that holds the private key a user gave as text. The key goes through a pipe into the
/// agent's memory and never to a disk: a file, however private, would stay behind when this process is killed. The agent
/// lives as long as its standard input is open, so it ends with this process however that ends.
/// </summary>
internal sealed class KeyAgent : IAsyncDisposable
{
    private readonly PrivateDirectory _directory;
    private readonly ShellProcess _agent;

    private KeyAgent(PrivateDirectory directory, ShellProcess agent, string socket)
    {
        _directory = directory;
        _agent = agent;
        Socket = socket;
    }

    /// <summary>Where ssh finds it.</summary>
    public string Socket { get; }

    /// <exception cref="ProviderException">Invalid: the text is no private key without a passphrase.</exception>
    public static async Task<KeyAgent> StartAsync(string host, string privateKey, CancellationToken cancellationToken)
    {
        var directory = new PrivateDirectory();
        var socket = directory.PathOf("agent");
        var process = ShellProcess.Start(
            "ssh-agent", ["-a", socket, "sh", "-c", "echo; cat >/dev/null; kill \"$SSH_AGENT_PID\""], new Dictionary<string, string>());
        var agent = new KeyAgent(directory, process, socket);
        try
        {
            // The command starts after the agent listens.
            await process.Output.ReadExactlyAsync(new byte[1], cancellationToken);
            await agent.AddAsync(host, privateKey, cancellationToken);
            return agent;
        }
        catch
        {
            await agent.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _agent.Input.DisposeAsync();
        await _agent.WaitForExitAsync(CancellationToken.None);
        await _agent.DisposeAsync();
        _directory.Dispose();
    }

    private async Task AddAsync(string host, string privateKey, CancellationToken cancellationToken)
    {
        // No question may reach a terminal: a key with a passphrase is refused.
        await using var add = ShellProcess.Start("ssh-add", ["-q", "-"], new Dictionary<string, string>
        {
            ["SSH_AUTH_SOCK"] = Socket,
            ["SSH_ASKPASS"] = "/bin/false",
            ["SSH_ASKPASS_REQUIRE"] = "force",
        });
        // A text that came through YAML or a secret store may have lost its last newline or gained carriage returns.
        var text = privateKey.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        try
        {
            await add.Input.WriteAsync(System.Text.Encoding.UTF8.GetBytes(text), cancellationToken);
            await add.Input.DisposeAsync();
        }
        catch (IOException)
        {
            // It ended without reading to the end; its exit code tells.
        }

        if (await add.WaitForExitAsync(cancellationToken) != 0)
        {
            throw new ProviderException(
                FailureKind.Invalid, host, "using privateKey", add.Errors.Text.Trim() is { Length: > 0 } words ? words : "ssh-add refused it",
                "Give the whole text of an OpenSSH or PEM private key that has no passphrase, or load it into an ssh-agent.");
        }
    }
}
