namespace Pulumi.Sriov.Inputs;

/// <summary>
/// Which host, and how it is reached. What is left out comes from the provider's configuration, then from ssh_config.
/// </summary>
public sealed class ConnectionArgs : ResourceArgs
{
    [Input("becomePassword")]
    private Input<string>? _becomePassword;

    [Input("password")]
    private Input<string>? _password;

    [Input("privateKey")]
    private Input<string>? _privateKey;

    /// <summary>Become root by sudo.</summary>
    [Input("become")]
    public Input<bool>? Become { get; set; }

    /// <summary>Password for sudo; without it sudo must not ask.</summary>
    public Input<string>? BecomePassword
    {
        get => _becomePassword;
        set => _becomePassword = Secrets.Wrap(value);
    }

    /// <summary>Seconds allowed for connecting (default 10).</summary>
    [Input("connectTimeout")]
    public Input<double>? ConnectTimeout { get; set; }

    /// <summary>Host name, address or ssh_config alias.</summary>
    [Input("host", required: true)]
    public Input<string> Host { get; set; } = null!;

    /// <summary>
    /// The host's public key (<c>ssh-ed25519 AAAA…</c>) or fingerprint (<c>SHA256:…</c>): pins the host.
    /// </summary>
    [Input("hostKey")]
    public Input<string>? HostKey { get; set; }

    /// <summary>
    /// What to do about an unknown host key: <c>strict</c> (default), <c>acceptNew</c> or <c>insecure</c>.
    /// </summary>
    [Input("hostKeyPolicy")]
    public Input<HostKeyPolicy>? HostKeyPolicy { get; set; }

    /// <summary>Seconds allowed for one operation on the host (default 300).</summary>
    [Input("operationTimeout")]
    public Input<double>? OperationTimeout { get; set; }

    /// <summary>Login password.</summary>
    public Input<string>? Password
    {
        get => _password;
        set => _password = Secrets.Wrap(value);
    }

    /// <summary>TCP port of the SSH server.</summary>
    [Input("port")]
    public Input<int>? Port { get; set; }

    /// <summary>Private key, the text of it (OpenSSH or PEM).</summary>
    public Input<string>? PrivateKey
    {
        get => _privateKey;
        set => _privateKey = Secrets.Wrap(value);
    }

    /// <summary>Path of a private key file on the machine that runs the deployment.</summary>
    [Input("privateKeyPath")]
    public Input<string>? PrivateKeyPath { get; set; }

    /// <summary>Jump hosts as in <c>ssh -J</c>: <c>[user@]bastion[:port][,…]</c>.</summary>
    [Input("proxyJump")]
    public Input<string>? ProxyJump { get; set; }

    /// <summary>An ssh_config file to use instead of the user's.</summary>
    [Input("sshConfigFile")]
    public Input<string>? SshConfigFile { get; set; }

    /// <summary>Login name.</summary>
    [Input("user")]
    public Input<string>? User { get; set; }
}
