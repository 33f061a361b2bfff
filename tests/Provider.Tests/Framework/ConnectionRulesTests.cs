using Pulumi.Sriov.Provider.Framework;

namespace Pulumi.Sriov.Provider.Tests.Framework;

public sealed class ConnectionRulesTests
{
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
            new ConnectionDefaults { Port = 0, ConnectTimeout = 0, OperationTimeout = double.NaN, PrivateKey = "k", PrivateKeyPath = "p" },
            "connection");

        Assert.Equal(
            ["connection.port", "connection.connectTimeout", "connection.operationTimeout", "connection.privateKeyPath"],
            failures.Select(failure => failure.Path));
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
}
