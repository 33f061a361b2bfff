using System.Net;
using System.Net.Sockets;
using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.Remote.Ssh;

namespace Pulumi.Sriov.Provider.Tests.Remote.Ssh;

/// <summary>Ways to log in and to become root, and what a user is told when they do not work.</summary>
public sealed class SshHostLoginTests(SshdFixture sshd) : IClassFixture<SshdFixture>
{
    [Fact]
    public async Task PrivateKeyPath_OfTheUser_LogsIn() =>
        Assert.Equal("root", await WhoAmIAsync(Bare() with { PrivateKeyPath = sshd.Server.KeyPath }));

    [Fact]
    public async Task PrivateKey_AsTextWithCarriageReturns_LogsIn()
    {
        var key = (await File.ReadAllTextAsync(sshd.Server.KeyPath)).TrimEnd().Replace("\n", "\r\n", StringComparison.Ordinal);
        Assert.Equal("root", await WhoAmIAsync(Bare() with { PrivateKey = key }));
    }

    [Fact]
    public async Task PrivateKey_NoKeyAtAll_IsInvalidAndNotShown()
    {
        var failure = await FailAsync(Bare() with { PrivateKey = "not a key" });
        Assert.Equal(FailureKind.Invalid, failure.Kind);
        Assert.DoesNotContain("not a key", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PrivateKey_OfSomeoneElse_IsAnAuthenticationFailure()
    {
        var path = sshd.Server.PathOf($"other-{Guid.NewGuid():N}");
        await DebianPackages.RunAsync("/", "ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", path);
        var failure = await FailAsync(Bare() with { PrivateKeyPath = path });
        Assert.Equal(FailureKind.Authentication, failure.Kind);
        Assert.Contains("Permission denied (", failure.Seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Password_Right_LogsIn() =>
        Assert.Equal("admin", await WhoAmIAsync(Bare() with { User = "admin", Password = SshdServer.AdminPassword }));

    [Fact]
    public async Task Password_Wrong_IsAnAuthenticationFailureWithoutThePassword()
    {
        var failure = await FailAsync(Bare() with { User = "admin", Password = "a wrong secret" });
        Assert.Equal(FailureKind.Authentication, failure.Kind);
        Assert.DoesNotContain("a wrong secret", failure.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("root", null)]
    [InlineData("admin", null)]
    [InlineData("admin", "not needed")]
    [InlineData("operator", SshdServer.OperatorPassword)]
    public async Task Become_Allowed_IsRoot(string user, string? password) =>
        Assert.Equal("root", await WhoAmIAsync(sshd.Server.Settings(user) with { Become = true, BecomePassword = password }));

    [Theory]
    [InlineData("operator", null, "becomePassword")]
    [InlineData("operator", "a wrong secret", "becomePassword")]
    [InlineData("guest", null, "becomePassword")]
    public async Task Become_NotAllowed_IsAPrivilegeFailureThatSaysWhatToDo(string user, string? password, string remedy)
    {
        var failure = await FailAsync(sshd.Server.Settings(user) with { Become = true, BecomePassword = password });
        Assert.Equal(FailureKind.Privilege, failure.Kind);
        Assert.Contains(remedy, failure.Remedy, StringComparison.Ordinal);
        Assert.DoesNotContain("a wrong secret", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Become_UnprivilegedWithout_OperationsFailWithEacces()
    {
        await using var host = new SshHost(sshd.Server.Settings("guest"));
        var batch = new HostBatch();
        var write = batch.Add(new WriteFile("/etc/not-allowed", []), mayFail: true);
        var secret = batch.Add(new ReadFile("/etc/shadow"), mayFail: true);
        var hidden = batch.Add(new ReadFile("/root/hidden/file"), mayFail: true);
        var result = await host.RunAsync(batch, CancellationToken.None);
        Assert.Equal("EACCES", result.FailureOf(write)?.Errno);
        Assert.Equal("EACCES", result.FailureOf(secret)?.Errno);
        Assert.Equal("EACCES", result.FailureOf(hidden)?.Errno);
    }

    [Fact]
    public async Task ProxyJump_ThroughAnotherHost_ReachesTheTarget()
    {
        await using var bastion = await SshdServer.StartAsync();
        var config = sshd.Server.WriteConfig(
            sshd.Server.PathOf("known_hosts"),
            $"""

            Host bastion
              HostName 127.0.0.1
              Port {bastion.Port}
              User guest
              UserKnownHostsFile {bastion.PathOf("known_hosts")}
              IdentityFile {bastion.KeyPath}
            """);
        Assert.Equal("root", await WhoAmIAsync(sshd.Settings with { SshConfigFile = config, ProxyJump = "bastion" }));
        Assert.True(await bastion.WaitForLogAsync("Accepted publickey for guest"));
    }

    [Fact]
    public async Task ProxyJump_JumpHostAsksForAPassword_DoesNotGetTheTargets()
    {
        await using var bastion = await SshdServer.StartAsync();
        var config = sshd.Server.WriteConfig(
            sshd.Server.PathOf("known_hosts"),
            $"""

            Host bastion
              HostName 127.0.0.1
              Port {bastion.Port}
              User admin
              UserKnownHostsFile {bastion.PathOf("known_hosts")}
              PubkeyAuthentication no
            """);

        // The target's password would open the bastion, too, if it were given.
        var failure = await FailAsync(Bare() with
        {
            User = "admin",
            Password = SshdServer.AdminPassword,
            SshConfigFile = config,
            ProxyJump = "bastion",
        });

        Assert.Equal(FailureKind.Authentication, failure.Kind);
    }

    [Fact]
    public async Task Host_NothingListens_IsUnreachable()
    {
        var failure = await FailAsync(new ConnectionSettings("127.0.0.1") { Port = 1, SshConfigFile = "/dev/null" });
        Assert.Equal(FailureKind.Unreachable, failure.Kind);
        Assert.Contains("Connection refused", failure.Seen, StringComparison.Ordinal);
        Assert.StartsWith("127.0.0.1: connecting failed: ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Host_NoSuchName_IsUnreachable()
    {
        var failure = await FailAsync(new ConnectionSettings("no-such-host.invalid") { SshConfigFile = "/dev/null" });
        Assert.Equal(FailureKind.Unreachable, failure.Kind);
        Assert.Contains("Could not resolve hostname", failure.Seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Host_NeverAnswers_IsUnreachableWithinTheConnectTimeout()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var failure = await FailAsync(new ConnectionSettings("127.0.0.1")
        {
            Port = port,
            SshConfigFile = "/dev/null",
            ConnectTimeout = TimeSpan.FromSeconds(1),
        });
        Assert.Equal(FailureKind.Unreachable, failure.Kind);
        Assert.Contains("connectTimeout", failure.Remedy, StringComparison.Ordinal);
    }

    // An ssh_config that knows the host but has no key for it.
    private ConnectionSettings Bare() => sshd.Settings with
    {
        SshConfigFile = WithoutKey(),
    };

    private string WithoutKey()
    {
        var path = sshd.Server.PathOf($"ssh_config.{Guid.NewGuid():N}");
        File.WriteAllText(path, $"""
            Host virtual-host
              HostName 127.0.0.1
              Port {sshd.Server.Port}
              UserKnownHostsFile {sshd.Server.PathOf("known_hosts")}
              IdentityAgent none
              IdentityFile none

            """);
        return path;
    }

    private static async Task<string> WhoAmIAsync(ConnectionSettings settings)
    {
        await using var host = new SshHost(settings);
        var batch = new HostBatch();
        var who = batch.Add(new RunCommand(["id", "-un"], TimeSpan.FromSeconds(30)) { ChangesHost = false });
        return (await host.RunAsync(batch, CancellationToken.None)).Get(who).StandardOutput.Trim();
    }

    private static Task<ProviderException> FailAsync(ConnectionSettings settings) =>
        Assert.ThrowsAsync<ProviderException>(() => WhoAmIAsync(settings));
}
