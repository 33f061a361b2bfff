using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.Remote.Ssh;

namespace Pulumi.Sriov.Provider.Tests.Remote.Ssh;

/// <summary>Which host keys are trusted. Nothing may be proven to a host before its key is.</summary>
public sealed class SshHostKeyTests(SshdFixture sshd) : IClassFixture<SshdFixture>
{
    [Fact]
    public async Task Strict_UnknownKey_IsRefusedWithItsFingerprint()
    {
        var failure = await FailAsync(Unknown());
        Assert.Equal(FailureKind.HostKeyMismatch, failure.Kind);
        Assert.Contains(await FingerprintAsync(), failure.Seen, StringComparison.Ordinal);
        Assert.Contains("not in known_hosts", failure.Seen, StringComparison.Ordinal);
        Assert.Contains("hostKey", failure.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pin_PublicKey_IsEnough()
    {
        await ConnectAsync(Unknown() with { HostKey = sshd.Server.HostKey });
        await ConnectAsync(Unknown() with { HostKey = sshd.Server.HostKey + " a comment" });
    }

    [Fact]
    public async Task Pin_Fingerprint_IsEnough() =>
        await ConnectAsync(Unknown() with { HostKey = await FingerprintAsync() });

    [Theory]
    [InlineData("SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAAQ==")]
    public async Task Pin_OfAnotherKey_IsRefusedEvenIfKnownHostsHasTheHost(string pin)
    {
        var failure = await FailAsync(sshd.Settings with { HostKey = pin });
        Assert.Equal(FailureKind.HostKeyMismatch, failure.Kind);
        Assert.Contains(pin, failure.Seen, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("MD5:00:11")]
    [InlineData("SHA256:' ; touch /tmp/x ; '")]
    [InlineData("ssh-ed25519 $(id)")]
    [InlineData("ssh-ed25519\" AAAA")]
    public void Pin_NoKeyAtAll_IsInvalid(string pin) =>
        Assert.Equal(FailureKind.Invalid, Assert.Throws<ProviderException>(() => new SshHost(Unknown() with { HostKey = pin })).Kind);

    [Fact]
    public async Task AcceptNew_ThenAnotherKey_IsRefused()
    {
        await using var server = await SshdServer.StartAsync();
        var known = server.PathOf("accepted");
        var settings = server.Settings() with { SshConfigFile = server.WriteConfig(known), HostKeyPolicy = HostKeyPolicy.AcceptNew };
        await ConnectAsync(settings);
        Assert.Contains(server.HostKey, await File.ReadAllTextAsync(known), StringComparison.Ordinal);

        await server.ChangeHostKeyAsync();

        var failure = await FailAsync(settings);
        Assert.Equal(FailureKind.HostKeyMismatch, failure.Kind);
        Assert.Contains("ssh-keygen -R", failure.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Insecure_UnknownKey_Connects() =>
        await ConnectAsync(Unknown() with { HostKeyPolicy = HostKeyPolicy.Insecure });

    private ConnectionSettings Unknown() => sshd.Settings with
    {
        SshConfigFile = sshd.Server.WriteConfig(sshd.Server.PathOf($"unknown-{Guid.NewGuid():N}")),
    };

    private async Task<string> FingerprintAsync() =>
        (await DebianPackages.RunAsync("/", "ssh-keygen", "-lf", sshd.Server.PathOf("host_ed25519.pub"))).Split(' ')[1];

    private static async Task ConnectAsync(ConnectionSettings settings)
    {
        await using var host = new SshHost(settings);
        var batch = new HostBatch();
        batch.Add(new FindPaths(["/"]));
        (await host.RunAsync(batch, CancellationToken.None)).EnsureSucceeded();
    }

    private static Task<ProviderException> FailAsync(ConnectionSettings settings) =>
        Assert.ThrowsAsync<ProviderException>(() => ConnectAsync(settings));
}
