namespace Pulumi.Sriov.Outputs;

/// <summary>
/// Which host, and how it is reached. What is left out comes from the provider's configuration, then from ssh_config.
/// </summary>
[OutputType]
public sealed class Connection
{
    /// <summary>Become root by sudo.</summary>
    public readonly bool? Become;

    /// <summary>Password for sudo; without it sudo must not ask.</summary>
    public readonly string? BecomePassword;

    /// <summary>Seconds allowed for connecting (default 10).</summary>
    public readonly double? ConnectTimeout;

    /// <summary>Host name, address or ssh_config alias.</summary>
    public readonly string Host;

    /// <summary>
    /// The host's public key (<c>ssh-ed25519 AAAA…</c>) or fingerprint (<c>SHA256:…</c>): pins the host.
    /// </summary>
    public readonly string? HostKey;

    /// <summary>
    /// What to do about an unknown host key: <c>strict</c> (default), <c>acceptNew</c> or <c>insecure</c>.
    /// </summary>
    public readonly HostKeyPolicy? HostKeyPolicy;

    /// <summary>Seconds allowed for one operation on the host (default 300).</summary>
    public readonly double? OperationTimeout;

    /// <summary>Login password.</summary>
    public readonly string? Password;

    /// <summary>TCP port of the SSH server.</summary>
    public readonly int? Port;

    /// <summary>Private key, the text of it (OpenSSH or PEM).</summary>
    public readonly string? PrivateKey;

    /// <summary>Path of a private key file on the machine that runs the deployment.</summary>
    public readonly string? PrivateKeyPath;

    /// <summary>Jump hosts as in <c>ssh -J</c>: <c>[user@]bastion[:port][,…]</c>.</summary>
    public readonly string? ProxyJump;

    /// <summary>An ssh_config file to use instead of the user's.</summary>
    public readonly string? SshConfigFile;

    /// <summary>Login name.</summary>
    public readonly string? User;

    [OutputConstructor]
    private Connection(
        bool? become,
        string? becomePassword,
        double? connectTimeout,
        string host,
        string? hostKey,
        HostKeyPolicy? hostKeyPolicy,
        double? operationTimeout,
        string? password,
        int? port,
        string? privateKey,
        string? privateKeyPath,
        string? proxyJump,
        string? sshConfigFile,
        string? user)
    {
        Become = become;
        BecomePassword = becomePassword;
        ConnectTimeout = connectTimeout;
        Host = host;
        HostKey = hostKey;
        HostKeyPolicy = hostKeyPolicy;
        OperationTimeout = operationTimeout;
        Password = password;
        Port = port;
        PrivateKey = privateKey;
        PrivateKeyPath = privateKeyPath;
        ProxyJump = proxyJump;
        SshConfigFile = sshConfigFile;
        User = user;
    }
}
