using Pulumi.Sriov.Provider.Tests.Remote;

namespace Bench.Hosts.Machine;

/// <summary>
/// What it takes to log in to the hosts: one client key, one host key, one ssh_config for all of them, in a directory that goes away.
/// </summary>
/// <param name="Directory">Where it is, and where the hosts are.</param>
/// <param name="Packages">The root of the unpacked openssh-server.</param>
internal sealed record Access(string Directory, string Packages) : IDisposable
{
    /// <summary>The ssh_config that knows all hosts.</summary>
    public string ClientConfiguration => Path.Combine(Directory, "ssh_config");

    /// <summary>Makes the directory and the keys.</summary>
    public static async Task<Access> CreateAsync()
    {
        var access = new Access(System.IO.Directory.CreateTempSubdirectory("bench-").FullName, await DebianPackages.UnpackAsync("openssh-server", "libwrap0"));
        foreach (var key in new[] { "client_key", "host_key" })
        {
            await DebianPackages.RunAsync(
                "/", "ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "bench", "-f", Path.Combine(access.Directory, key));
        }

        return access;
    }

    /// <summary>The sshd_config of a host.</summary>
    public string ServerConfiguration(int port) => $"""
        ListenAddress 127.0.0.1:{port}
        HostKey {Directory}/host_key
        AuthorizedKeysFile {Directory}/client_key.pub
        PidFile none
        StrictModes no
        PermitRootLogin yes
        LogLevel ERROR
        MaxStartups 100
        Subsystem sftp internal-sftp

        """;

    /// <summary>Writes the ssh_config, as it is for these hosts from now on.</summary>
    public Task WriteClientConfigurationAsync(IEnumerable<BenchHost> hosts, CancellationToken cancellationToken)
    {
        var known = Path.Combine(Directory, "known_hosts");
        var key = string.Join(' ', File.ReadAllText(Path.Combine(Directory, "host_key.pub")).Split(' ')[..2]);
        File.WriteAllText(known, $"bench {key}\n");
        return File.WriteAllLinesAsync(
            ClientConfiguration,
            hosts.Select(host => $"""
                Host {host.Name}
                  HostName 127.0.0.1
                  Port {host.Port}
                """)
            .Append($"""
                Host *
                  User root
                  HostKeyAlias bench
                  UserKnownHostsFile {known}
                  GlobalKnownHostsFile /dev/null
                  IdentityFile {Directory}/client_key
                  IdentitiesOnly yes
                  LogLevel ERROR
                """),
            cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => System.IO.Directory.Delete(Directory, recursive: true);
}
