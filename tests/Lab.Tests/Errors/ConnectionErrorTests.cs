using System.Net;
using System.Net.Sockets;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Properties;
using Pulumi.Sriov.Lab.Tests.Machines;

namespace Pulumi.Sriov.Lab.Tests.Errors;

/// <summary>What a real sshd and a real sudo refuse, said in words that help; the host stays as it was.</summary>
public sealed class ConnectionErrorTests(GoodHost fixture) : IClassFixture<GoodHost>, IAsyncLifetime, IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private ServedProvider _provider = null!;

    private VirtualHost Host => fixture.Host;

    public async Task InitializeAsync() => _provider = await ServedProvider.StartAsync();

    public async Task DisposeAsync() => await _provider.DisposeAsync();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task WrongKey_IsAnAuthenticationErrorNamingTheSettings()
    {
        // ssh offers the key of the ssh_config as well, so that has to go.
        var config = SshConfig(line => !line.Contains("IdentityFile", StringComparison.Ordinal));

        await AssertRefusedAsync(
            PropertyMap.Of(("sshConfigFile", config), ("privateKeyPath", await _directory.MakeKeyAsync("wrong"))),
            StatusCode.Unauthenticated, "connecting failed", "Permission denied", "privateKeyPath");
    }

    [Fact]
    public async Task WrongKeyGivenAsText_IsAnAuthenticationErrorWithoutTheKey()
    {
        var config = SshConfig(line => !line.Contains("Identit", StringComparison.Ordinal));
        var key = await File.ReadAllTextAsync(await _directory.MakeKeyAsync("wrong"));

        var message = await AssertRefusedAsync(
            PropertyMap.Of(("sshConfigFile", config), ("privateKey", new PropertyValue.SecretValue(key))),
            StatusCode.Unauthenticated, "connecting failed", "Permission denied");

        Assert.DoesNotContain(key.Split('\n')[1], message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChangedHostKey_IsRefusedWithTheFingerprintThatWasShown()
    {
        var other = (await File.ReadAllTextAsync(await _directory.MakeKeyAsync("other") + ".pub")).Split(' ');
        var known = (await File.ReadAllTextAsync(KnownHosts)).Split(' ');
        var config = SshConfig(
            line => !line.Contains("UserKnownHostsFile", StringComparison.Ordinal),
            $"UserKnownHostsFile {_directory.Write("known_hosts", $"{known[0]} {other[0]} {other[1].Trim()}\n")}");

        await AssertRefusedAsync(
            PropertyMap.Of(("sshConfigFile", config)),
            StatusCode.FailedPrecondition, "checking the host key failed", "SHA256:", "known_hosts", "ssh-keygen -R");
    }

    [Fact]
    public async Task UnknownHostKey_IsRefusedByDefault()
    {
        var config = SshConfig(
            line => !line.Contains("KnownHosts", StringComparison.Ordinal), $"UserKnownHostsFile {_directory.Write("known_hosts", "")}");

        await AssertRefusedAsync(
            PropertyMap.Of(("sshConfigFile", config)),
            StatusCode.FailedPrecondition, "checking the host key failed", "SHA256:", "not in known_hosts", "hostKey");
    }

    [Fact]
    public async Task LoginWithoutSudo_IsAPrivilegeError() => await AssertRefusedAsync(
        PropertyMap.Of(("user", "guest"), ("become", true)), StatusCode.PermissionDenied, "connecting failed", "password is required", "becomePassword");

    [Fact]
    public async Task LoginThatIsNotRoot_IsAPrivilegeError() => await AssertRefusedAsync(
        PropertyMap.Of(("user", "guest")), StatusCode.PermissionDenied, "become");

    [Fact]
    public async Task WrongSudoPassword_IsAPrivilegeErrorWithoutThePassword()
    {
        var message = await AssertRefusedAsync(
            PropertyMap.Of(("user", "admin"), ("become", true), ("becomePassword", new PropertyValue.SecretValue("not-the-password"))),
            StatusCode.PermissionDenied, "connecting failed", "Correct becomePassword");

        Assert.DoesNotContain("not-the-password", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NothingListens_IsUnreachable() => await AssertRefusedAsync(
        PropertyMap.Of(("port", FreePort())), StatusCode.Unavailable, "connecting failed", "Connection refused", "Check the port");

    [Fact]
    public async Task SomethingListensButSaysNothing_IsUnreachableWithinTheTimeout()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();

        await AssertRefusedAsync(
            PropertyMap.Of(("port", ((IPEndPoint)silent.LocalEndpoint).Port), ("connectTimeout", 1.5)),
            StatusCode.Unavailable, "connecting failed", "connectTimeout");
    }

    [Theory]
    [InlineData("ops", null)]
    [InlineData("admin", "lab-password")]
    public async Task LoginWithSudo_SeesWhatRootSees(string user, string? password)
    {
        var connection = Host.Connection.With("user", user).With("become", true);
        connection = password is null ? connection : connection.With("becomePassword", new PropertyValue.SecretValue(password));

        var resource = _provider.Resource("sriov:host:Iommu");
        await resource.UpAsync(PropertyMap.Of(("connection", new PropertyValue.MapValue(connection))));

        Assert.Equal(await Host.BootIdAsync(), ((PropertyValue.StringValue)resource.State["bootId"]).Value);
        Assert.Equal(true, resource.State["interruptRemapping"]);
    }

    private string KnownHosts => Path.Combine(Path.GetDirectoryName(Host.SshConfig)!, "known_hosts");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private string SshConfig(Func<string, bool> keep, params string[] more) =>
        _directory.Write("ssh_config", string.Join('\n', File.ReadLines(Host.SshConfig).Where(keep).Concat(more)) + "\n");

    private async Task<string> AssertRefusedAsync(PropertyMap connection, StatusCode status, params string[] named)
    {
        var before = await Host.FingerprintAsync();
        var resource = _provider.Resource("sriov:host:VirtualFunctions");

        var failure = await Assert.ThrowsAsync<RpcException>(() => resource.UpAsync(PropertyMap.Of(
            ("connection", new PropertyValue.MapValue(Host.Connection.With(connection))),
            ("device", Values.Map(("name", "enp1s0"))),
            ("count", 2))));

        Assert.Equal(status, failure.StatusCode);
        Assert.StartsWith($"{Host.Name}: ", failure.StatusMessage, StringComparison.Ordinal);
        Assert.All(named, words => Assert.Contains(words, failure.StatusMessage, StringComparison.Ordinal));
        Assert.Equal(before, await Host.FingerprintAsync());
        return failure.StatusMessage;
    }
}
