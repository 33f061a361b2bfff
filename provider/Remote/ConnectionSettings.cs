namespace Pulumi.Sriov.Provider.Remote;

/// <summary>How to reach a host and become root there. What is <c>null</c> is left to ssh_config and its defaults.</summary>
public sealed record ConnectionSettings(string Host)
{
    /// <summary>TCP port.</summary>
    public int? Port { get; init; }

    /// <summary>Login name.</summary>
    public string? User { get; init; }

    /// <summary>Private key in OpenSSH or PEM format (secret).</summary>
    public string? PrivateKey { get; init; }

    /// <summary>Path of a private key on this machine.</summary>
    public string? PrivateKeyPath { get; init; }

    /// <summary>Login password (secret).</summary>
    public string? Password { get; init; }

    /// <summary>The host's public key ("ssh-ed25519 AAAA…") or its fingerprint ("SHA256:…"); pins it.</summary>
    public string? HostKey { get; init; }

    /// <summary>What to do about host keys that are not known.</summary>
    public HostKeyPolicy HostKeyPolicy { get; init; } = HostKeyPolicy.Strict;

    /// <summary>Jump hosts, as in ssh -J: "[user@]bastion[:port][,…]".</summary>
    public string? ProxyJump { get; init; }

    /// <summary>ssh_config file to use instead of the user's and the system's.</summary>
    public string? SshConfigFile { get; init; }

    /// <summary>Become root by sudo.</summary>
    public bool Become { get; init; }

    /// <summary>Password for sudo (secret).</summary>
    public string? BecomePassword { get; init; }

    /// <summary>For connecting, authentication included.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>For one operation, unless the operation has a limit of its own.</summary>
    public TimeSpan OperationTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The host's name only: what a record prints by itself would show secrets.</summary>
    public override string ToString() => Host;
}

/// <summary>What to do about a host key that is not known.</summary>
public enum HostKeyPolicy
{
    /// <summary>Refuse it. The default.</summary>
    Strict,

    /// <summary>Accept it the first time and refuse another one later.</summary>
    AcceptNew,

    /// <summary>Accept anything, with a warning: for throw-away labs only.</summary>
    Insecure,
}
