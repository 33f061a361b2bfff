using Pulumi.Plugin;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Framework;

/// <summary>The <c>connection</c> of a resource: which host, and what differs from the provider's defaults.</summary>
public sealed record ConnectionInputs : ConnectionDefaults
{
    /// <summary>See the description.</summary>
    [Property("Host name, address or ssh_config alias.", ReplaceOnChange = true)]
    public required string Host { get; init; }

    /// <summary>The host alone: what a record prints of itself by default would show the secrets in any message.</summary>
    public override string ToString() => Host;
}

/// <summary>How hosts are reached, as far as the provider's configuration can say it for all of them.</summary>
public record ConnectionDefaults
{
    /// <summary>See the description.</summary>
    [Property("TCP port of the SSH server.")]
    public int? Port { get; init; }

    /// <summary>See the description.</summary>
    [Property("Login name.")]
    public string? User { get; init; }

    /// <summary>See the description.</summary>
    [Property("Private key, the text of it (OpenSSH or PEM).", Secret = true)]
    public string? PrivateKey { get; init; }

    /// <summary>See the description.</summary>
    [Property("Path of a private key file on the machine that runs the deployment.")]
    public string? PrivateKeyPath { get; init; }

    /// <summary>See the description.</summary>
    [Property("Login password.", Secret = true)]
    public string? Password { get; init; }

    /// <summary>See the description.</summary>
    [Property("The host's public key (`ssh-ed25519 AAAA…`) or fingerprint (`SHA256:…`): pins the host.")]
    public string? HostKey { get; init; }

    /// <summary>See the description.</summary>
    [Property("What to do about an unknown host key: `strict` (default), `acceptNew` or `insecure`.")]
    public HostKeyPolicy? HostKeyPolicy { get; init; }

    /// <summary>See the description.</summary>
    [Property("Jump hosts as in `ssh -J`: `[user@]bastion[:port][,…]`.")]
    public string? ProxyJump { get; init; }

    /// <summary>See the description.</summary>
    [Property("An ssh_config file to use instead of the user's.")]
    public string? SshConfigFile { get; init; }

    /// <summary>See the description.</summary>
    [Property("Become root by sudo.")]
    public bool? Become { get; init; }

    /// <summary>See the description.</summary>
    [Property("Password for sudo; without it sudo must not ask.", Secret = true)]
    public string? BecomePassword { get; init; }

    /// <summary>See the description.</summary>
    [Property("Seconds allowed for connecting (default 10).")]
    public double? ConnectTimeout { get; init; }

    /// <summary>See the description.</summary>
    [Property("Seconds allowed for one operation on the host (default 300).")]
    public double? OperationTimeout { get; init; }

    /// <summary>Never the values: some of them are secrets.</summary>
    public override string ToString() => nameof(ConnectionDefaults);
}
