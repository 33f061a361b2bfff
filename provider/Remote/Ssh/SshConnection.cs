namespace Pulumi.Sriov.Provider.Remote.Ssh;

/// <summary>One ssh process with a root shell at its other end.</summary>
internal sealed class SshConnection : IAsyncDisposable
{
    private readonly ShellProcess _ssh;
    private readonly LoginPassword? _password;

    private SshConnection(ShellProcess ssh, RemoteShell shell, LoginPassword? password)
    {
        _ssh = ssh;
        _password = password;
        Shell = shell;
    }

    /// <summary>The shell, which knows the prelude.</summary>
    public RemoteShell Shell { get; }

    /// <summary>Of the boot that this connection leads to.</summary>
    public string BootId { get; private set; } = "";

    /// <summary>Whether this connection's shell holds the host's lock.</summary>
    public bool HoldsLock { get; set; }

    /// <summary>Whether ssh has ended already.</summary>
    public bool HasEnded => _ssh.HasExited;

    /// <summary>What ssh and the remote shell complained about.</summary>
    public string ErrorText => _ssh.Errors.Text;

    /// <summary>Connects once, becomes root and teaches the shell the prelude.</summary>
    /// <param name="settings">Where and how.</param>
    /// <param name="agentSocket">Of the agent with the private key.</param>
    /// <param name="first">A message that changes nothing: it travels with the prelude and saves a round trip.</param>
    /// <param name="clock">Measures the time limits of what is asked later.</param>
    /// <param name="trace">Told the command line.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <exception cref="SshEndedException">It failed, or was cancelled.</exception>
    public static async Task<SshConnection> OpenAsync(
        ConnectionSettings settings, string? agentSocket, BatchScript? first, TimeProvider clock, Action<string>? trace,
        CancellationToken cancellationToken)
    {
        var root = BecomeRoot.For(settings);
        var password = settings.Password is { } login ? await LoginPassword.PrepareAsync(login, cancellationToken) : null;
        var command = Command(settings, agentSocket, root, password);
        trace?.Invoke($"{settings.Host}: {string.Join(' ', command)}");
        var ssh = ShellProcess.Start(command[0], command.Skip(1), Environment(password));
        var connection = new SshConnection(ssh, new RemoteShell(ssh.Input, ssh.Output, clock), password);
        try
        {
            // Killing ssh ends every wait below, also one for a pipe that takes no cancellation.
            await using var kill = cancellationToken.Register(ssh.Kill);
            await connection.StartShellAsync(root, settings, first, cancellationToken);
            return connection;
        }
        catch (Exception failure) when (failure is IOException or OperationCanceledException or EndOfStreamException)
        {
            var exitCode = await ssh.WaitForExitAsync(CancellationToken.None);
            await connection.DisposeAsync();
            throw new SshEndedException(ssh.Errors.Text, exitCode, failure);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends ssh at once, and every wait for it.</summary>
    public void Kill() => _ssh.Kill();

    /// <summary>Waits until ssh has ended and said why.</summary>
    public async Task WaitForEndAsync()
    {
        Kill();
        await _ssh.WaitForExitAsync(CancellationToken.None);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _ssh.DisposeAsync();
        if (_password is not null)
        {
            await _password.DisposeAsync();
        }
    }

    private static string[] Command(ConnectionSettings settings, string? agentSocket, BecomeRoot root, LoginPassword? password) =>
    [
        .. password?.Launcher ?? [],
        // A session of its own: Ctrl-C at a terminal must not cut the connection in the middle of a change (cancelling is
        // decided here), and without a terminal ssh cannot stop to ask anything.
        .. OperatingSystem.IsLinux() ? ["setsid"] : Array.Empty<string>(),
        "ssh",
        .. SshCommandLine.Build(settings, agentSocket, root.Command),
    ];

    private static Dictionary<string, string> Environment(LoginPassword? password)
    {
        var environment = new Dictionary<string, string>(password?.Environment ?? new Dictionary<string, string>())
        {
            // ssh's own words are told apart in English.
            ["LC_ALL"] = "C",
        };
        return environment;
    }

    private async Task StartShellAsync(
        BecomeRoot root, ConnectionSettings settings, BatchScript? first, CancellationToken cancellationToken)
    {
        if (root.Prompt is not null)
        {
            await AnswerSudoAsync(root.Prompt, root.Greeting!, settings, cancellationToken);
        }

        var greeting = await Shell.SendPreludeAsync(cancellationToken);
        if (first is not null)
        {
            await Shell.SendAsync(first.ToString(), cancellationToken);
        }

        BootId = (await Shell.WaitForMarkAsync(greeting, cancellationToken)).Mark;
    }

    private async Task AnswerSudoAsync(
        string prompt, string greeting, ConnectionSettings settings, CancellationToken cancellationToken)
    {
        var isRoot = Shell.WaitForMarkAsync(greeting, cancellationToken).AsTask();
        if (await Task.WhenAny(isRoot, _ssh.Errors.WaitForAsync(prompt, 1, cancellationToken)) != isRoot
            && _ssh.Errors.Text.Contains(prompt, StringComparison.Ordinal))
        {
            await Shell.SendAsync(settings.BecomePassword + "\n", cancellationToken);

            // Asking again is sudo's way to say that it was wrong.
            if (await Task.WhenAny(isRoot, _ssh.Errors.WaitForAsync(prompt, 2, cancellationToken)) != isRoot)
            {
                Kill();
            }
        }

        await isRoot;
    }
}
