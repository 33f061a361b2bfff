using Pulumi.Sriov.Provider.Framework;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Tests.Framework;

public sealed class ConnectionRulesTests
{
    private const string Key = "-----BEGIN OPENSSH PRIVATE KEY-----\nb3Bl\n-----END OPENSSH PRIVATE KEY-----\n";

    [Theory]
    [InlineData("compute-1")]
    [InlineData("10.0.0.1")]
    [InlineData("fe80::1")]
    public void Validate_HostThatSshTakes_IsFine(string host) =>
        Assert.Empty(ConnectionRules.Validate(new ConnectionInputs { Host = host }, "connection"));

    [Theory]
    [InlineData("")]
    [InlineData("-oProxyCommand=reboot")]
    [InlineData("root@compute-1")]
    [InlineData("compute 1")]
    [InlineData("compute/1")]
    [InlineData("compute\n1")]
    public void Validate_HostThatSshWouldMisread_IsRefused(string host) =>
        Assert.Equal(
            "connection.host",
            Assert.Single(ConnectionRules.Validate(new ConnectionInputs { Host = host }, "connection")).Path);

    [Fact]
    public void Validate_NumbersOutOfRange_AreRefused()
    {
        var failures = ConnectionRules.Validate(
            new ConnectionDefaults { Port = 0, ConnectTimeout = 0, OperationTimeout = double.NaN, PrivateKey = Key, PrivateKeyPath = "p" },
            "connection");

        Assert.Equal(
            ["connection.port", "connection.connectTimeout", "connection.operationTimeout", "connection.privateKeyPath"],
            failures.Select(failure => failure.Path));
    }

    [Theory]
    [InlineData("SHA256:uNiVztksCsDhcc0u9e8BgrJXVGDpPV4IPxm9jqO8Fbg")]
    [InlineData("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl admin@host")]
    public void Validate_PinThatCanBeCompared_IsFine(string pin) =>
        Assert.Empty(ConnectionRules.Validate(new ConnectionDefaults { HostKey = pin, HostKeyPolicy = HostKeyPolicy.Strict }, "connection"));

    [Theory]
    [InlineData("")]
    [InlineData("SHA256:")]
    [InlineData("MD5:16:27:ac:a5:76:28:2d:36:63:1b:56:4d:eb:df:a6:48")]
    [InlineData("ssh-ed25519")]
    [InlineData("/etc/ssh/ssh_host_ed25519_key.pub")]
    [InlineData("ssh-ed25519 'AAAA'; reboot")]
    public void Validate_PinThatCannotBeCompared_IsRefused(string pin) =>
        Assert.Equal(["connection.hostKey"], PathsOf(new() { HostKey = pin }));

    [Theory]
    [InlineData(HostKeyPolicy.AcceptNew)]
    [InlineData(HostKeyPolicy.Insecure)]
    public void Validate_PinAndAPolicyThatTakesOtherKeys_AreRefused(HostKeyPolicy policy) =>
        Assert.Equal(["connection.hostKeyPolicy"], PathsOf(new() { HostKey = "SHA256:AAAA", HostKeyPolicy = policy }));

    [Fact]
    public void Validate_PrivateKeyThatIsNone_IsRefusedAndNotShown()
    {
        var failure = Assert.Single(ConnectionRules.Validate(new ConnectionDefaults { PrivateKey = "hunter2" }, "connection"));

        Assert.Equal("connection.privateKey", failure.Path);
        Assert.DoesNotContain("hunter2", failure.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Resolve_TakesTheResourceFirstThenTheProvider()
    {
        var settings = ConnectionResolver.Resolve(
            new ConnectionInputs { Host = "compute-1", User = "own", ConnectTimeout = 2.5 },
            new ConnectionDefaults { User = "theirs", Port = 2222, Become = true });

        Assert.Equal("own", settings.User);
        Assert.Equal(2222, settings.Port);
        Assert.True(settings.Become);
        Assert.Equal(TimeSpan.FromSeconds(2.5), settings.ConnectTimeout);
        Assert.Equal(TimeSpan.FromMinutes(5), settings.OperationTimeout);
    }

    private static IEnumerable<string> PathsOf(ConnectionDefaults connection) =>
        ConnectionRules.Validate(connection, "connection").Select(failure => failure.Path);
}
